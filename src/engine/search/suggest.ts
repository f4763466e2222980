/** What a person may be about to type: terms, places and organisations for the end of the line. */
import { placeWord } from '../text/words.ts';
import { departmentOf, type Language, understoodLine, writePlace, writeTerm } from './canonical-query.ts';
import { nafCodesIn } from './naf.ts';
import { GLUE } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import type { PrefixHit, PrefixIndex } from './prefix-index.ts';
import { type QueryText, readQuery } from './reading.ts';
import type { SearchIndex } from './search-index.ts';
import {
  byNumberOfNames,
  type SuggestedTerm,
  type SuggestionIndex,
  suggestionIndexOf,
  termKey,
  weightOf,
} from './suggestion-index.ts';
import type { Filters, Suggestion } from './types.ts';

export interface SuggestRequest {
  query: string;
  filters: Filters;
  language: Language;
}

export interface SuggestOptions {
  /** How many results a line would have with the filters of the request; no counts without it. */
  count?: (query: string) => number;
}

type SuggestSources = Pick<SearchIndex, 'vocabulary' | 'records' | 'nameOrder'>;

/** Words of the end of the line that may be one name in the making. */
const LONGEST_ENDING = 8;
const MOST = { terms: 4, places: 4, organizations: 3 } as const;
const VILLAGE = 5000; // inhabitants
const ARTICLES = new Set(['la', 'le', 'les', 'l']);
/** A synonym is offered from this number of letters on: every short beginning begins one. */
const SYNONYM_FROM = 3;
/** Shorter words have too many neighbours to be mended while they are typed. */
const MENDED_FROM = 4;
/** Read from an index for a few to be chosen: several names lead to one place or term. */
const READ = 24;

/**
 * At most eleven suggestions in three groups (terms, places, organisations; a group with an exact answer goes
 * first), for the longest ending of the line that begins something. The same for the same input; never throws.
 */
export function suggest(
  index: SuggestSources,
  request: SuggestRequest,
  options: SuggestOptions = {},
): Suggestion[] {
  const text = readQuery(request.query);
  if (text.words.length === 0) return [];
  const found = findEndings(text, index);
  const asked: Asked = { ...request, ...index, suggestions: suggestionIndexOf(index) };
  const count = (suggestion: Suggestion): Suggestion =>
    options.count === undefined ? suggestion : { ...suggestion, count: options.count(suggestion.query) };
  const groups = [
    { quality: bestOf(found.terms), list: keepFound(termSuggestions(found.terms, asked).map(count)) },
    {
      quality: bestOf(found.places.map(lowerVillage)),
      list: emptyLast(placeSuggestions(found.places, asked).map(count)),
    },
    { quality: bestOf(found.organizations), list: organizationSuggestions(found.organizations) },
  ];
  return groups.sort((a, b) => b.quality - a.quality).flatMap(({ list }) => list);
}

interface Asked extends SuggestSources {
  language: Language;
  suggestions: SuggestionIndex;
}

/** A hit with the part of the line before the ending that it completes. */
type Found<Value> = PrefixHit<Value> & { before: string };

interface FoundEndings {
  terms: Found<SuggestedTerm>[];
  places: Found<readonly PlaceEntry[]>[];
  organizations: Found<SearchIndex['records'][number]>[];
}

function findEndings(text: QueryText, index: SuggestSources): FoundEndings {
  const found = searchEndings(text, index, false);
  const nothing = found.terms.length + found.places.length + found.organizations.length === 0;
  return nothing ? searchEndings(text, index, true) : found;
}

function searchEndings(text: QueryText, index: SuggestSources, mended: boolean): FoundEndings {
  const { words, query } = text;
  const suggestions = suggestionIndexOf(index);
  const found: FoundEndings = { terms: [], places: [], organizations: [] };
  let longest: number | undefined;
  // `incubateur à`: the small word is right, the next one is not there yet.
  if (mended && GLUE.has(words.at(-1)?.text ?? '')) return found;
  for (let from = Math.max(0, words.length - LONGEST_ENDING); from < words.length; from++) {
    if (!isEnding(text, from) || (longest !== undefined && !isExplained(text, longest, from, index, found)))
      continue;
    const before = query.slice(0, words[from]?.start);
    const typed = words.slice(from).map((word) => word.text);
    const read = <Value>(prefixes: PrefixIndex<Value>, key: string): Found<Value>[] => {
      if (mended && key.length < MENDED_FROM) return [];
      const hits = mended ? prefixes.nearly(key, READ) : prefixes.startingWith(key, READ);
      const kept = hits.filter(({ quality }) => mended || quality > 1 || key.length >= SYNONYM_FROM);
      return kept.map((hit) => ({ ...hit, before }));
    };
    if (found.terms.length === 0)
      found.terms = [...codes(text, from, before, index), ...read(suggestions.terms, typed.join(''))];
    if (found.places.length === 0) found.places = findPlaces(typed, before, index, suggestions, read);
    if (found.organizations.length === 0)
      found.organizations = read(suggestions.organizations, typed.join(''));
    if (found.terms.length + found.places.length + found.organizations.length > 0) longest ??= from;
  }
  return found;
}

/** The end of a line that may be completed: no quoted word, no small word that is finished or stands alone. */
function isEnding({ words, query, quoted }: QueryText, from: number): boolean {
  if (quoted.slice(from).includes(true)) return false;
  const [first] = words.slice(from);
  if (first === undefined) return false;
  // `près de vil` is not on its way to Déville; `la roch` is to La Rochelle.
  if (from < words.length - 1) return from === 0 || !GLUE.has(first.text) || ARTICLES.has(first.text);
  if (from > 0 && first.text.length < 2) return false;
  return !GLUE.has(first.text) || (first.end === query.length && first.text.length > 2);
}

