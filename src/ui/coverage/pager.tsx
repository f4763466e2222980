import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { LateIcon } from '../primitives/late-icon.tsx';
import styles from './coverage.module.css';
import type { Page } from './figures.ts';

export interface PagerProps {
  page: Omit<Page<unknown>, 'rows'>;
  onPage: (page: number) => void;
}

/** One page after the other; nothing when there is one only. */
export function Pager({ page: { page, pages, from, to, total }, onPage }: PagerProps) {
  const { t, number } = useI18n();
  if (pages === 1) return null;
  const range = { from: number(from), to: number(to), total: number(total) };
  return (
    <nav className={styles.pager} aria-label={t('coverage.pages')}>
      <Button aria-label={t('coverage.previous')} disabled={page === 1} onClick={() => onPage(page - 1)}>
        <LateIcon name="back" size={16} />
      </Button>
      <span role="status">{t('coverage.range', range)}</span>
      <Button aria-label={t('coverage.next')} disabled={page === pages} onClick={() => onPage(page + 1)}>
        <LateIcon name="chevronRight" size={16} />
      </Button>
    </nav>
  );
}
