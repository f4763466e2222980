/** What a sheet says on paper alone: its address, and what it had no room for. */
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { territoryHref } from '#ui/layout/site-pages.ts';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';

/** The whole address of a sheet, in French: it leads to the other language. */
export function sheetAddress({ root, sheet }: SheetScene): string {
  return new URL(territoryHref(root, sheet.code, 'fr', sheet.own.located), root).href;
}

/** `… et 12 autres : https://…`; never seen on a screen, which shows them all. */
export function PaperMore({ count, address }: { count: number; address: string }) {
  const { t } = useI18n();
  return (
    <p className={styles.paper} aria-hidden="true">
      {t('territory.paper.more', { count, address })}
    </p>
  );
}
