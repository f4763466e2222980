import { useId } from 'react';
import type { CoverageView } from '#state/coverage-view.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './coverage-page.module.css';
import type { ChangeView } from './scene.ts';

interface FindBoxProps {
  view: CoverageView;
  found: number;
  change: ChangeView;
}

/** Narrows the table to the territories of a name. */
export function FindBox({ view, found, change }: FindBoxProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <div className={styles.find}>
      <label htmlFor={id}>{t('coverage.find')}</label>
      <input
        id={id}
        type="search"
        value={view.find}
        maxLength={80}
        onChange={(event) => change({ find: event.target.value }, 'replace')}
      />
      <span role="status">{t('coverage.found', { count: found })}</span>
    </div>
  );
}
