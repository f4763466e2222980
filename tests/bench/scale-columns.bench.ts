/**
 * What the first screen and the first filter of a large edition fetch, and what a filter takes of one thread, at a size whose
 * whole parts take long to write: only the overview, the columns and the first block of rows are made.
 * Run: `npm run bench:scale:columns [-- 1000000]`.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { COUNTED_COLUMNS, LARGE_FILES, overviewSchema, PLACE_COLUMNS } from '#domain/large-edition.ts';
import { createLargeListing } from '#engine/large/large-index.ts';
import { Shelf } from '#engine/large/shelf.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { rankListing } from '#engine/search/listing.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { largeEditionFiles } from '../../scripts/large/large-edition.ts';
import { directoryOf } from './made-directory.ts';

const readJson = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8'));

const size = Number(process.argv[2] ?? 1_000_000);
const { communes } = decodeCommunes(readJson('communes.json'));
const { records: real, edition } = readJson('records.json');
const [taxonomy, territories] = [readJson('taxonomy.json'), readJson('territories.json')];
const records = directoryOf(size, real, communes);
const files = new Map<string, Uint8Array>();
const empty = { organizations: [], organizationCount: size };
for (const [name, bytes] of largeEditionFiles({ records, ...empty, taxonomy, territories, edition })) {
  files.set(name, bytes);
  if (name === LARGE_FILES.rows(0)) break;
}

const bytesOf = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);
const contentOf = (name: string) => gunzipSync(files.get(name) ?? new Uint8Array(0));
const shelf = new Shelf();
const counted = COUNTED_COLUMNS.map(LARGE_FILES.column);
const places = [...PLACE_COLUMNS.map(LARGE_FILES.column), LARGE_FILES.points];
const time = (work: () => unknown): string => {
  const start = performance.now();
  work();
  return `${(performance.now() - start).toFixed(0)} ms`;
};

const overview = z.parse(overviewSchema, JSON.parse(contentOf(LARGE_FILES.overview).toString()));
const listing = createLargeListing({ shelf, overview, taxonomy, territories });
for (const name of [...counted, ...places]) shelf.put(name, contentOf(name));
const filter = (kind: string, territory: string[] = []) =>
  rankListing(listing, { filters: { ...NO_FILTERS, kinds: [kind], territories: territory } });
console.log({
  organisations: size,
  'overview, bytes': bytesOf([LARGE_FILES.overview]),
  'first rows, bytes': bytesOf([LARGE_FILES.rows(0)]),
  'columns of the first filter, bytes': bytesOf(counted),
  'seats and services, bytes': bytesOf(PLACE_COLUMNS.map(LARGE_FILES.column)),
  'points, bytes': bytesOf([LARGE_FILES.points]),
  'first filter, decoding included': time(() => filter('campus')),
  'another filter': time(() => filter('incubator')),
  'first filter by territory, decoding included': time(() => filter('incubator', ['R84'])),
});
