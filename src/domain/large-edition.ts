/**
 * A large edition: beside the whole files, the same data in parts that are fetched when a view needs them. They stand in
 * `data/<folder>/`, which the manifest names; every file there is compressed with gzip.
 */
import * as z from 'zod/mini';

/** Records are numbered by name: the first block is the first of the list. */
export const ROWS_IN_BLOCK = 50;
/** Organisations in one file of details, about. */
export const DETAILS_IN_SHARD = 32;

/** Columns that every filter counts with, then those that only places ask for. */
export const COUNTED_COLUMNS = [
  'kinds',
  'sectors',
  'needs',
  'labels',
  'precisions',
  'freshness',
  'areas',
  'servedRegions',
] as const;
export const PLACE_COLUMNS = ['seats', 'serves'] as const;
export type ColumnName = (typeof COUNTED_COLUMNS)[number] | (typeof PLACE_COLUMNS)[number];

const count = z.int().check(z.gte(0));
const counts = z.record(z.string(), count);

/** All that the first screen needs beside its rows. */
export const overviewSchema = z.strictObject({
  size: count,
  edition: z.string(),
  oldSourceYears: z.optional(z.int()),
  detailShards: count,
  /** Organisations of each choice of the filters, nothing chosen. */
  counts: z.strictObject({
    kinds: counts,
    sectors: counts,
    needs: counts,
    territories: counts,
    labels: counts,
    labelStates: counts,
    precisions: counts,
    freshness: counts,
  }),
  /** Regions where somebody is seated. */
  seatRegions: z.array(z.string()),
  /** Organisations that have a point, by their main kind. */
  located: counts,
});

/** Where a search finds words and names: the first number, or the first key, of each shard. */
export const searchPartsSchema = z.strictObject({
  postings: z.array(count),
  names: z.array(z.string()),
  /** Words of the longest name. */
  longestName: count,
});

export type Overview = z.infer<typeof overviewSchema>;
export type SearchParts = z.infer<typeof searchPartsSchema>;

/** Active organisations from which a directory is fetched in parts, unless the publication says otherwise. */
export const LARGE_FROM = 20_000;

export const LARGE_FILES = {
  overview: 'overview.bin',
  search: 'search.bin',
  words: 'words.bin',
  points: 'columns/points.bin',
  tiles: 'points.pmtiles',
  column: (name: ColumnName) => `columns/${name}.bin`,
  rows: (block: number) => `rows/${block}.bin`,
  postings: (shard: number) => `postings/${shard}.bin`,
  names: (shard: number) => `names/${shard}.bin`,
  details: (shard: number) => `details/${shard}.bin`,
} as const;

/** The file of details that an id, or a former one, is in: FNV-1a, 32 bits. */
export function detailShardOf(id: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}
