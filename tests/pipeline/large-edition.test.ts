/** A large edition answers as the whole files do: the same engine, from parts that are fetched when they are needed. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { LARGE_FILES, overviewSchema } from '#domain/large-edition.ts';
import { createLargeListing, createLargeWords } from '#engine/large/large-index.ts';
import { answerFrom, Shelf } from '#engine/large/shelf.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { orderByName, rankListing } from '#engine/search/listing.ts';
import { nameKeysOf } from '#engine/search/name-keys.ts';
import { countResults, rank } from '#engine/search/rank.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import { createSearchIndex, type Searchable } from '#engine/search/search-index.ts';
import { NO_FILTERS, type SearchRequest, type Sort } from '#engine/search/types.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';
import { largeEditionFiles } from '../../scripts/large/large-edition.ts';
import { directoryOf } from '../bench/made-directory.ts';

const DATA = new URL('../../public/data/', import.meta.url);
// biome-ignore lint/suspicious/noExplicitAny: artefacts of our own build.
const readJson = (name: string): any => JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));
const [taxonomy, territories, epcis] = ['taxonomy', 'territories', 'epci'].map((name) =>
  readJson(`${name}.json`),
);
const { communes, former } = decodeCommunes(readJson('communes.json'));
const { records: real, edition } = readJson('records.json');
const organizations = readJson('organizations.geojson').features.map(
  ({ properties }: { properties: unknown }) => properties,
);
const SIZE = 3000;

let files: ReadonlyMap<string, Uint8Array>;
let whole: Searchable;
let records: readonly DirectoryRecord[];
let parts: { index: Searchable; ask: <T>(answer: (index: Searchable) => T) => Promise<T>; fetched: string[] };

beforeAll(() => {
  const made = directoryOf(SIZE, real, communes);
  records = Array.from(orderByName(made).recordAt, (at) => made[at] as DirectoryRecord);
  const sources = { taxonomy, territories, edition };
  const vocabulary = createVocabulary({ ...sources, epcis, communes, formerCommunes: former, records });
  whole = createSearchIndex(records, { ...sources, vocabulary });
  files = new Map(
    largeEditionFiles({ ...sources, records: made, organizations, organizationCount: organizations.length }),
  );
  parts = openParts();
}, 120_000);

const contentOf = (name: string): Uint8Array => gunzipSync(files.get(name) ?? new Uint8Array(0));
const jsonOf = (name: string): unknown => JSON.parse(new TextDecoder().decode(contentOf(name)));

/** As the worker opens it, with a network that is a map. */
function openParts(): typeof parts {
  const shelf = new Shelf();
  const fetched: string[] = [];
  const overview = z.parse(overviewSchema, jsonOf(LARGE_FILES.overview));
  for (const file of [LARGE_FILES.search, LARGE_FILES.words]) shelf.put(file, contentOf(file));
  const sources = { shelf, overview, taxonomy, territories };
  const { words, ...search } = createLargeWords(sources);
  const places = { taxonomy, territories, epcis, communes, formerCommunes: former };
  const vocabulary = createVocabulary({ ...places, words });
  const index = { ...createLargeListing(sources), ...search, vocabulary };
  const fetch = async (file: string) => {
    fetched.push(file);
    return contentOf(file);
  };
  return { index, fetched, ask: (answer) => answerFrom(shelf, fetch, () => answer(index)) };
}

