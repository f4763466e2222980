/** What is in view, counted: the facts of the sentence under the map. Pure. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import type { PointIndex } from './point-index.ts';

/** A town that the search is about. */
export interface MapTown {
  name: string;
  point: LngLat;
  /** Kilometres around it that the results keep to, when they do. */
  radiusKm?: number;
}

export interface ViewSummary {
  /** Results, those without a point included. */
  total: number;
  /** Results that have a point, in view or not. */
  located: number;
  inView: number;
  /** Codes of the regions of those in view, most first. */
  regions: readonly { code: string; count: number }[];
  /** Around the town of the search, when there is one. */
  town?: { name: string; within: number; nearestKm: number };
  /** The nearest to the middle of the view, when nobody is in it. */
  nearest?: { name: string; city: string | undefined; km: number };
}

/** What the sentence calls near, in kilometres. */
export const NEAR_KM = 10;

export function summarizeView(
  index: PointIndex,
  bounds: Bbox,
  { total, town }: { total: number; town: MapTown | undefined },
): ViewSummary {
  const { inView, regions, within, nearestKm } = tally(index, bounds, town);
  const located = [...index.located.values()].reduce((sum, count) => sum + count, 0);
  const facts = { total, located, inView, regions };
  if (inView === 0) return { ...facts, ...nearestTo(index, bounds) };
  return town ? { ...facts, town: { name: town.name, within, nearestKm } } : facts;
}

/** One pass over those in view: they may be a hundred thousand. */
function tally(index: PointIndex, bounds: Bbox, town: MapTown | undefined) {
  const counts = new Map<string, number>();
  let inView = 0;
  let within = 0;
  let nearestKm = Number.POSITIVE_INFINITY;
  index.visit(bounds, ({ region, point }) => {
    inView += 1;
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
    if (!town) return;
    const km = haversineKm(town.point, point);
    if (km <= NEAR_KM) within += 1;
    nearestKm = Math.min(nearestKm, km);
  });
  const regions = [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { inView, regions, within, nearestKm };
}

function nearestTo(index: PointIndex, [west, south, east, north]: Bbox): Pick<ViewSummary, 'nearest'> {
  const found = index.nearest([(west + east) / 2, (south + north) / 2]);
  if (!found) return {};
  return { nearest: { name: found.point.name, city: found.point.city, km: found.km } };
}
