import { lazyWithWords } from '#ui/i18n/lazy-with-words.ts';

/** Nothing is put aside in most visits. */
export const LazyCompareTray = lazyWithWords(async () => (await import('./compare-tray.tsx')).CompareTray);
