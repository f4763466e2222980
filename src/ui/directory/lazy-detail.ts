import { useEffect } from 'react';
import { whenIdle } from '#state/when-idle.ts';
import { loadLaterWords } from '../i18n/later-words.ts';
import { lazyWithWords } from '../i18n/lazy-with-words.ts';
import { pageLanguage } from '../i18n/translate.ts';
import { loadRows } from '../primitives/virtual-rows.tsx';
import { loadNarrowing } from './lazy-narrowing.ts';

const load = async () => (await import('./detail-pane.tsx')).DetailPane;

/** One organisation: not needed to read the list, so it comes after it. */
export const LazyDetailPane = lazyWithWords(load);

/**
 * Brings the detail and the filters before they are asked for: at the first row pointed at or focused, at the latest once the list is
 * there and the page is idle. A failure is left to the opening of a detail, which can say it.
 */
export function useDetailPreload(listed: boolean): void {
  useEffect(() => {
    if (!listed) return undefined;
    const preload = () => {
      void load().catch(() => undefined);
      void loadNarrowing().catch(() => undefined);
      void loadRows().catch(() => undefined);
      void loadLaterWords(pageLanguage()).catch(() => undefined);
    };
    const onRow = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-organization], article')) preload();
    };
    const stopWaiting = whenIdle(preload);
    document.addEventListener('pointerover', onRow, { passive: true });
    document.addEventListener('focusin', onRow);
    return () => {
      stopWaiting();
      document.removeEventListener('pointerover', onRow);
      document.removeEventListener('focusin', onRow);
    };
  }, [listed]);
}
