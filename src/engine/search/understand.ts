/** Reads one line of a person: what they look for, in which trade, where; the rest stays free text. */
import { findCandidates } from './candidates.ts';
import { chooseReadings } from './choose-readings.ts';
import { COUNTED, FILLERS, GLUE } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import { type Candidate, type QueryText, readQuery } from './reading.ts';
import { settleTerritories } from './settle-territories.ts';
import type { Understood, UnderstoodPart, UnderstoodTerritory } from './types.ts';
import type { SearchVocabulary } from './vocabulary.ts';

/** Inhabitants from which a town is offered beside a region or a department of its name. */
const SIZEABLE = 10_000;
/** Inhabitants from which a town is offered beside a trade of its name. */
const NOTABLE = 2000;

/**
 * Recognizes kinds, sectors (words or activity codes), needs and territories in any order, French or English,
 * with a typing error a word; never throws. A query that is an organisation's name stays free text.
 */
export function understand(query: string, vocabulary: SearchVocabulary): Understood {
  const text = readQuery(query);
  const candidates = findCandidates(text, vocabulary);
  const chosen = isName(candidates, text) ? [] : chooseReadings(candidates, text.words.length);
  const meanings = settleTerritories(chosen.filter((candidate) => !candidate.name));
  const parts = meanings.flatMap((candidate) => partsOf(candidate, text, homonyms(candidate, candidates)));
  return {
    kinds: idsOf(parts, 'kind'),
    sectors: idsOf(parts, 'sector'),
    needs: idsOf(parts, 'need'),
    territories: territoriesOf(meanings),
    text: freeText(text, chosen, parts.length > 0),
    parts,
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
function homonyms({ from, to, places }: Candidate, candidates: readonly Candidate[]): UnderstoodTerritory[] {
  if (places.length > 0) return [];
  const same = candidates.filter((one) => one.from === from && one.to === to && one.edits === 0);
  const large = same.flatMap((one) => one.places).filter((place) => place.population >= NOTABLE);
  return large.map((place) => place.territory);
}

function partsOf(
  { from, to, edits, terms, places }: Candidate,
  { query, words }: QueryText,
  towns: UnderstoodTerritory[],
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
  const alternatives = others.filter((other) => isAlternative(other, place)).map((other) => other.territory);
  if (alternatives.length > 0) part.alternatives = alternatives.slice(0, 9);
  return [part];
}

/**
 * Worth offering: not the same ground under another code (Guadeloupe, region and department), and no hamlet
 * that shares its name with a region.
 */
function isAlternative(other: PlaceEntry, chosen: PlaceEntry): boolean {
  const code = chosen.territory.code;
  if (other.within.includes(code) || chosen.within.includes(other.territory.code)) return false;
  return chosen.territory.level === 'commune' || other.population >= SIZEABLE;
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
function freeText({ query, words }: QueryText, chosen: readonly Candidate[], understood: boolean): string {
  const left = words.filter((_, at) => !chosen.some((one) => !one.name && at >= one.from && at < one.to));
  const inName = (at: number): boolean => chosen.some((one) => one.name && at >= one.from && at < one.to);
  const kept = left.filter((word) => {
    if (inName(words.indexOf(word))) return true;
    return !understood || !isFiller(words, words.indexOf(word));
  });
  return understood ? kept.map((word) => word.raw).join(' ') : query.trim();
}

/** Small words, words around the question, and counted things with their number: `35 people`. */
function isFiller(words: QueryText['words'], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  if (GLUE.has(text) || FILLERS.has(text) || COUNTED.has(text)) return true;
  return /^\d+$/.test(text) && COUNTED.has(words[at + 1]?.text ?? '');
}
