/** Writes a large edition: the same data as the whole files, in parts that a view fetches when it needs them. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import {
  COUNTED_COLUMNS,
  DETAILS_IN_SHARD,
  detailShardOf,
  LARGE_FILES,
  type Overview,
  PLACE_COLUMNS,
  ROWS_IN_BLOCK,
  type SearchParts,
} from '#domain/large-edition.ts';
import type { Organization } from '#domain/organization.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import { groupBy } from '#engine/collections/group-by.ts';
import { runAll } from '#engine/collections/steps.ts';
import { countFacets, type FacetCounts } from '#engine/facets/count-facets.ts';
import { type FacetIndex, facetIndexSteps } from '#engine/facets/facet-index.ts';
import { createFilterContext } from '#engine/facets/filter-context.ts';
import { encodeColumn } from '#engine/large/column-file.ts';
import { encodeNames, type NameOfKey } from '#engine/large/name-file.ts';
import { encodePoints } from '#engine/large/point-file.ts';
import { encodePostings } from '#engine/large/posting-file.ts';
import { encodeWords } from '#engine/large/word-file.ts';
import { orderByName } from '#engine/search/listing.ts';
import { nameKeysOf } from '#engine/search/name-keys.ts';
import { wordsOfLabels } from '#engine/search/search-index.ts';
import { textIndexSteps } from '#engine/search/text-index.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { type RecordWords, recordWordsSteps } from '#engine/search/vocabulary.ts';
import { pointTiles } from './point-tiles.ts';

export interface LargeEdition {
  /** Of the active organisations, in any order. */
  records: readonly DirectoryRecord[];
  /** All of them, those that ended too. */
  organizations: Iterable<Organization>;
  /** How many, about: it decides how many files the details are in. */
  organizationCount: number;
  taxonomy: Taxonomy;
  territories: Territories;
  /** `YYYY-MM-DD`. */
  edition: string;
  oldSourceYears?: number | undefined;
}

/** Name below the folder, content as it is published. */
type NamedFile = readonly [name: string, bytes: Uint8Array];

/** Every file, one after the other: a million organisations need not be in memory twice. */
export function* largeEditionFiles(edition: LargeEdition): Generator<NamedFile> {
  const { recordAt } = orderByName(edition.records);
  const records = Array.from(recordAt, (at) => edition.records[at] as DirectoryRecord);
  const facets = runAll(facetIndexSteps(records, createFilterContext({ ...edition, records })));
  yield json(LARGE_FILES.overview, overviewOf(edition, facets));
  yield* columns(facets, records);
  yield* rows(records);
  yield* searchFiles(records, edition.taxonomy);
  yield* details(edition);
  yield [LARGE_FILES.tiles, pointTiles(records)];
}

/** Folder below `data/`, named by what it holds: a file of another edition is never taken from a cache. */
export function largeFolder(files: readonly NamedFile[]): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0`).update(bytes);
  return `large/${hash.digest('hex').slice(0, 12)}/`;
}

function squeezed(name: string, bytes: Uint8Array): NamedFile {
  return [name, gzipSync(bytes, { level: 9 })];
}

function json(name: string, value: unknown): NamedFile {
  return squeezed(name, new TextEncoder().encode(JSON.stringify(value)));
}

function overviewOf(edition: LargeEdition, facets: FacetIndex): Overview {
  const everyone = Uint32Array.from({ length: facets.size }, (_, at) => at);
  const { oldSourceYears } = edition;
  return {
    size: facets.size,
    edition: edition.edition,
    ...(oldSourceYears !== undefined && { oldSourceYears }),
    detailShards: Math.max(1, Math.ceil(edition.organizationCount / DETAILS_IN_SHARD)),
    counts: plainCounts(countFacets(facets, everyone, NO_FILTERS).counts),
    seatRegions: facets.seats.ids.filter((code) => code.startsWith('R')),
    located: Object.fromEntries(
      [...groupBy(edition.records, ({ point, kinds }) => point && kinds[0])].map(([kind, own]) => [
        kind,
        own.length,
      ]),
    ),
  };
}

function plainCounts(counts: FacetCounts): Overview['counts'] {
  const plain = Object.entries(counts).map(([facet, sizes]) => [facet, Object.fromEntries(sizes)]);
  return Object.fromEntries(plain);
}

function* columns(facets: FacetIndex, records: readonly DirectoryRecord[]): Generator<NamedFile> {
  for (const name of [...COUNTED_COLUMNS, ...PLACE_COLUMNS])
    yield squeezed(LARGE_FILES.column(name), encodeColumn(facets[name]));
  yield squeezed(LARGE_FILES.points, encodePoints(records.map(({ point }) => point)));
}

function* rows(records: readonly DirectoryRecord[]): Generator<NamedFile> {
  for (let block = 0; block * ROWS_IN_BLOCK < records.length; block++)
    yield json(LARGE_FILES.rows(block), records.slice(block * ROWS_IN_BLOCK, (block + 1) * ROWS_IN_BLOCK));
}

function* searchFiles(records: readonly DirectoryRecord[], taxonomy: Taxonomy): Generator<NamedFile> {
  const parts: SearchParts = { postings: [], names: [], longestName: 1 };
  const text = runAll(textIndexSteps(records, wordsOfLabels(taxonomy)));
  const postings = text.terms.map((_, term) => Uint32Array.from(text.postingsOf(term)));
  for (const { first, bytes } of encodePostings(postings)) {
    yield squeezed(LARGE_FILES.postings(parts.postings.length), bytes);
    parts.postings.push(first);
  }
  const { names, ordinary, nameWords } = runAll(recordWordsSteps(taxonomy, records));
  for (const { first, bytes } of encodeNames(namesByKey(names.exact, records))) {
    yield squeezed(LARGE_FILES.names(parts.names.length), bytes);
    parts.names.push(first);
  }
  yield squeezed(LARGE_FILES.words, encodeWords({ terms: text.terms, ofNames: nameWords, ordinary }));
  yield json(LARGE_FILES.search, { ...parts, longestName: names.longest });
}

type NameEntries = ReadonlyMap<string, NonNullable<ReturnType<RecordWords['names']['exact']['get']>>>;

/** What is a name in the lexicon, and whose name it is, by key in order. */
function namesByKey(
  lexicon: NameEntries,
  records: readonly DirectoryRecord[],
): (readonly [key: string, NameOfKey])[] {
  const owners = new Map<string, number[]>();
  records.forEach((record, at) => {
    for (const key of new Set(nameKeysOf(record))) {
      const known = owners.get(key);
      if (known === undefined) owners.set(key, [at]);
      else known.push(at);
    }
  });
  const keys = [...new Set([...lexicon.keys(), ...owners.keys()])].filter((key) => key !== '').sort();
  return keys.map((key) => {
    const entry = lexicon.get(key)?.[0];
    return [key, { ...(entry && { entry }), records: owners.get(key) ?? [] }];
  });
}

/** By id, and by former ones too: whoever comes from an old link fetches one file. */
function* details({ organizations, organizationCount }: LargeEdition): Generator<NamedFile> {
  const count = Math.max(1, Math.ceil(organizationCount / DETAILS_IN_SHARD));
  const shards = Array.from({ length: count }, (): Record<string, Organization> => ({}));
  for (const organization of organizations) {
    for (const id of [...organization.formerIds, organization.id]) {
      const shard = shards[detailShardOf(id, count)];
      if (shard !== undefined) shard[id] = organization;
    }
  }
  for (const [at, shard] of shards.entries()) yield json(LARGE_FILES.details(at), shard);
}
