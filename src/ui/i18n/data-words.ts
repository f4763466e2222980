import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './later-words.ts';

/** Adds the words of the page of the open data. */
export async function loadDataWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-data.ts').then(({ frData }) => frData)
      : import('./en-data.ts').then(({ enData }) => enData),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}
