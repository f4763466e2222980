/** The towns of a map: the largest, with their names where these have room. */
import type { Bbox, Commune } from '#domain/territory.ts';
import { groupBy } from '../collections/group-by.ts';
import type { Frame, XY } from './frame.ts';
import { NAME_SIZE } from './names.ts';

export interface MapTown {
  x: number;
  y: number;
  name: string;
  /** The side of its dot that the name stands on. */
  side: 'left' | 'right';
}

export type Town = Pick<Commune, 'name' | 'lng' | 'lat' | 'population'>;

/** More would hide the land. */
const MOST_TOWNS = 7;
/** From the middle of a dot to the name beside it. */
export const NAME_GAP = 14;
const LETTER = NAME_SIZE * 0.54;
const MARGIN = 12;

/** `[left, top, right, bottom]` in units of the map. */
export type Box = readonly [number, number, number, number];

/**
 * The largest first, each where its name covers neither another name nor what stands there; a town without room is
 * left out.
 *
 * @param towns from the largest to the smallest
 * @param shown the part of the map that is shown
 * @param standing what is on it already
 */
export function townsIn(
  frame: Frame,
  towns: Iterable<Town>,
  shown: Box,
  standing: readonly Box[],
): MapTown[] {
  const taken = [...standing];
  const placed: MapTown[] = [];
  for (const town of towns) {
    if (placed.length === MOST_TOWNS) break;
    if (!isIn(frame, town)) continue;
    const found = placeOf(frame.project([town.lng, town.lat]), town.name, shown, taken);
    if (found === undefined) continue;
    placed.push(found.town);
    taken.push(found.box);
  }
  return placed;
}

/**
 * Finds the towns of the squares of one degree that a box touches, from the largest and no more than are asked for:
 * thousands of maps are drawn at build, and each has room for a few.
 */
export function createTownIndex<T extends Town>(towns: readonly T[]): (bbox: Bbox) => Generator<T> {
  const bySize = towns.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const cells = groupBy([...bySize.keys()], (at) => {
    const { lng = 0, lat = 0 } = bySize[at] ?? {};
    return cellOf(lng, lat);
  });
  return function* townsIn([west, south, east, north]) {
    const lists: { at: number; ranks: readonly number[] }[] = [];
    for (let lng = Math.floor(west); lng <= east; lng += 1) {
      for (let lat = Math.floor(south); lat <= north; lat += 1)
        lists.push({ at: 0, ranks: cells.get(cellOf(lng, lat)) ?? [] });
    }
    for (;;) {
      let next: (typeof lists)[number] | undefined;
      for (const list of lists) if (headOf(list) < headOf(next)) next = list;
      const town = bySize[headOf(next)];
      if (next === undefined || town === undefined) return;
      next.at += 1;
      yield town;
    }
  };
}

/** Rank of the largest town that a list has left; infinite when it has none. */
function headOf(list: { at: number; ranks: readonly number[] } | undefined): number {
  return list?.ranks[list.at] ?? Number.POSITIVE_INFINITY;
}

function cellOf(lng: number, lat: number): string {
  return `${Math.floor(lng)} ${Math.floor(lat)}`;
}

/** What a name takes, its middle at a point. */
export function boxOfName(name: string, x: number, y: number): Box {
  const [halfWidth, halfHeight] = [(name.length * LETTER) / 2 + MARGIN, NAME_SIZE * 0.6];
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

function isIn({ bbox: [west, south, east, north] }: Frame, { lng, lat }: Town): boolean {
  return lng > west && lng < east && lat > south && lat < north;
}

function placeOf(
  [atX, atY]: XY,
  name: string,
  shown: Box,
  taken: readonly Box[],
): { town: MapTown; box: Box } | undefined {
  const [x, y] = [Math.round(atX), Math.round(atY)];
  const width = NAME_GAP + name.length * LETTER;
  const half = NAME_SIZE * 0.6;
  const sides: readonly (readonly [MapTown['side'], Box])[] = [
    ['right', [x - NAME_GAP / 2, y - half, x + width, y + half]],
    ['left', [x - width, y - half, x + NAME_GAP / 2, y + half]],
  ];
  const free = sides.find(([, box]) => isInside(box, shown) && !taken.some((other) => meet(box, other)));
  return free && { town: { x, y, name, side: free[0] }, box: free[1] };
}

function isInside(box: Box, shown: Box): boolean {
  return (
    box[0] >= shown[0] + MARGIN &&
    box[1] >= shown[1] + MARGIN &&
    box[2] <= shown[2] - MARGIN &&
    box[3] <= shown[3] - MARGIN
  );
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
