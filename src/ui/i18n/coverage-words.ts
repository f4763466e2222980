import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './later-words.ts';

/** Adds the words of the coverage page, and those of what comes after the first list, which it says too. */
export async function loadCoverageWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-coverage.ts').then(({ frCoverage }) => frCoverage)
      : import('./en-coverage.ts').then(({ enCoverage }) => enCoverage),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}
