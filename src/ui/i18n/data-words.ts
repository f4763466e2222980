/** Words of the page of the open data, apart from the loaders of the first chunk: few visitors need them. */
import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './translate.ts';

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
