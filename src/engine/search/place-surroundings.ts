/** What stands beside a place's name in a query and says which place it is: `Salles 33`, `41500 Mer`. */
import { placeWord } from '../text/words.ts';
import { GLUE } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import type { QueryText } from './reading.ts';
import type { SearchVocabulary } from './vocabulary.ts';

export interface PlaceSurroundings {
  /** Departments and regions named beside, by number or by name. */
  areas: ReadonlySet<string>;
  /** Communes of the postal codes beside. */
  communes: ReadonlySet<string>;
}

/** Words of the longest name of a department or region, `Provence-Alpes-Côte d'Azur`. */
const LONGEST_AREA = 5;

/** Departments, regions and postal codes written just before or just after the words `from` to `to` (excluded). */
export function surroundingsOf(
  { words }: QueryText,
  from: number,
  to: number,
  places: SearchVocabulary['places'],
): PlaceSurroundings {
  const areas = new Set<string>();
  const communes = new Set<string>();
  for (const word of [words[from - 1], words[to]]) {
    const department = places.numbers.get(word?.text ?? '');
    if (department !== undefined) areas.add(department.territory.code);
    for (const { territory } of places.postalCodes.get(word?.text ?? '') ?? []) communes.add(territory.code);
  }
  const texts = words.map((word) => placeWord(word.text));
  const after = GLUE.has(texts[to] ?? '') ? to + 1 : to;
  for (let length = 1; length <= LONGEST_AREA; length++) {
    addAreas(areas, texts.slice(after, after + length), places.names);
    if (from >= length) addAreas(areas, texts.slice(from - length, from), places.names);
  }
  return { areas, communes };
}

function addAreas(
  areas: Set<string>,
  words: readonly string[],
  { exact }: SearchVocabulary['places']['names'],
): void {
  for (const { territory } of exact.get(words.join('')) ?? []) {
    if (territory.level === 'department' || territory.level === 'region') areas.add(territory.code);
  }
}

/** `sure`: its postal code stands beside it; `area`: its department or region does. */
export function confirmation(
  place: PlaceEntry,
  { areas, communes }: PlaceSurroundings,
): 'sure' | 'area' | 'none' {
  if (communes.has(place.territory.code)) return 'sure';
  return place.within.some((code) => areas.has(code)) ? 'area' : 'none';
}