const LINES = readFileSync(new URL('../fixtures/search-cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

/** What differs, and why: README and CONTRIBUTING say the same. */
const OTHERWISE: readonly string[] = [
  // A misspelt name of several words is not looked up among all names: each of its words is mended.
  'cosmetic valey (relevance)',
  'cosmetic valey (distance)',
  'cosmetic valey (name)',
  // Who uses the very word is told from the index, where a label's name counts too.
  'automobile montbeliard (relevance)',
];

const FILTERED: readonly SearchRequest[] = [
  { query: '', filters: NO_FILTERS },
  { query: '', filters: { ...NO_FILTERS, kinds: ['incubator', 'cluster'] } },
  { query: '', filters: { ...NO_FILTERS, sectors: ['digital'], territories: ['R84', 'D31'] } },
  { query: '', filters: { ...NO_FILTERS, territories: ['C31555'] } },
  { query: '', filters: { ...NO_FILTERS, needs: ['export'], labelStates: ['valid'] } },
  { query: '', filters: { ...NO_FILTERS, precisions: ['address'], freshness: ['older'] } },
  { query: '', filters: { ...NO_FILTERS, labels: ['no-such-label'], territories: ['C31555'] } },
  { query: '', filters: NO_FILTERS, area: [2, 45, 6, 48] },
  { query: 'incubateur', filters: { ...NO_FILTERS, kinds: ['incubator'] }, area: [2, 45, 6, 48] },
];

function comparable(index: Searchable, request: SearchRequest, sort: Sort) {
  const { order, counts, distancesKm, hits, sections, relaxed, understood } = rank(index, request, sort);
  return {
    ids: Array.from(order, (at) => records[at]?.id),
    counts: Object.fromEntries(Object.entries(counts).map(([facet, sizes]) => [facet, [...sizes].sort()])),
    distances: distancesKm && Array.from(distancesKm, (km) => km.toFixed(6)),
    hits: [...hits],
    ...{ sections, relaxed, parts: understood.parts, text: understood.text },
  };
}

/** To another thread: counts are read then, and the columns are no longer here. */
function handOver(ranking: Ranking): Ranking {
  const { order, scores, hits } = ranking;
  return structuredClone(ranking, { transfer: [order.buffer, scores.buffer, hits.buffer] as ArrayBuffer[] });
}

describe('a large edition', () => {
  it.each(FILTERED)('lists, filters and counts as the whole directory does: %j', async (request) => {
    const expected = comparable(whole, request, 'relevance');
    expect(await parts.ask((index) => comparable(index, request, 'relevance'))).toEqual(expected);
    expect(await parts.ask((index) => countResults(index, request))).toBe(expected.ids.length);
  });

  it.each(FILTERED)(
    'answers from nothing, gives its answer away, and answers the same again: %j',
    async (request) => {
      // As the worker answers: what has no words is listed.
      const answer = (index: Searchable) =>
        request.query === '' ? rankListing(index, request) : rank(index, request, 'relevance');
      const expected = structuredClone(answer(whole));
      const { ask } = openParts();
      expect(handOver(await ask(answer))).toEqual(expected);
      expect(handOver(await ask(answer))).toEqual(expected);
    },
  );

  it('ranks the lines of the table of queries as the whole directory does, in each order', async () => {
    const others: string[] = [];
    for (const query of LINES) {
      for (const sort of ['relevance', 'distance', 'name'] as const) {
        const request = { query, filters: NO_FILTERS };
        const found = await parts.ask((index) => comparable(index, request, sort));
        if (!isDeepStrictEqual(found, comparable(whole, request, sort))) others.push(`${query} (${sort})`);
      }
    }
    expect(others).toEqual(OTHERWISE);
  }, 120_000);

  it('finds the postings of every word and the owners of every name, those at the edges of a shard too', async () => {
    const { terms } = whole.text;
    const all = Array.from(terms.keys());
    const postings = await parts.ask(({ text }) => {
      text.demand(all);
      return all.map((term) => [...text.postingsOf(term)]);
    });
    expect(await parts.ask(({ text }) => text.terms)).toEqual(terms);
    expect(postings).toEqual(all.map((term) => [...whole.text.postingsOf(term)]));
    const strangers = await parts.ask((index) =>
      records.flatMap((record, at) => nameKeysOf(record).filter((key) => !index.isNamed(at, key))),
    );
    expect(strangers).toEqual([]);
  }, 60_000);

  it('fetches no row and no word for a filter, and no place column without a place', async () => {
    const { ask, fetched } = openParts();
    await ask((index) => rank(index, { query: '', filters: { ...NO_FILTERS, kinds: ['pole'] } }));
    expect(fetched.filter((file) => !file.startsWith('columns/'))).toEqual([]);
    expect(fetched).not.toContain(LARGE_FILES.column('seats'));
    expect(fetched).not.toContain(LARGE_FILES.points);
  });

  it('fetches for a word the shards that hold it, never all of them', async () => {
    const { ask, fetched } = openParts();
    await ask((index) => rank(index, { query: '"plasturgie"', filters: NO_FILTERS }));
    const shards = fetched.filter((file) => file.startsWith('postings/'));
    expect(shards.length).toBeGreaterThan(0);
    expect(shards.length).toBeLessThan(
      [...files.keys()].filter((name) => name.startsWith('postings/')).length,
    );
  });

  it('says beforehand what the filters would count, nothing chosen', () => {
    const overview = z.parse(overviewSchema, jsonOf(LARGE_FILES.overview));
    const { counts } = rank(whole, { query: '', filters: NO_FILTERS });
    for (const [facet, sizes] of Object.entries(counts))
      expect(overview.counts[facet as keyof typeof counts]).toEqual(Object.fromEntries(sizes));
    expect(overview.size).toBe(SIZE);
  });
});

describe('the tiles of a large edition', () => {
  const open = (): PMTiles => {
    const bytes = files.get(LARGE_FILES.tiles) ?? new Uint8Array(0);
    const getBytes = async (offset: number, length: number) => ({
      data: bytes.slice(offset, offset + length).buffer as ArrayBuffer,
    });
    return new PMTiles({ getKey: () => 'points', getBytes });
  };

  it('are read by the reader of the format', async () => {
    const header = await open().getHeader();
    expect([header.minZoom, header.maxZoom, header.specVersion]).toEqual([2, 13, 3]);
  });

  it('hold everyone who has a point at each zoom, alone or in one group', async () => {
    const archive = open();
    const placed = records.filter(({ point }) => point !== undefined);
    for (const zoom of [2, 5, 9, 12, 13]) {
      const features = await featuresAt(archive, zoom, placed);
      const drawn = features.filter(({ pile }) => pile === undefined);
      const total = drawn.reduce((sum, { point_count: count }) => sum + Number(count ?? 1), 0);
      expect({ zoom, total }).toEqual({ zoom, total: placed.length });
    }
  }, 60_000);

  it('name everyone at the last zoom, those of a pile too, and give each group its kinds, extent and town', async () => {
    const placed = records.filter(({ point }) => point !== undefined);
    const features = await featuresAt(open(), 13, placed);
    const ids = features.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.sort()).toEqual(placed.map(({ id }) => id).sort());
    const groups = features.filter(({ cluster }) => cluster === true);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) {
      const kinds = Object.entries(group).filter(([key]) => key.startsWith('kind-'));
      expect(kinds.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(group.point_count);
      expect(Number(group.east) - Number(group.west)).toBeLessThan(2e-4 * 4);
      expect(group.city).toBeTypeOf('string');
    }
  }, 60_000);
});

type Properties = Record<string, string | number | boolean | undefined>;

/** Properties of every feature of a zoom, each once: neighbouring tiles repeat those near their edges. */
async function featuresAt(
  archive: PMTiles,
  zoom: number,
  placed: readonly DirectoryRecord[],
): Promise<Properties[]> {
  const features = new Map<string, Properties>();
  for (const [x, y] of tilesAround(zoom, placed)) {
    const tile = await archive.getZxy(zoom, x, y);
    if (tile === undefined) continue;
    const { organizations: layer } = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers;
    for (let at = 0; at < (layer?.length ?? 0); at++) {
      const properties = layer?.feature(at).properties as Properties;
      features.set(String(properties.id ?? `group ${properties.cluster_id}`), properties);
    }
  }
  return [...features.values()];
}

/** Tiles of the points and their neighbours, where the middle of a group may be. */
function tilesAround(zoom: number, placed: readonly DirectoryRecord[]): Iterable<[number, number]> {
  const side = 2 ** zoom;
  const tiles = new Map<string, [number, number]>();
  for (const { point } of placed) {
    const [lng = 0, lat = 0] = point ?? [];
    const sine = Math.sin((lat * Math.PI) / 180);
    const column = Math.floor((lng / 360 + 0.5) * side);
    const row = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side);
    for (const x of [column - 1, column, column + 1])
      for (const y of [row - 1, row, row + 1])
        if (x >= 0 && y >= 0 && x < side && y < side) tiles.set(`${x} ${y}`, [x, y]);
  }
  return tiles.values();
}
