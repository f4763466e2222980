/** The points of the results, indexed once per answer: a move of the map asks for a part of them, never for all. */
import KDBush from 'kdbush';
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import type { MapPoint } from './map-point.ts';

export interface NearPoint {
  point: MapPoint;
  /** Great-circle kilometres. */
  km: number;
}

export interface PointIndex {
  /** How many have a point, in view or not, by id of their main kind. */
  located: ReadonlyMap<string, number>;
  byId: ReadonlyMap<string, MapPoint>;
  /** Those inside a rectangle, its edge included, in the order of the results. */
  within: (bounds: Bbox) => MapPoint[];
  /** The same in no order, without making a list of what may be everyone. */
  visit: (bounds: Bbox, use: (point: MapPoint) => void) => void;
  /** The nearest that is accepted; undefined when none is. */
  nearest: (from: LngLat, accept?: (point: MapPoint) => boolean) => NearPoint | undefined;
}

export function createPointIndex(points: readonly MapPoint[]): PointIndex {
  const tree = new KDBush(points.length);
  for (const { point } of points) tree.add(point[0], point[1]);
  tree.finish();
  const at = (ids: number[]) => ids.flatMap((id) => points[id] ?? []);
  const around = ([lng, lat]: LngLat, degrees: number) =>
    at(tree.range(lng - degrees, lat - degrees, lng + degrees, lat + degrees));
  return {
    located: countKinds(points),
    byId: new Map(points.map((point) => [point.id, point])),
    within: ([west, south, east, north]) => at(tree.range(west, south, east, north).sort((a, b) => a - b)),
    visit: ([west, south, east, north], use) => {
      for (const id of tree.range(west, south, east, north)) {
        const point = points[id];
        if (point) use(point);
      }
    },
    nearest: (from, accept = () => true) => nearest(around, from, accept),
  };
}

function countKinds(points: readonly MapPoint[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of points) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

const FIRST_DEGREES = 0.02;
const WORLD_DEGREES = 360;

/** Looks in squares twice as large each time, until one holds somebody. */
function nearest(
  around: (from: LngLat, degrees: number) => MapPoint[],
  from: LngLat,
  accept: (point: MapPoint) => boolean,
): NearPoint | undefined {
  for (let degrees = FIRST_DEGREES; degrees < 2 * WORLD_DEGREES; degrees *= 2) {
    if (!around(from, degrees).some(accept)) continue;
    // A degree of longitude is shorter than one of latitude: someone nearer may stand just outside.
    return closest(around(from, degrees * 3).filter(accept), from);
  }
  return undefined;
}

function closest(points: readonly MapPoint[], from: LngLat): NearPoint | undefined {
  let best: NearPoint | undefined;
  for (const point of points) {
    const km = haversineKm(from, point.point);
    if (best === undefined || km < best.km) best = { point, km };
  }
  return best;
}
