/** Apart from the other catalogues, whose loaders are in the first load. */
import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './later-words.ts';

/** Adds the words of the files made of a selection, and those of what comes after the first list, which they say too. */
export async function loadExportWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-export.ts').then(({ frExport }) => frExport)
      : import('./en-export.ts').then(({ enExport }) => enExport),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}
