/** Apart from the words of the first list: the build fetches beside a page the words whose modules it names. */
import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadCatalogue } from './translate.ts';

/** Adds the words of what comes after the first list. What says them waits for this; asked twice, it fetches once. */
export async function loadLaterWords(language: Language): Promise<Catalogue> {
  const later =
    language === 'fr' ? (await import('./fr-later.ts')).frLater : (await import('./en-later.ts')).enLater;
  return Object.assign(await loadCatalogue(language), later);
}
