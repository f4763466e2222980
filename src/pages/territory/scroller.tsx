import type { ReactNode } from 'react';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import sheets from './sheet-tables.module.css';

/** Holds a table that may be wider than the screen: it scrolls alone, with the keyboard too. */
export function Scroller({ what, children }: { what: string; children: ReactNode }) {
  const { t } = useI18n();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={sheets.scroller} aria-label={t('territory.scroll', { what })} tabIndex={0}>
      {children}
    </section>
  );
}
