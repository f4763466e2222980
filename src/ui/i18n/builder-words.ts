import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCoverageWords } from './coverage-words.ts';

/** Adds the words of the page that makes the code of an embedded map. */
export async function loadBuilderWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-builder.ts').then(({ frBuilder }) => frBuilder)
      : import('./en-builder.ts').then(({ enBuilder }) => enBuilder),
    loadCoverageWords(language),
  ]);
  return Object.assign(all, own);
}
