/** What the map knows of an organisation, and what it reads back from its clustered source. Pure. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { bboxContains } from '#engine/geo/bbox.ts';
import { bboxOfPoints } from '#engine/geo/make-bbox.ts';

export interface MapPoint {
  id: string;
  name: string;
  /** Id of the main kind, which gives the hue and the shape. */
  kind: string;
  city: string | undefined;
  /** Code of the region, for the sentence that says what is in view. */
  region: string | undefined;
  point: LngLat;
}

/** Several organisations drawn as one donut. */
export interface MapGroup {
  type: 'group';
  key: string;
  point: LngLat;
  count: number;
  /** How many of each kind, by id. */
  kinds: ReadonlyMap<string, number>;
  bounds: Bbox;
  /** True when zooming would not part them: they share one point, give or take a few metres. */
  pile: boolean;
  /** The town that names it, where a tile tells it. */
  city?: string;
}

export interface MapSingle {
  type: 'single';
  key: string;
  id: string;
  kind: string;
  /** As the tile rounds it: good enough to know whether it is in view. */
  point: LngLat;
}

export type MapItem = MapGroup | MapSingle;

/** About 20 metres: what two geocoders may say of one address. */
const SAME_POINT_DEGREES = 2e-4;

export function toFeatures(points: readonly MapPoint[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: points.map(({ id, kind, point: [lng, lat] }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { id, kind, lng, lat },
    })),
  };
}

/** Sums that the clustering keeps for each group: organisations by kind, and the extent. */
export function clusterProperties(kinds: readonly string[]): Record<string, unknown> {
  const sums = kinds.map((kind) => [kindKey(kind), ['+', ['case', ['==', ['get', 'kind'], kind], 1, 0]]]);
  return {
    ...Object.fromEntries(sums),
    west: ['min', ['get', 'lng']],
    south: ['min', ['get', 'lat']],
    east: ['max', ['get', 'lng']],
    north: ['max', ['get', 'lat']],
  };
}

/** Reads the features of the source: each group or single once, though neighbouring tiles repeat them. */
export function toItems(features: readonly Feature[], kinds: readonly string[]): MapItem[] {
  const items = new Map<string, MapItem>();
  for (const feature of features) {
    const item = toItem(feature, kinds);
    if (item && !items.has(item.key)) items.set(item.key, item);
  }
  return [...items.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function toItem({ geometry, properties }: Feature, kinds: readonly string[]): MapItem | undefined {
  if (geometry.type !== 'Point' || properties === null) return undefined;
  const [lng = 0, lat = 0] = geometry.coordinates;
  // A tile names those of a pile for its list; they are drawn as their group.
  if (properties.pile !== undefined) return undefined;
  if (properties.cluster !== true) {
    const { id, kind } = properties;
    return { type: 'single', key: id, id, kind, point: [lng, lat] };
  }
  const bounds: Bbox = [properties.west, properties.south, properties.east, properties.north];
  const counts = kinds.map((kind) => [kind, Number(properties[kindKey(kind)] ?? 0)] as const);
  return {
    type: 'group',
    key: `group-${properties.cluster_id}`,
    point: [lng, lat],
    count: properties.point_count,
    kinds: new Map(counts.filter(([, count]) => count > 0)),
    bounds,
    pile: isOnePoint(bounds),
    ...(typeof properties.city === 'string' && { city: properties.city }),
  };
}

/** True when zooming would not part what stands in this rectangle. */
export function isOnePoint([west, south, east, north]: Bbox): boolean {
  return east - west < SAME_POINT_DEGREES && north - south < SAME_POINT_DEGREES;
}

function kindKey(kind: string): string {
  return `kind-${kind}`;
}

/** The items inside a rectangle, widened on each side by a share of its size. */
export function itemsWithin(items: readonly MapItem[], bounds: Bbox, margin: number): MapItem[] {
  const [west, south, east, north] = bounds;
  const x = (east - west) * margin;
  const y = (north - south) * margin;
  return items.filter(
    ({ point: [lng, lat] }) => lng >= west - x && lng <= east + x && lat >= south - y && lat <= north + y,
  );
}

/** The group that holds a point: the nearest of those whose extent includes it. */
export function groupAround(groups: readonly MapGroup[], point: LngLat): MapGroup | undefined {
  const holding = groups.filter(
    ({ bounds: [west, south, east, north] }) =>
      point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north,
  );
  const distance = (group: MapGroup) => Math.hypot(group.point[0] - point[0], group.point[1] - point[1]);
  return holding.sort((a, b) => distance(a) - distance(b))[0];
}

/** The rectangle to frame: the results of the mainland when there are some, else all of them, and the town that they are for. */
export function boundsOf(points: readonly MapPoint[], mainland: Bbox, town?: LngLat): Bbox {
  if (points.length === 0) return mainland;
  const all = points.map(({ point }) => point);
  const inside = all.filter((point) => bboxContains(mainland, point));
  const framed = inside.length > 0 ? inside : all;
  // Far from whom it found, over an ocean, a town would shrink them all to one mark.
  const isAmong = town !== undefined && (inside.length === 0 || bboxContains(mainland, town));
  return bboxOfPoints(isAmong ? [...framed, town] : framed) ?? mainland;
}
