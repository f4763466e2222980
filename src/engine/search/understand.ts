/** Reads one line of a person: what they look for, in which trade, where; the rest stays free text. */

import { withoutQuotes } from '../text/quotes.ts';
import { findCandidates } from './candidates.ts';
import { chooseReadings } from './choose-readings.ts';
import { COUNTED, FILLERS, GLUE } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import { reachIn } from './reach-in-words.ts';
import { type Candidate, type QueryText, readQuery } from './reading.ts';
import { settleTerritories } from './settle-territories.ts';
import type { Understood, UnderstoodPart, UnderstoodTerritory } from './types.ts';
import type { SearchVocabulary } from './vocabulary.ts';

/** Inhabitants from which a town is offered beside a region or a department of its name. */
const SIZEABLE = 10_000;
/** Inhabitants from which a town is offered beside a trade of its name. */
const NOTABLE = 2000;
/** Two territories whose populations differ by less than this share are the same ground: Paris, city and department. */
const SAME_GROUND = 0.15;
/** Alternatives offered at most. */
const OFFERED = 9;

/**
 * Recognizes kinds, sectors (words or activity codes), needs and territories in any order, French or English,
 * with a typing error a word; never throws. A query that is an organisation's name stays free text, and so do
 * the words in quotes: `"nice" incubateur` asks for no town.
 */
export function understand(query: string, vocabulary: SearchVocabulary): Understood {
  const text = readQuery(query);
  const candidates = findCandidates(text, vocabulary);
  const chosen = isName(candidates, text) ? [] : chooseReadings(candidates, text.words.length);
  const meanings = settleTerritories(chosen.filter((candidate) => !candidate.name));
  const parts = meanings.flatMap((candidate) =>
    partsOf(candidate, text, homonyms(candidate, candidates, text), vocabulary),
  );
  const reach = parts.some(({ type }) => type === 'territory') ? reachIn(query) : undefined;
  return {
    kinds: idsOf(parts, 'kind'),
    sectors: idsOf(parts, 'sector'),
    needs: idsOf(parts, 'need'),
    territories: territoriesOf(meanings),
    text: freeText(text, chosen, parts.length > 0),
    parts,
    ...(reach && { reach }),
  };
}

function covers({ from, to }: Candidate, { words }: QueryText): boolean {
  return from === 0 && to === words.length;
}

/**
 * The whole line is an organisation's name, nearly enough: unless it is exactly one term or place (an acronym
 * may happen to be the same), or misspells the name while every word of it reads as something else.
 */
function isName(candidates: readonly Candidate[], text: QueryText): boolean {
  const name = candidates.find((candidate) => candidate.name && covers(candidate, text));
  if (name === undefined) return false;
  const others = candidates.filter((candidate) => !candidate.name && candidate.edits === 0);
  if (name.edits === 0) return !others.some((candidate) => covers(candidate, text));
  return !text.words.every(
    ({ text: word }, at) => GLUE.has(word) || others.some((one) => one.from <= at && at < one.to),
  );
}

/** Towns of the same spelling as a term: `Cognac`, `Mer`. */
function homonyms(
  candidate: Candidate,
  candidates: readonly Candidate[],
  text: QueryText,
): UnderstoodTerritory[] {
  const { from, to, places } = candidate;
  if (places.length > 0) return [];
  const same = candidates.filter((one) => one.from === from && one.to === to && one.edits === 0);
  // Typed alone, or beside its department, `Port` may be the village as well as the trade.
  const isMeantHere = ({ population, within }: PlaceEntry): boolean =>
    population >= NOTABLE ||
    covers(candidate, text) ||
    candidates.some((one) =>
      one.to === from || one.from === to
        ? one.places.some((area) => within.includes(area.territory.code))
        : false,
    );
  const towns = same.flatMap((one) => one.places).filter(isMeantHere);
  return towns.slice(0, OFFERED).map((place) => place.territory);
}

function partsOf(
  { from, to, edits, terms, places }: Candidate,
  { query, words }: QueryText,
  towns: UnderstoodTerritory[],
  { ordinary }: SearchVocabulary,
): UnderstoodPart[] {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  const span = { words: query.slice(start, end), start, end, corrected: edits > 0 };
  const [place, ...others] = places;
  if (place === undefined) {
    const offered = towns.length > 0 ? { alternatives: towns } : {};
    return mainMeaning(terms).map(({ type, id }) => ({ type, id, ...span, ...offered }));
  }
  const part: UnderstoodPart = { type: 'territory', id: place.territory.code, ...span };
  const alternatives = others
    .filter((other) => isAlternative(other, place, from === 0 && to === words.length))
    .map((other) => other.territory);
  if (alternatives.length > 0) part.alternatives = alternatives.slice(0, OFFERED);
  const isCommon = ({ text }: { text: string }) => ordinary.has(text) || GLUE.has(text);
  if (place.territory.level === 'commune' && edits === 0 && words.slice(from, to).every(isCommon))
    part.isWord = true;
  return [part];
}

/**
 * Worth offering: not the same ground under another code (Guadeloupe, region and department; Paris), and no
 * hamlet that shares its name with a region. Mayenne is offered beside the Mayenne, Corrèze beside the Corrèze.
 */
function isAlternative(other: PlaceEntry, chosen: PlaceEntry, alone: boolean): boolean {
  const { code, level } = chosen.territory;
  if (other.within.includes(code) || chosen.within.includes(other.territory.code)) {
    const [small, large] = [other.population, chosen.population].sort((a, b) => a - b);
    const sameGround = (small ?? 0) >= (1 - SAME_GROUND) * (large ?? 0);
    return !sameGround && other.via === 'name' && chosen.via === 'name';
  }
  return level === 'commune' || other.population >= (alone ? NOTABLE : SIZEABLE);
}

/** A phrase of several vocabularies is read in one of them: kind, else sector, else need. */
function mainMeaning(terms: Candidate['terms']): Candidate['terms'] {
  const type = (['kind', 'sector', 'need'] as const).find((one) => terms.some((term) => term.type === one));
  return terms.filter((term) => term.type === type);
}

function idsOf(parts: readonly UnderstoodPart[], type: UnderstoodPart['type']): string[] {
  return [...new Set(parts.filter((part) => part.type === type).map((part) => part.id))];
}

function territoriesOf(meanings: readonly Candidate[]): UnderstoodTerritory[] {
  const territories = new Map<string, UnderstoodTerritory>();
  for (const { places } of meanings) {
    const territory = places[0]?.territory;
    if (territory !== undefined) territories.set(territory.code, territory);
  }
  return [...territories.values()];
}

/** What nothing explained, as typed; small words go too once something else remains to search by. */
function freeText(
  { query, words, quoted }: QueryText,
  chosen: readonly Candidate[],
  understood: boolean,
): string {
  const left = words.filter((_, at) => !chosen.some((one) => !one.name && at >= one.from && at < one.to));
  const inName = (at: number): boolean => chosen.some((one) => one.name && at >= one.from && at < one.to);
  const kept = left.filter((word) => {
    const at = words.indexOf(word);
    return quoted[at] === true || inName(at) || !understood || !isFiller(words, at);
  });
  return understood ? kept.map((word) => word.raw).join(' ') : withoutQuotes(query);
}

/** Small words, words around the question, and counted things with their number: `35 people`. */
function isFiller(words: QueryText['words'], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  if (GLUE.has(text) || FILLERS.has(text) || COUNTED.has(text)) return true;
  return /^\d+kms?$/.test(text) || (/^\d+$/.test(text) && COUNTED.has(words[at + 1]?.text ?? ''));
}
