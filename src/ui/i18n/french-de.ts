/** French `de` before the name of a town: `d’Oyonnax`, `du Havre`, `des Herbiers`, `de La Rochelle`. */

import type { Language } from '#domain/language.ts';
import { fold } from '#engine/text/fold.ts';

export interface OfPlace {
  /** With its space, or with its apostrophe and none: `de `, `d’`, `du `, `des `. */
  of: string;
  /** The name without the article that `of` has taken in. */
  name: string;
}

/** Towns of Alsace and Moselle, and the few others, whose h is said: no elision before it. */
const ASPIRATED =
  /^(?:hau(?:t|te|ts|tes)|hameau|ham|hem|honfleur|houilles|houdan|houlgate|harnes|havre|hague|haye|herisson|huningue|hangenbieten|hoerdt|h\p{L}*(?:heim|bourg|willer|viller|dorf|hausen|house|berg|b?ach|felden|stett|statt|au|ange|ingue|ing|ingen|off|wihr))\b/u;
/** Before a vowel, y is one itself, but for these: `d’Yerres`, `d’Yeu`, and `de Yenne`, `de Yutz`. */
const SEMIVOWEL = /^y(?:[aou]|enne\b)/;

/** Splits `de` + a town's name as French says it. Names that are not towns may take an article of their own. */
export function frenchDe(place: string): OfPlace {
  const [, article, rest] = /^(le|les)\s+(.+)$/iu.exec(place) ?? [];
  if (article !== undefined && rest !== undefined) {
    return { of: article.toLowerCase() === 'le' ? 'du ' : 'des ', name: rest };
  }
  return { of: isElided(fold(place)) ? 'd’' : 'de ', name: place };
}

function isElided(folded: string): boolean {
  if (folded.startsWith('h')) return !ASPIRATED.test(folded);
  // `L’Isle-Adam` begins with its article.
  return /^[aeiouy]/.test(folded) && !SEMIVOWEL.test(folded);
}

/** What goes into a message that has `{place}` after « de » in French and after nothing in English. */
export function dePlace(place: string, language: Language): string {
  if (language !== 'fr') return place;
  const { of, name } = frenchDe(place);
  return of + name;
}
