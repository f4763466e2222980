import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './later-words.ts';

/** Adds the words of the pages of terms to those of what comes after the first list, which they say too. */
export async function loadTaxonomyWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-taxonomy.ts').then(({ frTaxonomy }) => frTaxonomy)
      : import('./en-taxonomy.ts').then(({ enTaxonomy }) => enTaxonomy),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}
