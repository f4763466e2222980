/** Whether words that spell a place mean it: `Nice`, `Eu` and `Tours` are towns and words. */

import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';
import { AFTER_A, GLUE, GLUE_TOWNS } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import { confirmation, type PlaceSurroundings } from './place-surroundings.ts';
import type { Announced, QueryText } from './reading.ts';
import { beginsAWord } from './sorted-words.ts';
import type { SearchVocabulary } from './vocabulary.ts';

export interface Reading {
  text: QueryText;
  from: number;
  to: number;
  edits: number;
  announced: Announced;
  around: PlaceSurroundings;
  vocabulary: SearchVocabulary;
}

/** Of one name, a town as large as this goes before what is named after it; its accents tell it from a word. */
const LARGE = 20_000;
/** A town as large as this may be meant even where its name is a trade: `pole cognac`. */
const NOTICED = 15_000;
/** From this population on, its department beside it makes a town of a word such as `Mer`; smaller ones need their postal code. */
const SIZEABLE = 2000;
/** Below these populations a name with typing errors is left alone, unless a place word goes before it. */
const MENDED_FROM = { short: 2000, long: 200, longer: 0, twice: 1000, tiny: 50_000 };

/** The places that the words can mean, the most likely first; all of one spelling as soon as one is meant. */
export function plausiblePlaces(places: readonly PlaceEntry[], reading: Reading): PlaceEntry[] {
  if (!places.some((place) => isPlausible(place, reading))) return [];
  const unique = new Map<string, PlaceEntry>();
  const byLevel = reading.announced === 'surely' ? townsFirst : (): number => 0;
  for (const place of [...places].sort((a, b) => byLevel(a, b) || mostLikelyFirst(a, b))) {
    if (!unique.has(place.territory.code)) unique.set(place.territory.code, place);
  }
  return [...unique.values()];
}

/** What makes a place more likely than a word of the same spelling: what stands around it, or its accents. */
export function placeBonus(reading: Reading, places: readonly PlaceEntry[]): number {
  const [place] = places;
  if (place === undefined || reading.announced === 'surely') return 1;
  if (places.some((one) => isSurelyConfirmed(one, reading))) return 1;
  return place.population >= LARGE && isSpelledWithAccents(place, reading) ? 1 : 0;
}

/** `montagne isère` is about mountains: that a hamlet of that name is in Isère does not make it the place. */
function isSurelyConfirmed(place: PlaceEntry, { around }: Reading): boolean {
  const confirmed = confirmation(place, around);
  return confirmed === 'sure' || (confirmed === 'area' && place.population >= SIZEABLE);
}

function isConfirmed(place: PlaceEntry, { around }: Reading): boolean {
  return confirmation(place, around) !== 'none';
}

/** `Mâcon`, not `maçon`: the folded words are the same, the typed ones are the town's. */
function isSpelledWithAccents(place: PlaceEntry, { text, from, to }: Reading): boolean {
  const typed = text.query.slice(text.words[from]?.start, text.words[to - 1]?.end).toLowerCase();
  return typed === place.territory.name.toLowerCase() && typed !== fold(typed);
}

function isPlausible(place: PlaceEntry, reading: Reading): boolean {
  if (place.territory.level !== 'commune') return reading.edits === 0 || !isCloserToAName(place, reading);
  return reading.edits === 0 ? isMeant(place, reading) : isMendable(place, reading);
}

/** An exactly spelled town: taken, unless all its words are common and nothing says that it is the town. */
function isMeant(place: PlaceEntry, reading: Reading): boolean {
  const { text, from, to, announced, vocabulary } = reading;
  const words = text.words.slice(from, to);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  if (words.every((word) => AFTER_A.has(word.text)) && !isWhole(reading) && !isConfirmed(place, reading))
    return false;
  const common = words.every((word) => GLUE.has(word.text) || vocabulary.ordinary.has(word.text));
  // `La Tour-du-Pin`: one common word is chance, two together are a name.
  const many = words.filter((word) => !GLUE.has(word.text)).length > 1;
  if (((!common || many) && letters > 2) || isConfirmed(place, reading)) return true;
  if (announced === 'surely' || (announced === 'maybe' && !words.every((word) => GLUE.has(word.text))))
    return true;
  if (isWhole(reading))
    return letters === 1 || !words.every((word) => GLUE.has(word.text) && !GLUE_TOWNS.has(word.text));
  if (place.population >= NOTICED && letters > 2) return true;
  return from > 0 && words.some((word) => !GLUE.has(word.text)) && isCapitalized(words[0]?.raw ?? '');
}

function isWhole({ text, from, to }: Reading): boolean {
  return from === 0 && to === text.words.length;
}

/** `Eu`, not `EU` and not `eu`. */
function isCapitalized(raw: string): boolean {
  return raw !== raw.toLowerCase() && (raw.length === 1 || raw !== raw.toUpperCase());
}

function isMendable(place: PlaceEntry, reading: Reading): boolean {
  const { text, from, to, edits, announced } = reading;
  const letters = text.words.slice(from, to).reduce((sum, word) => sum + word.text.length, 0);
  if (isConfirmed(place, reading) && !beginsAName(reading) && !isCloserToAName(place, reading)) return true;
  if (letters < 5) return place.population >= MENDED_FROM.tiny && !isCloserToAName(place, reading);
  if (announced === 'surely') return true;
  const least = isWhole(reading) && !beginsAName(reading) ? 0 : leastPopulation(edits, letters, to - from);
  return place.population >= least && !isCloserToAName(place, reading);
}

/** The longer the words, the less a typing error leads to another place by chance. */
function leastPopulation(edits: number, letters: number, words: number): number {
  if (edits > 1) return MENDED_FROM.twice;
  if (letters < 7) return MENDED_FROM.short;
  return letters >= 9 || words > 1 ? MENDED_FROM.longer : MENDED_FROM.long;
}

/** `minal` may be on its way to Minalogic: no village then. */
function beginsAName({ text, from, to, vocabulary }: Reading): boolean {
  return to - from === 1 && beginsAWord(vocabulary.known, text.words[from]?.text ?? '');
}

/** A word as near to a word of an organisation's name is left to the search by names, but for a sizeable town. */
function isCloserToAName(place: PlaceEntry, { text, from, to, edits, vocabulary }: Reading): boolean {
  if (to - from > 1) return false;
  return text.words.slice(from, to).some(({ text: word }) => {
    if (word.length < 5 || vocabulary.known.has(word)) return false;
    return vocabulary.nameWords.lookup(word, edits).some((hit) => {
      if (place.population >= 5000 && hit.edits === edits) return false;
      return editDistance(word, hit.key, edits) <= edits;
    });
  });
}

/** Inhabitants decide; an area before what it contains only where its name is not a town's (`Paris`). */
function mostLikelyFirst(a: PlaceEntry, b: PlaceEntry): number {
  return (
    rankOfLevel(a) - rankOfLevel(b) ||
    b.population - a.population ||
    (a.territory.code < b.territory.code ? -1 : 1)
  );
}

/** One is near a town, not near a department of the same name. */
function townsFirst(a: PlaceEntry, b: PlaceEntry): number {
  return Number(b.territory.level === 'commune') - Number(a.territory.level === 'commune');
}

function rankOfLevel({ territory, via, population }: PlaceEntry): number {
  if (via === 'former') return 3;
  if (territory.level === 'commune') return population >= LARGE ? 0 : 2;
  // A region and its only department share a name overseas: the region is what organisations serve.
  return territory.level === 'region' ? 1 : territory.level === 'department' ? 1.5 : 2.5;
}