/** `pole mer`: a shorter ending too, as long as the words between mean something by themselves. */
function isExplained(
  { words, query }: QueryText,
  longest: number,
  from: number,
  index: SuggestSources,
  found: FoundEndings,
): boolean {
  // `NAF 22`, `créer une entreprise`: all of it is one term.
  if (found.terms.some(({ quality }) => quality === 3)) return false;
  if (words.slice(longest, from).every((word) => GLUE.has(word.text))) return found.places.length === 0;
  const between = query.slice(words[longest]?.start, words[from]?.start);
  const { parts, text } = understoodLine(between.trim(), index.vocabulary);
  return (
    text === '' && parts.length > 0 && parts.every((part) => !part.corrected && !part.id.startsWith('C'))
  );
}

/** An activity code that ends the line. */
function codes(
  { query, words }: QueryText,
  from: number,
  before: string,
  { vocabulary }: SuggestSources,
): Found<SuggestedTerm>[] {
  const start = words[from]?.start ?? 0;
  const written = nafCodesIn(query.trimEnd()).filter(
    (code) => code.start === start && code.end === query.trimEnd().length,
  );
  const ids = written.flatMap(({ code }) => vocabulary.naf.sectorsOf(code));
  return vocabulary.taxonomy.sectors
    .filter(({ id }) => ids.includes(id))
    .map((term) => ({ value: { type: 'sector', id: term.id, term }, quality: 3, weight: 0, before }));
}

type Read = <Value>(prefixes: PrefixIndex<Value>, key: string) => Found<Value>[];

/** Numbers are departments and postal codes; words are names. */
function findPlaces(
  typed: readonly string[],
  before: string,
  { vocabulary }: SuggestSources,
  suggestions: SuggestionIndex,
  read: Read,
): Found<readonly PlaceEntry[]>[] {
  const [number = ''] = typed;
  if (typed.length > 1 || !/^\d/.test(number)) return read(suggestions.places, typed.map(placeWord).join(''));
  const departments = [...vocabulary.places.numbers].flatMap(
    ([key, entry]): Found<readonly PlaceEntry[]>[] =>
      key.startsWith(number)
        ? [{ value: [entry], quality: key === number ? 3 : 2, weight: entry.population, before }]
        : [],
  );
  departments.sort((a, b) => b.quality - a.quality || b.weight - a.weight);
  return [...departments, ...(number.length < 3 ? [] : read(suggestions.postalCodes, number))];
}

/** A village that happens to begin so does not go before the trades and the organisations. */
function lowerVillage(found: Found<readonly PlaceEntry[]>): Found<readonly PlaceEntry[]> {
  return found.quality === 2 && found.weight < VILLAGE ? { ...found, quality: 1 } : found;
}

function bestOf(found: readonly Found<unknown>[]): number {
  return Math.max(0, ...found.map(({ quality }) => quality));
}

function termSuggestions(found: readonly Found<SuggestedTerm>[], asked: Asked): Suggestion[] {
  const unique = new Map<string, Suggestion>();
  for (const { value, before } of byNumberOfNames(found)) {
    const key = termKey(value);
    if (unique.has(key) || unique.size === MOST.terms) continue;
    const query = writeTerm(before, value, asked.language, asked.vocabulary);
    unique.set(key, { type: value.type, id: value.id, query });
  }
  return [...unique.values()];
}

function placeSuggestions(found: readonly Found<readonly PlaceEntry[]>[], asked: Asked): Suggestion[] {
  const chosen: { entry: PlaceEntry; before: string }[] = [];
  for (const { value, before, quality } of found) {
    // Of one spelling the largest first, and all of them only where the whole name is typed.
    const entries = [...value].sort((a, b) => weightOf(b) - weightOf(a));
    for (const entry of quality === 3 ? entries : entries.slice(0, 2)) {
      if (chosen.length < MOST.places && !chosen.some((one) => isSamePlace(one.entry, entry))) {
        chosen.push({ entry, before });
      }
    }
  }
  return chosen.map(({ entry, before }) => {
    const department = entry.territory.level === 'commune' ? departmentOf(entry.within) : undefined;
    return {
      type: 'territory',
      id: entry.territory.code,
      territory: { ...entry.territory, ...(department === undefined ? {} : { department }) },
      query: writePlace(before, entry, asked.suggestions, asked.vocabulary),
    };
  });
}

/** The same code, or the same ground under another one: Paris is a commune and a department. */
function isSamePlace(one: PlaceEntry, other: PlaceEntry): boolean {
  if (one.territory.code === other.territory.code) return true;
  const nested = one.within.includes(other.territory.code) || other.within.includes(one.territory.code);
  return nested && one.territory.name === other.territory.name && isNear(one.population, other.population);
}

function isNear(a: number, b: number): boolean {
  return Math.min(a, b) >= 0.85 * Math.max(a, b);
}

function organizationSuggestions(found: FoundEndings['organizations']): Suggestion[] {
  const unique = new Map<string, Suggestion>();
  for (const { value, before } of found) {
    if (unique.has(value.id) || unique.size === MOST.organizations) continue;
    unique.set(value.id, { type: 'organization', id: value.id, query: before + value.name });
  }
  return [...unique.values()];
}

/** A term that would find nobody is no help. */
function keepFound(list: readonly Suggestion[]): Suggestion[] {
  return list.filter(({ count }) => count !== 0);
}

/** A place where nobody is found is still where the person is. */
function emptyLast(list: readonly Suggestion[]): Suggestion[] {
  return [...list.filter(({ count }) => count !== 0), ...list.filter(({ count }) => count === 0)];
}
