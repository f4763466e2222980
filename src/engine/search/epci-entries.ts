/** Groups of communes for the search, by the many ways in which people write their names. */
import type { Epci } from '#domain/territory.ts';
import { placePhrase } from '../text/words.ts';
import type { LexiconBuilder } from './lexicon.ts';
import type { PlaceEntry } from './place-lexicon.ts';

/** What an official name begins with, and how else it is written. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  cc: ['communaute de communes', 'com com'],
  ca: ['communaute d agglomeration', 'agglomeration', 'agglo'],
  cu: ['communaute urbaine'],
};
const KIND =
  /^(?:cc|ca|cu|communaute (?:de communes|d agglomeration|urbaine)|agglomeration|metropole) (?:(?:de la|de l|du|des|de|d|le|la|les) )?(?=\w{4})/;
const PLACE_ALREADY_SAID = /\b(?:grand|grande|pays|metropole|agglo|agglomeration|communaute)\b/;

/** Files an EPCI by its official name and, where nothing bears it yet, by its usual ones. */
export function fileEpci(
  builder: LexiconBuilder<PlaceEntry>,
  byCode: Map<string, PlaceEntry>,
  epci: Epci,
): void {
  const { code, name, department, region } = epci;
  const entry: PlaceEntry = {
    territory: { code, name, level: 'epci' as const },
    within: [department, region],
    population: epci.population ?? 0,
    via: 'name',
  };
  byCode.set(code, entry);
  const phrase = placePhrase(name);
  builder.add(phrase, entry);
  for (const alias of aliasesOf(phrase)) {
    if (alias !== phrase && !builder.has(alias)) builder.add(alias, { ...entry, via: 'alias' });
  }
}

function aliasesOf(phrase: string): string[] {
  const [first = '', ...rest] = phrase.split(' ');
  const spelledOut = (KINDS[first] ?? []).map((kind) => [kind, ...rest].join(' '));
  const short = phrase.replace(KIND, '');
  if (short === phrase) return spelledOut;
  const withoutPays = short.replace(/^pays (?:de la|de l|du|des|de|d) (?=\w{4})/, '');
  const around = PLACE_ALREADY_SAID.test(withoutPays)
    ? [withoutPays]
    : ['grand', 'agglo', 'agglomeration', 'metropole', 'communaute'].flatMap((word) => [
        `${word} ${withoutPays}`,
        `${withoutPays} ${word}`,
      ]);
  // `Grand Paris Sud` for Grand Paris Sud Seine Essonne Sénart.
  const words = short.split(' ');
  const beginning = words.length > 3 && (words[2]?.length ?? 0) > 2 ? [words.slice(0, 3).join(' ')] : [];
  return [...spelledOut, short, ...around, `agglomeration de ${withoutPays}`, ...beginning];
}
