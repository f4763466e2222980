import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './later-words.ts';

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
