/** The search index of a large edition: the same engine, from files that are fetched when a question needs them. */
import * as z from 'zod/mini';
import {
  COUNTED_COLUMNS,
  type ColumnName,
  LARGE_FILES,
  type Overview,
  PLACE_COLUMNS,
  ROWS_IN_BLOCK,
  type SearchParts,
  searchPartsSchema,
} from '#domain/large-edition.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { Column, FacetIndex } from '../facets/facet-index.ts';
import { createFilterContext, type FilterContext } from '../facets/filter-context.ts';
import { type FuseDocument, makeDocument } from '../search/fuse-ranking.ts';
import { GENERALIST_SECTOR } from '../search/generalist.ts';
import type { Listable } from '../search/listing.ts';
import type { Searchable } from '../search/search-index.ts';
import { recordsWithBeginning, type TextIndex } from '../search/text-index.ts';
import type { RecordWords } from '../search/vocabulary.ts';
import { createFuzzyKeys } from '../text/fuzzy-keys.ts';
import { decodeColumn } from './column-file.ts';
import { decodeNames, type NameOfKey } from './name-file.ts';
import { decodePoints } from './point-file.ts';
import { decodePostings } from './posting-file.ts';
import { decodeRows } from './row-file.ts';
import type { Shelf } from './shelf.ts';
import { decodeWords, type EditionWords } from './word-file.ts';

export interface LargeSources {
  shelf: Shelf;
  overview: Overview;
  taxonomy: Taxonomy;
  territories: Territories;
}

/** What lists, filters and counts: no word is fetched for it. */
export function createLargeListing(sources: LargeSources): Listable {
  const { shelf, overview } = sources;
  const facets = createFacets(sources);
  const ranks = Uint32Array.from({ length: overview.size }, (_, at) => at);
  return {
    context: facets.context,
    facets,
    pointOf: (record) => shelf.read(LARGE_FILES.points, decodePoints)(record),
    // Records are numbered by name.
    nameOrder: { rankOf: ranks, recordAt: ranks },
    generalistSector: GENERALIST_SECTOR,
  };
}

/** What a search needs beside the columns: everything but the vocabulary, which the communes make anew when they come. */
export interface LargeWords extends Pick<Searchable, 'text' | 'documents' | 'isNamed' | 'mentions'> {
  /** What the files teach to a vocabulary. */
  words: RecordWords;
}

/** Throws `MissingFiles` while the list of words is not here. */
export function createLargeWords(sources: LargeSources): LargeWords {
  const { shelf } = sources;
  shelf.demand([LARGE_FILES.search, LARGE_FILES.words]);
  const search = shelf.read(LARGE_FILES.search, decodeSearchParts);
  const words = shelf.read(LARGE_FILES.words, decodeWords);
  const text = createText(sources, search, words);
  const nameOf = createNames(sources, search);
  return {
    text,
    documents: createDocuments(sources),
    isNamed: (record, key) => nameOf(key)?.records.includes(record) === true,
    // From the words alone: reading the texts of everyone who may have the word would fetch nearly all rows.
    mentions: (stems) => {
      const records = new Set(stems.flatMap((stem) => recordsWithBeginning(text, stem)));
      return (record) => records.has(record);
    },
    words: {
      ordinary: words.ordinary,
      nameWords: words.ofNames,
      names: { ...NO_MENDING, exact: entriesOf(nameOf), longest: search.longestName },
    },
  };
}

/** A whole name is not mended, only each of its words: that would take every name. */
const NO_MENDING = { fuzzy: createFuzzyKeys([]), phrases: [], words: new Set<string>() };

type NameOf = (key: string) => NameOfKey | undefined;

function entriesOf(nameOf: NameOf): RecordWords['names']['exact'] {
  return {
    get: (key) => {
      const entry = nameOf(key)?.entry;
      return entry && [entry];
    },
  };
}

const decodeSearchParts = (bytes: Uint8Array): SearchParts => z.parse(searchPartsSchema, readJson(bytes));

