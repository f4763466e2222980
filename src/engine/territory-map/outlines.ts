/** Areas as the path of a drawing: whole numbers, steps from point to point, and nothing outside of the frame. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { bboxOfPoints } from '../geo/make-bbox.ts';
import { BLEED, clipRing, type Frame, MAP_HEIGHT, MAP_WIDTH, type XY } from './frame.ts';

/** Polygons, each with its holes, as in a GeoJSON MultiPolygon. */
export type Polygons = readonly (readonly (readonly LngLat[])[])[];

export interface Area {
  /** Territory code, or the code of a country. */
  code: string;
  polygons: Polygons;
  bbox: Bbox;
}

/** Islands under this many square units are not drawn unless the area has nothing larger. */
const LEAST_RING = 6;

/**
 * Rings of an area that the frame shows, in its units.
 *
 * @param bleed how far outside the frame they are cut; below zero inside
 */
export function ringsIn(frame: Frame, area: Area, bleed = BLEED): (readonly XY[])[] {
  if (!meet(frame.bbox, area.bbox)) return [];
  return boxedRings(area).flatMap(({ points, bbox: [west, south, east, north] }) => {
    // The frame keeps the order of degrees: what holds of the corners holds of all points between them.
    const [left, top] = frame.project([west, north]);
    const [right, bottom] = frame.project([east, south]);
    const [mostX, mostY] = [MAP_WIDTH + bleed, MAP_HEIGHT + bleed];
    if (right < -bleed || left > mostX || bottom < -bleed || top > mostY) return [];
    const isInside = left >= -bleed && right <= mostX && top >= -bleed && bottom <= mostY;
    const ring = points.map(frame.project);
    const kept = isInside ? ring : clipRing(ring, bleed);
    return kept.length > 2 ? [kept] : [];
  });
}

interface BoxedRing {
  /** Each once: in GeoJSON the last point of a ring is the first one again. */
  points: readonly LngLat[];
  bbox: Bbox;
}

/** Thousands of maps are drawn of the same areas: where each ring lies is computed once. */
const boxed = new WeakMap<Area, readonly BoxedRing[]>();

function boxedRings(area: Area): readonly BoxedRing[] {
  const known = boxed.get(area);
  if (known !== undefined) return known;
  const rings = area.polygons.flat().flatMap((ring) => {
    const points = ring.slice(0, -1);
    const bbox = bboxOfPoints(points);
    return bbox === undefined ? [] : [{ points, bbox }];
  });
  boxed.set(area, rings);
  return rings;
}

/** Rings as the `d` of one path. */
export function pathOf(rings: readonly (readonly XY[])[]): string {
  const large = rings.filter((ring) => ringArea(ring) >= LEAST_RING);
  return (large.length > 0 ? large : rings).map(ringPath).join('');
}

function ringPath(ring: readonly XY[]): string {
  const points = ring.map(([x, y]): XY => [Math.round(x), Math.round(y)]);
  const [first] = points;
  if (first === undefined) return '';
  let [x, y] = first;
  const steps: string[] = [];
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX === x && nextY === y) continue;
    steps.push(pair(nextX - x, nextY - y));
    [x, y] = [nextX, nextY];
  }
  // Too small for whole numbers, and all that there is: a speck, since an empty path is none.
  if (steps.length === 0) return `M${pair(...first)}h1v1h-1z`;
  // A minus sign separates as well as a space does.
  return `M${pair(...first)}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

/** Square units, whatever the direction of the ring. */
export function ringArea(ring: readonly XY[]): number {
  const sum = ring.reduce((total, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}

function meet(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
