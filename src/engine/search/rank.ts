/** Answers a request: who fits, in which order, with what each filter would leave. */
import { countFacets, type FacetCounts } from '../facets/count-facets.ts';
import { createFailureTest } from '../facets/facet-masks.ts';
import { find } from './find.ts';
import { byDistance, byName, byRelevance, knownKm, nearestOf } from './order.ts';
import { NEAR_KM } from './place-fit.ts';
import { scoreOf } from './rank-key.ts';
import type { Ranking } from './ranking.ts';
import { type RatedColumns, rateAll } from './rated.ts';
import type { Searchable } from './search-index.ts';
import { sectionByDistance, sectionByFit, sectionsOf } from './sections.ts';
import { type SearchRequest, type Sort, TEXT_HIT, type Understood } from './types.ts';
import { understand } from './understand.ts';

/** Answers a request; same request, same answer. */
export function rank(index: Searchable, asked: SearchRequest, sort: Sort = 'relevance'): Ranking {
  const understood = understand(asked.query, index.vocabulary);
  const request = withReachInWords(asked, understood);
  const finding = find(index, understood, request);
  const { targets, points, relaxed } = finding;
  const { counts, passing } = countFacets(index.facets, finding.found, request.filters);
  const isMeasured = points.length > 0;
  const { nearest, radiusKm = NEAR_KM } = request.reach ?? {};
  const limit = isMeasured ? nearest : undefined;
  const isPlaceAsked = targets.length > 0;
  const rated = limited(rateAll(finding, passing), limit);
  const isByDistance = sort === 'distance' && isMeasured;
  const positions =
    sort === 'name'
      ? byName(index, rated)
      : isByDistance
        ? byDistance(index, rated, radiusKm, isPlaceAsked)
        : byRelevance(index, rated);
  const isArea = targets.some(({ territory }) => territory.level !== 'commune');
  const { fits, distancesKm, qualities, hits } = rated;
  const sectionAt = (at: number) =>
    isByDistance
      ? sectionByDistance(fits[at] ?? 0, distancesKm[at], radiusKm)
      : sectionByFit(fits[at] ?? 0, isArea);
  // By distance, those of the sector and those of every sector stand among each other.
  const isGeneralist = (at: number) =>
    !isByDistance && (qualities[at] ?? 0) < 1 && hits[at] === TEXT_HIT.none;
  const place = request.near ?? targets[0]?.territory;
  return {
    understood,
    ...(relaxed === undefined ? {} : { relaxed }),
    targets,
    ...(place === undefined ? {} : { place }),
    counts: limit === undefined ? counts : atMost(counts, limit),
    ...columnsOf(rated, positions, isMeasured),
    sections: isPlaceAsked && sort !== 'name' ? sectionsOf(positions, sectionAt, isGeneralist) : [],
  };
}

/** How many results `rank` would give; several times faster, since nothing is rated or ordered. */
export function countResults(index: Searchable, asked: SearchRequest): number {
  const understood = understand(asked.query, index.vocabulary);
  const request = withReachInWords(asked, understood);
  const finding = find(index, understood, request);
  const { found, points } = finding;
  const failures = createFailureTest(index.facets, request.filters);
  const passing = failures ? found.filter((record) => failures(record) === 0) : found;
  const limit = points.length > 0 ? request.reach?.nearest : undefined;
  if (limit === undefined) return passing.length;
  const measured = passing.filter((record) => !Number.isNaN(finding.distanceTo(record)));
  return Math.min(limit, measured.length);
}

/** A distance chosen in the interface goes before one of the words. */
function withReachInWords(request: SearchRequest, { reach }: Understood): SearchRequest {
  if (request.reach !== undefined || reach === undefined) return request;
  return { ...request, reach: { radiusKm: reach.radiusKm, serving: true } };
}

function limited(rated: RatedColumns, limit: number | undefined): RatedColumns {
  if (limit === undefined) return rated;
  const kept = nearestOf(rated, limit);
  return {
    records: take(rated.records, kept),
    qualities: take(rated.qualities, kept),
    fits: take(rated.fits, kept),
    distancesKm: take(rated.distancesKm, kept),
    named: take(rated.named, kept),
    hits: take(rated.hits, kept),
  };
}

type Numbers = Uint8Array | Uint32Array | Float64Array;

/** The values of a column at some positions, in their order. */
function take<T extends Numbers>(column: T, positions: Uint32Array): T {
  const taken = column.slice(0, positions.length) as T;
  for (let at = 0; at < positions.length; at++) taken[at] = column[positions[at] ?? 0] ?? 0;
  return taken;
}

function columnsOf(
  rated: RatedColumns,
  positions: Uint32Array,
  isMeasured: boolean,
): Pick<Ranking, 'order' | 'scores' | 'hits' | 'distancesKm'> {
  const { qualities, fits, distancesKm, named } = rated;
  const scores = new Float64Array(positions.length);
  for (let n = 0; n < positions.length; n++) {
    const at = positions[n] ?? 0;
    const distanceKm = knownKm(distancesKm[at]);
    scores[n] = scoreOf({
      quality: qualities[at] ?? 0,
      fit: fits[at] ?? 0,
      distanceKm,
      named: named[at] === 1,
    });
  }
  return {
    order: take(rated.records, positions),
    scores,
    hits: take(rated.hits, positions),
    ...(isMeasured ? { distancesKm: take(distancesKm, positions) } : {}),
  };
}

/** With a limit of n, no choice shows more than n. */
function atMost(counts: FacetCounts, limit: number): FacetCounts {
  const capped = Object.entries(counts).map(([facet, sizes]) => [
    facet,
    new Map([...sizes].map(([id, size]) => [id, Math.min(size, limit)])),
  ]);
  return Object.fromEntries(capped);
}
