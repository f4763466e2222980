/** A ceiling on the number of marks, whatever the screen and the directory: neighbours join until they are few enough. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { toMercator } from '#engine/geo/mercator.ts';
import { isOnePoint, type MapGroup, type MapItem } from './map-point.ts';

/** Marks that a person can tell apart at once, and that a phone can move without a stutter. */
export const MAX_MARKS = 60;
/** Pixels: the least distance between two marks, and how fast it grows while they are too many. */
const FIRST_RADIUS = 48;
const GROWTH = 1.25;
const TILE_SIZE = 512;

/** The items themselves when they are few; else the largest ones, each with those around it. */
export function limitItems(items: readonly MapItem[], max: number, zoom: number): readonly MapItem[] {
  let limited = items;
  const placed = place(items, TILE_SIZE * 2 ** zoom);
  for (let radius = FIRST_RADIUS; limited.length > max; radius *= GROWTH) {
    limited = joinWithin(placed, radius);
  }
  return limited;
}

interface Placed {
  item: MapItem;
  x: number;
  y: number;
}

/** Largest first, then by key: the same marks give the same groups. Pixels of the Mercator plane at this zoom. */
function place(items: readonly MapItem[], worldSize: number): Placed[] {
  return [...items]
    .sort((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1))
    .map((item) => ({ item, ...toPixels(item.point, worldSize) }));
}

function toPixels(point: LngLat, worldSize: number): { x: number; y: number } {
  const [x, y] = toMercator(point);
  return { x: x * worldSize, y: y * worldSize };
}

function joinWithin(placed: readonly Placed[], radius: number): MapItem[] {
  const groups: { anchor: Placed; members: MapItem[] }[] = [];
  for (const one of placed) {
    const near = groups.find(({ anchor }) => Math.hypot(anchor.x - one.x, anchor.y - one.y) < radius);
    if (near) near.members.push(one.item);
    else groups.push({ anchor: one, members: [one.item] });
  }
  return groups.map(({ anchor, members }) =>
    members.length === 1 ? anchor.item : join(anchor.item, members),
  );
}

/** One group that stands where its largest member stood. */
function join(anchor: MapItem, members: readonly MapItem[]): MapGroup {
  const kinds = new Map<string, number>();
  for (const member of members) {
    for (const [kind, count] of kindsOf(member)) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  const bounds = members.map(boundsOfItem).reduce(union);
  const count = members.reduce((sum, member) => sum + countOf(member), 0);
  return {
    type: 'group',
    key: `near-${anchor.key}`,
    point: anchor.point,
    count,
    kinds,
    bounds,
    pile: isOnePoint(bounds),
  };
}

const countOf = (item: MapItem): number => (item.type === 'group' ? item.count : 1);

function kindsOf(item: MapItem): Iterable<readonly [string, number]> {
  return item.type === 'group' ? item.kinds : [[item.kind, 1]];
}

function boundsOfItem(item: MapItem): Bbox {
  const [lng, lat] = item.point;
  return item.type === 'group' ? item.bounds : [lng, lat, lng, lat];
}

function union(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
