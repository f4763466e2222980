/** Words of the page of what changed, apart from the loaders of the first chunk: few visitors need them. */
import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './translate.ts';

/** Adds the words of the page of what changed. */
export async function loadNewsWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-news.ts').then(({ frNews }) => frNews)
      : import('./en-news.ts').then(({ enNews }) => enNews),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}
