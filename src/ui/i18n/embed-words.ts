/** The words of an embedded map: apart from those of other pages, whose first load is not as short. */
import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCatalogue } from './translate.ts';

/** Adds the words of an embedded map to those of the list. */
export async function loadEmbedWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-embed.ts').then(({ frEmbed }) => frEmbed)
      : import('./en-embed.ts').then(({ enEmbed }) => enEmbed),
    loadCatalogue(language),
  ]);
  return Object.assign(all, own);
}
