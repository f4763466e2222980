/** French says `en Bretagne`, but `dans le Grand Est`, `dans les Hauts-de-France` and `à La Réunion`. */
import type { Language } from '#domain/language.ts';

/** Islands and territories that take `à` as towns do. */
const LIKE_TOWNS = /^(?:la réunion|mayotte|saint[- ]|wallis)/i;

/** A region where something is, in words that follow a number. */
export function inRegion(name: string, language: Language): string {
  if (language !== 'fr') return `in ${name}`;
  if (LIKE_TOWNS.test(name)) return `à ${name}`;
  if (/^(?:pays|hauts|terres) ?-?\b/i.test(name)) return `dans les ${name}`;
  return /^grand\b/i.test(name) ? `dans le ${name}` : `en ${name}`;
}
