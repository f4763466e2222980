/** Pages that nobody opens first, with their words: listed apart, so that the first load of the others does not grow. */
import type { Language } from '#domain/language.ts';
import { loadBenchmarkWords, loadNetworkWords } from '#ui/i18n/late-words.ts';
import type { OpenPage } from './pages/app.tsx';

type LatePage = 'network' | 'benchmark';

const LATE_PAGES: Readonly<Record<LatePage, (language: Language) => Promise<{ openPage: OpenPage }>>> = {
  network: async (language) => {
    const [{ openPage }] = await Promise.all([
      import('./pages/network/open-page.tsx'),
      loadNetworkWords(language),
    ]);
    return { openPage };
  },
  benchmark: async (language) => {
    const [{ openPage }] = await Promise.all([
      import('./pages/benchmark/open-page.tsx'),
      loadBenchmarkWords(language),
    ]);
    return { openPage };
  },
};

export function openLatePage(page: LatePage, language: Language): Promise<{ openPage: OpenPage }> {
  return LATE_PAGES[page](language);
}
