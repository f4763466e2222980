/** Plain geometry on `[lng, lat]` in degrees, for the steps of the basemap. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** `[west, south, east, north]` in degrees. */
export type Bbox = readonly [number, number, number, number];

export const METRES_PER_DEGREE = 111_195;

export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

export function bboxOfPositions(positions: Iterable<Position>): Bbox {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng = Number.NaN, lat = Number.NaN] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

export function expandBbox([west, south, east, north]: Bbox, degrees: number): Bbox {
  return [west - degrees, south - degrees, east + degrees, north + degrees];
}

export function bboxesMeet(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Metres between two near places; an equirectangular approximation, within 1 % below 100 km. */
export function nearDistanceM(a: Position, b: Position): number {
  const [aLng = 0, aLat = 0] = a;
  const [bLng = 0, bLat = 0] = b;
  const shrink = Math.cos(((aLat + bLat) / 2) * (Math.PI / 180));
  return Math.hypot((aLng - bLng) * shrink, aLat - bLat) * METRES_PER_DEGREE;
}

/** Area of a ring in square degrees, as drawn flat: good enough to compare rings of one territory. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice) / 2;
}

/** Even-odd rule over all the rings, so a hole is outside. */
export function isInside([lng = 0, lat = 0]: Position, rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      if (y0 > lat !== y1 > lat && lng < ((x1 - x0) * (lat - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  }
  return inside;
}

/**
 * Chaikin's corner cutting: rounds a coarse line, keeping the ends of an open one so that junctions hold.
 *
 * @param rounds how many times; each doubles the points
 */
export function smoothLine(line: readonly Position[], rounds: number): Position[] {
  let points = [...line];
  for (let round = 0; round < rounds; round += 1) points = cutCorners(points);
  return points;
}

function cutCorners(line: readonly Position[]): Position[] {
  const cut: Position[] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [x0 = 0, y0 = 0] = line[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = line[i] ?? [];
    cut.push([0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1], [0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1]);
  }
  const [first, last, cutFirst] = [line[0], line.at(-1), cut[0]];
  if (first === undefined || last === undefined || cutFirst === undefined) return [...line];
  const closed = first[0] === last[0] && first[1] === last[1];
  return closed ? [...cut, cutFirst] : [first, ...cut, last];
}
