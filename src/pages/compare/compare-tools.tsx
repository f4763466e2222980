import { type ReactNode, useState } from 'react';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { ByHand } from '#ui/organization/by-hand.tsx';
import { ShareButton } from '#ui/organization/share-button.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LateIcon } from '#ui/primitives/late-icon.tsx';
import styles from './compare-page.module.css';
import type { CompareRow } from './compare-rows.tsx';
import type { Comparison } from './comparison.ts';

export interface CompareToolsProps {
  comparison: Comparison;
  rows: readonly CompareRow[];
  onChange: (next: Comparison) => void;
  /** Tools of the page beside these. */
  children: ReactNode;
}

/** What differs, and how to take the comparison along. */
export function CompareTools({ comparison, rows, onChange, children }: CompareToolsProps) {
  const { t } = useI18n();
  const [refused, setRefused] = useState<string>();
  const { onlyDifferences } = comparison;
  const differing = rows.filter(({ differs }) => differs).length;
  return (
    <>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={onlyDifferences}
          aria-checked={onlyDifferences}
          onChange={() => onChange({ ...comparison, onlyDifferences: !onlyDifferences })}
        />
        {t('compare.onlyDifferences')}
      </label>
      <p className={styles.legend}>
        {t('compare.differing', { count: differing })}
        <span aria-hidden="true"> · {t('compare.marks')}</span>
      </p>
      <div className={styles.tools}>
        <ShareButton
          key={window.location.search}
          address={window.location.href}
          title={document.title}
          onRefused={setRefused}
        />
        <Button onClick={() => window.print()}>
          <LateIcon name="print" size={16} />
          {t('detail.print')}
        </Button>
        {children}
      </div>
      {refused !== undefined && <ByHand address={refused} />}
    </>
  );
}
