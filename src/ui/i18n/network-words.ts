import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCoverageWords } from './coverage-words.ts';

/** Adds the words of the page of cooperations to those of the coverage, whose menus and map it shows. */
export async function loadNetworkWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-network.ts').then(({ frNetwork }) => frNetwork)
      : import('./en-network.ts').then(({ enNetwork }) => enNetwork),
    loadCoverageWords(language),
  ]);
  return Object.assign(all, own);
}
