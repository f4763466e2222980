/** Rows of an answer: a row is worked out when it is shown, not for a hundred thousand at once. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Listing } from '#engine/search/listing.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import { explain, type ReasonSources } from '#engine/search/reasons.ts';
import type { SearchResult } from '#engine/search/types.ts';
import type { RowStore } from './row-store.ts';

export interface RankedRecord {
  readonly record: DirectoryRecord;
  /** Score, distance and reasons. */
  readonly result: SearchResult;
}

/** The rows of an answer, in its order. */
export interface AnswerRows {
  readonly length: number;
  /** The row at a position; undefined while it is not here. */
  at(position: number): RankedRecord | undefined;
  /** Where an organisation stands, -1 when it is not among the results. */
  indexOf(id: string): number;
  /** Every record that is here, without its reasons. */
  records(): DirectoryRecord[];
  /** How the others come; missing when all are here. */
  readonly coming?: ComingRows;
}

/** Vector tiles of everyone who has a point. */
export interface MapTiles {
  /** Of the PMTiles archive. */
  address: string;
  /** Organisations on the map, by id of their main kind. */
  located: ReadonlyMap<string, number>;
}

/** Rows of a large edition, fetched when they are shown. */
export interface ComingRows {
  /** Told when rows come, or fail to. */
  subscribe: (listener: () => void) => () => void;
  /** Another number after each change. */
  version: () => number;
  load: (position: number) => Promise<void>;
  /** Asks again for a row that failed. */
  retry: (position: number) => Promise<void>;
  failureAt: (position: number) => Error | undefined;
  /** Numbers of the records, best first. */
  order: Uint32Array;
  /** Missing when they are a part of the directory. */
  tiles: MapTiles | undefined;
  rows: Pick<RowStore, 'get' | 'load'>;
}

/** The records of a ranking, in its order. */
export class RankedRecords implements AnswerRows {
  readonly length: number;
  readonly #ranking: Ranking;
  readonly #listing: Listing;
  readonly #rows = new Map<number, RankedRecord>();

  constructor(listing: Listing, ranking: Ranking) {
    this.#listing = listing;
    this.#ranking = withKnownRecords(ranking, listing.records.length);
    this.length = this.#ranking.order.length;
  }

  /** The row at a position, the same one each time. Throws a `RangeError` outside the list. */
  at(position: number): RankedRecord {
    const known = this.#rows.get(position);
    if (known !== undefined) return known;
    const record = this.#recordAt(position);
    const row = rowOf(record, position, this.#ranking, this.#listing);
    this.#rows.set(position, row);
    return row;
  }

  /** Where an organisation stands, -1 when it is not among the results. */
  indexOf(id: string): number {
    const { records } = this.#listing;
    return this.#ranking.order.findIndex((number) => records[number]?.id === id);
  }

  /** Every record, without its reasons. */
  records(): DirectoryRecord[] {
    return Array.from({ length: this.length }, (_, position) => this.#recordAt(position));
  }

  #recordAt(position: number): DirectoryRecord {
    const record = this.#listing.records[this.#ranking.order[position] ?? Number.NaN];
    if (record === undefined) throw new RangeError(`row ${position} of ${this.length}`);
    return record;
  }
}

/** A record with what a ranking says of its position. */
export function rowOf(
  record: DirectoryRecord,
  position: number,
  ranking: Ranking,
  sources: ReasonSources,
): RankedRecord {
  const { scores, hits, distancesKm } = ranking;
  const reasons = explain(record, ranking, hits[position] ?? 0, sources);
  const distanceKm = distancesKm?.[position] ?? Number.NaN;
  const result = { id: record.id, score: scores[position] ?? 0, reasons };
  return { record, result: Number.isNaN(distanceKm) ? result : { ...result, distanceKm } };
}

/** An engine of another edition may number a record that is not here: the page says that the data changed. */
function withKnownRecords(ranking: Ranking, count: number): Ranking {
  const isKnown = (number: number) => number < count;
  const { order, scores, hits, distancesKm } = ranking;
  if (order.every(isKnown)) return ranking;
  const kept = <T extends Uint8Array | Float64Array>(column: T) =>
    column.filter((_, at) => isKnown(order[at] ?? Number.NaN)) as T;
  return {
    ...ranking,
    order: order.filter(isKnown),
    scores: kept(scores),
    hits: kept(hits),
    ...(distancesKm && { distancesKm: kept(distancesKm) }),
  };
}
