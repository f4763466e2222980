/** Rows of an answer: what a row says is worked out when the row is shown, not for a hundred thousand at once. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Listing } from '#engine/search/listing.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import { explain } from '#engine/search/reasons.ts';
import type { SearchResult } from '#engine/search/types.ts';
import type { RankedRecord } from './directory.ts';

/** The records of a ranking, in its order. */
export function createResults(listing: Listing, ranking: Ranking): RankedRecord[] {
  const results: RankedRecord[] = [];
  ranking.order.forEach((number, at) => {
    const record = listing.records[number];
    // An engine of another edition may number a record that is not here: the page says that the data changed.
    if (record !== undefined) results.push(new LazyRecord(record, at, ranking, listing));
  });
  return results;
}

class LazyRecord implements RankedRecord {
  readonly record: DirectoryRecord;
  readonly #at: number;
  readonly #ranking: Ranking;
  readonly #listing: Listing;
  #result: SearchResult | undefined;

  constructor(record: DirectoryRecord, at: number, ranking: Ranking, listing: Listing) {
    this.record = record;
    this.#at = at;
    this.#ranking = ranking;
    this.#listing = listing;
  }

  get result(): SearchResult {
    this.#result ??= this.#explain();
    return this.#result;
  }

  #explain(): SearchResult {
    const { scores, hits, distancesKm } = this.#ranking;
    const reasons = explain(this.record, this.#ranking, hits[this.#at] ?? 0, this.#listing);
    const distanceKm = distancesKm?.[this.#at] ?? Number.NaN;
    const result = { id: this.record.id, score: scores[this.#at] ?? 0, reasons };
    return Number.isNaN(distanceKm) ? result : { ...result, distanceKm };
  }
}