function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** A column is never read alone: whoever filters counts all choices, whoever asks for a place asks for seats and services. */
function createFacets(sources: LargeSources): FacetIndex {
  const { shelf, overview } = sources;
  const read = (name: ColumnName, group: readonly ColumnName[]): Column => {
    shelf.demand(group.map(LARGE_FILES.column));
    return shelf.read(LARGE_FILES.column(name), decodeColumn);
  };
  const seats = () => read('seats', PLACE_COLUMNS);
  const index: Partial<Record<ColumnName, Column>> = {};
  for (const group of [COUNTED_COLUMNS, PLACE_COLUMNS])
    for (const name of group)
      Object.defineProperty(index, name, { enumerable: true, get: () => read(name, group) });
  return Object.assign(index, {
    size: overview.size,
    context: createContext(sources, seats),
    demand: () => shelf.demand(COUNTED_COLUMNS.map(LARGE_FILES.column)),
  }) as FacetIndex;
}

/** What contains a commune is told by those who are seated there. */
function createContext(
  { overview, taxonomy, territories }: LargeSources,
  seats: () => Column,
): FilterContext {
  const { edition, oldSourceYears } = overview;
  const context = createFilterContext({ taxonomy, territories, edition, oldSourceYears });
  let communes: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    ...context,
    containing: (code) => {
      if (!code.startsWith('C')) return context.containing(code);
      communes ??= containersIn(seats());
      return communes.get(code) ?? [code];
    },
  };
}

function containersIn({ ids, starts, values }: Column): ReadonlyMap<string, readonly string[]> {
  const containers = new Map<string, readonly string[]>();
  for (let record = 0; record + 1 < starts.length; record++) {
    const codes = Array.from(values.subarray(starts[record], starts[record + 1]), (at) => ids[at] ?? '');
    const commune = codes.find((code) => code.startsWith('C'));
    if (commune === undefined || containers.has(commune)) continue;
    containers.set(
      commune,
      ['C', 'E', 'D', 'R'].flatMap((level) => codes.find((code) => code.startsWith(level)) ?? []),
    );
  }
  return containers;
}

function createText(
  { shelf, overview }: LargeSources,
  { postings: firsts }: SearchParts,
  { terms }: EditionWords,
): TextIndex {
  const shardOf = (term: number) => lastNotAfter(firsts, term);
  return {
    size: overview.size,
    terms,
    positions: new Map(terms.map((term, at) => [term, at])),
    fuzzy: createFuzzyKeys(terms),
    demand: (numbers) => shelf.demand(numbers.map((term) => LARGE_FILES.postings(shardOf(term)))),
    postingsOf: (term) => {
      const shard = shardOf(term);
      const first = firsts[shard] ?? 0;
      const count = (firsts[shard + 1] ?? terms.length) - first;
      const all = shelf.read(LARGE_FILES.postings(shard), (bytes) => decodePostings(bytes, count));
      return all[term - first] ?? new Uint32Array(0);
    },
  };
}

function createNames({ shelf }: LargeSources, search: SearchParts): NameOf {
  return (key) => {
    if (key === '' || search.names.length === 0) return undefined;
    const shard = lastNotAfter(search.names, key);
    return shelf.read(LARGE_FILES.names(shard), decodeNames).get(key);
  };
}

function createDocuments({ shelf, overview }: LargeSources): Searchable['documents'] {
  const documents = new Map<number, FuseDocument>();
  const fileOf = (record: number) => LARGE_FILES.rows(Math.floor(record / ROWS_IN_BLOCK));
  return {
    size: overview.size,
    demand: (records) => shelf.demand(records.filter((record) => !documents.has(record)).map(fileOf)),
    documentOf: (record) => {
      const known = documents.get(record);
      if (known !== undefined) return known;
      const document = makeDocument(shelf.read(fileOf(record), decodeRows)[record % ROWS_IN_BLOCK], record);
      documents.set(record, document);
      return document;
    },
  };
}

/** Position of the last that is not after a value, in ascending order; 0 when all are. */
function lastNotAfter<T extends number | string>(ascending: readonly T[], value: T): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] as T) > value) high = middle - 1;
    else low = middle;
  }
  return low;
}
