/** Answers a query in words: the results of a ranking, each with why it is there. */

import { rank } from './rank.ts';
import { explain } from './reasons.ts';
import type { SearchIndex } from './search-index.ts';
import { NO_FILTERS, type SearchAnswer, type SearchRequest, type SearchResult } from './types.ts';

export interface SearchOptions extends Partial<Omit<SearchRequest, 'query'>> {
  /** How many results to give; all of them when missing. `total` is never limited. */
  limit?: number;
}

/** Searches the records, best first. The app and the terminal rank with the same `rank`: same query, same answer. */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchAnswer {
  const { limit = Number.POSITIVE_INFINITY, ...request } = options;
  const ranking = rank(index, { filters: NO_FILTERS, ...request, query });
  const { understood, relaxed, order, scores, distancesKm } = ranking;
  const results: SearchResult[] = [];
  for (let at = 0; at < Math.min(order.length, limit); at++) {
    const record = index.records[order[at] ?? -1];
    if (record === undefined) continue;
    const reasons = explain(record, ranking, ranking.hits[at] ?? 0, index);
    const distanceKm = distancesKm?.[at] ?? Number.NaN;
    const result = { id: record.id, score: scores[at] ?? 0, reasons };
    results.push(Number.isNaN(distanceKm) ? result : { ...result, distanceKm });
  }
  return { query, understood, total: order.length, results, ...(relaxed === undefined ? {} : { relaxed }) };
}
