/** Answers a request: who fits, in which order, with what each filter would leave. */
import { countFacets, type FacetCounts } from '../facets/count-facets.ts';
import { type Found, find } from './find.ts';
import { byDistance, byName, byRelevance } from './order.ts';
import { NEAR_KM } from './place-fit.ts';
import { scoreOf } from './rank-key.ts';
import type { Ranking } from './ranking.ts';
import type { SearchIndex } from './search-index.ts';
import { sectionByDistance, sectionByFit, sectionsOf } from './sections.ts';
import { type SearchRequest, type Sort, TEXT_HIT, type Understood } from './types.ts';
import { understand } from './understand.ts';

/** Answers a request; same request, same answer. */
export function rank(index: SearchIndex, asked: SearchRequest, sort: Sort = 'relevance'): Ranking {
  const understood = understand(asked.query, index.vocabulary);
  const request = withReachInWords(asked, understood);
  const { found, targets, points, relaxed } = find(index, understood, request);
  const byRecord = new Map(found.map((one) => [one.record, one]));
  const { counts, passing } = countFacets(index.facets, byRecord.keys(), request.filters);
  const passed = Array.from(passing, (record) => byRecord.get(record)).filter((one) => one !== undefined);
  const isMeasured = points.length > 0;
  const { nearest, radiusKm = NEAR_KM } = request.reach ?? {};
  const limit = isMeasured ? nearest : undefined;
  const isPlaceAsked = targets.length > 0;
  const kept = limit === undefined ? passed : nearestOf(passed, limit);
  const ordered =
    sort === 'name'
      ? byName(index, kept)
      : sort === 'distance' && isMeasured
        ? byDistance(index, kept, radiusKm, isPlaceAsked)
        : byRelevance(index, kept);
  const isArea = targets.some(({ territory }) => territory.level !== 'commune');
  const sectionOf = (one: Found) =>
    sort === 'distance' && isMeasured ? sectionByDistance(one, radiusKm) : sectionByFit(one, isArea);
  const place = request.near ?? targets[0]?.territory;
  return {
    understood,
    ...(relaxed === undefined ? {} : { relaxed }),
    targets,
    ...(place === undefined ? {} : { place }),
    counts: limit === undefined ? counts : atMost(counts, limit),
    ...columnsOf(ordered, isMeasured),
    sections: isPlaceAsked && sort !== 'name' ? sectionsOf(ordered, sectionOf) : [],
  };
}

/** A distance chosen in the interface goes before one of the words. */
function withReachInWords(request: SearchRequest, { reach }: Understood): SearchRequest {
  if (request.reach !== undefined || reach === undefined) return request;
  return { ...request, reach: { radiusKm: reach.radiusKm, serving: true } };
}

function columnsOf(
  ordered: readonly Found[],
  isMeasured: boolean,
): Pick<Ranking, 'order' | 'scores' | 'hits' | 'distancesKm'> {
  const hitOf = ({ text }: Found) => {
    if (text === undefined) return TEXT_HIT.none;
    return text.byName ? TEXT_HIT.name : TEXT_HIT.text;
  };
  const distances = () => Float64Array.from(ordered, ({ distanceKm }) => distanceKm ?? Number.NaN);
  return {
    order: Uint32Array.from(ordered, ({ record }) => record),
    scores: Float64Array.from(ordered, scoreOf),
    hits: Uint8Array.from(ordered, hitOf),
    ...(isMeasured ? { distancesKm: distances() } : {}),
  };
}

function nearestOf(found: readonly Found[], limit: number): Found[] {
  const measured = found.filter(({ distanceKm }) => distanceKm !== undefined);
  measured.sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || a.record - b.record);
  return measured.slice(0, limit);
}

/** With a limit of n, no choice shows more than n. */
function atMost(counts: FacetCounts, limit: number): FacetCounts {
  const capped = Object.entries(counts).map(([facet, sizes]) => [
    facet,
    new Map([...sizes].map(([id, size]) => [id, Math.min(size, limit)])),
  ]);
  return Object.fromEntries(capped);
}
