import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCoverageWords } from './coverage-words.ts';

/** Adds the words of the page of corrections, and those of the menus that it shares with the page of coverage. */
export async function loadCorrectionWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-correction.ts').then(({ frCorrection }) => frCorrection)
      : import('./en-correction.ts').then(({ enCorrection }) => enCorrection),
    loadCoverageWords(language),
  ]);
  return Object.assign(all, own);
}
