/** Rows of an answer: a row is worked out when it is shown, not for a hundred thousand at once. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Listing } from '#engine/search/listing.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import { explain } from '#engine/search/reasons.ts';
import type { SearchResult } from '#engine/search/types.ts';

export interface RankedRecord {
  readonly record: DirectoryRecord;
  /** Score, distance and reasons. */
  readonly result: SearchResult;
}

/** The records of a ranking, in its order. */
export class RankedRecords {
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
    const row = { record, result: this.#explain(record, position) };
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
    if (record === undefined)
      throw new RangeError(`expected a position below ${this.length}, found ${position}`);
    return record;
  }

  #explain(record: DirectoryRecord, position: number): SearchResult {
    const { scores, hits, distancesKm } = this.#ranking;
    const reasons = explain(record, this.#ranking, hits[position] ?? 0, this.#listing);
    const distanceKm = distancesKm?.[position] ?? Number.NaN;
    const result = { id: record.id, score: scores[position] ?? 0, reasons };
    return Number.isNaN(distanceKm) ? result : { ...result, distanceKm };
  }
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
