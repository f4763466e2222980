/** From degrees to the units of a drawing, and to nothing outside of its frame. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { EARTH_RADIUS_KM } from '../geo/distance.ts';

/** Size of a map in its own units: twice as many as pixels, so that whole numbers are fine enough. */
export const MAP_WIDTH = 960;
export const MAP_HEIGHT = 640;
/** Share of the frame left around what is shown. */
const PADDING = 0.07;
/** What shows a single place shows at least this far around it, in degrees of latitude (about 11 km). */
const LEAST_DEGREES = 0.1;
/** Outlines are cut this far outside the frame, so that no cut is seen. */
export const BLEED = 8;

export type XY = readonly [number, number];

export interface Frame {
  project: (lngLat: LngLat) => XY;
  /** What the frame shows, in degrees. */
  bbox: Bbox;
  /** Kilometres in one unit, at the middle. */
  kmPerUnit: number;
}

/** An equirectangular frame around a box, true to scale at its middle latitude: fair up to the size of a region. */
export function createFrame([west, south, east, north]: Bbox): Frame {
  const middle: XY = [(west + east) / 2, (south + north) / 2];
  // Never zero, even over the southern lands.
  const shrink = Math.max(0.1, Math.cos((middle[1] * Math.PI) / 180));
  const width = Math.max((east - west) * shrink, LEAST_DEGREES) / (1 - 2 * PADDING);
  const height = Math.max(north - south, LEAST_DEGREES) / (1 - 2 * PADDING);
  const unitsPerDegree = Math.min(MAP_WIDTH / width, MAP_HEIGHT / height);
  const half: XY = [MAP_WIDTH / 2 / unitsPerDegree / shrink, MAP_HEIGHT / 2 / unitsPerDegree];
  return {
    project: ([lng, lat]) => [
      MAP_WIDTH / 2 + (lng - middle[0]) * shrink * unitsPerDegree,
      MAP_HEIGHT / 2 - (lat - middle[1]) * unitsPerDegree,
    ],
    bbox: [middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1]],
    kmPerUnit: (EARTH_RADIUS_KM * Math.PI) / 180 / unitsPerDegree,
  };
}

/** Axis of a side of the frame, where it stands, and on which side of it one is inside. */
type Side = readonly [axis: 0 | 1, limit: number, sign: 1 | -1];

/**
 * A ring cut to the frame by Sutherland and Hodgman's method; empty when none of it is inside.
 *
 * @param bleed how far outside the frame it is cut, in units; below zero inside
 */
export function clipRing(ring: readonly XY[], bleed = BLEED): readonly XY[] {
  const sides: readonly Side[] = [
    [0, -bleed, 1],
    [0, MAP_WIDTH + bleed, -1],
    [1, -bleed, 1],
    [1, MAP_HEIGHT + bleed, -1],
  ];
  let kept = ring;
  for (const side of sides) kept = cut(kept, side);
  return kept;
}

/** One pass and no closure for each point: thousands of maps are drawn at build. */
function cut(ring: readonly XY[], [axis, limit, sign]: Side): readonly XY[] {
  const kept: XY[] = [];
  let crossings = 0;
  let before = ring.at(-1);
  let wasIn = before !== undefined && (before[axis] - limit) * sign >= 0;
  for (const point of ring) {
    const isIn = (point[axis] - limit) * sign >= 0;
    if (isIn !== wasIn && before !== undefined) {
      kept.push(between(before, point, axis, limit));
      crossings += 1;
    }
    if (isIn) kept.push(point);
    [before, wasIn] = [point, isIn];
  }
  return crossings === 0 && kept.length > 0 ? ring : kept;
}

function between(a: XY, b: XY, axis: 0 | 1, limit: number): XY {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
