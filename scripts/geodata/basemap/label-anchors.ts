/** Where to write the name of an area: inside it, and clear of the towns written before it. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Bbox, bboxOfPositions, isInside, ringArea, ringsOf } from './geometry.ts';

/** Points tried along each side of the area's box. */
const GRID = 48;
/** A name is this many times as wide as it is high. */
const LABEL_ASPECT = 3.2;
/** Small against the first criterion. */
const TIE_BREAK = 0.05;
/** Points looked at along each ring of the area, besides its vertices. */
const OUTLINE_SAMPLES = 150;
/** Room to the border counts this many times that to a town: running over the border is the lesser evil. */
const BORDER_WEIGHT = 1.4;

/**
 * @param obstacles places whose names are drawn first
 * @returns the point of the largest part of the area that is farthest from its border and from the obstacles, as
 *   a flat wide label sees it; degrees rounded to 0.001
 */
export function findLabelAnchor(area: Polygon | MultiPolygon, obstacles: readonly Position[]): Position {
  const rings = largestPart(area);
  const box = bboxOfPositions(rings.flat());
  const shrink = Math.cos(((box[1] + box[3]) / 2) * (Math.PI / 180));
  const outline = rings.flatMap((ring) => samplesAlong(ring, OUTLINE_SAMPLES));
  const towns = obstacles.filter((town) => isInside(town, rings));
  let best: { anchor: Position; room: number } | undefined;
  for (const anchor of gridOf(box)) {
    if (!isInside(anchor, rings)) continue;
    const room = Math.min(roomTo(anchor, outline, shrink) * BORDER_WEIGHT, roomTo(anchor, towns, shrink));
    if (best === undefined || room > best.room) best = { anchor, room };
  }
  const [lng = 0, lat = 0] = best?.anchor ?? centreOf(box);
  return [roundDegrees(lng), roundDegrees(lat)];
}

function largestPart(area: Polygon | MultiPolygon): Position[][] {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const sized = parts.map((rings) => ({ rings, size: ringArea(rings[0] ?? []) }));
  return sized.reduce((a, b) => (b.size > a.size ? b : a), { rings: ringsOf(area), size: -1 }).rings;
}

function* gridOf([west, south, east, north]: Bbox): Generator<Position> {
  for (let row = 1; row < GRID; row += 1) {
    for (let column = 1; column < GRID; column += 1) {
      yield [west + ((east - west) * column) / GRID, south + ((north - south) * row) / GRID];
    }
  }
}

/**
 * Half the height of the largest label box around the anchor that touches none of the points; between equals, the
 * anchor that is farther from all of them has the more room.
 */
function roomTo([lng = 0, lat = 0]: Position, points: readonly Position[], shrink: number): number {
  let [box, circle] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [x = 0, y = 0] of points) {
    const [east, north] = [Math.abs(x - lng) * shrink, Math.abs(y - lat)];
    box = Math.min(box, Math.max(east / LABEL_ASPECT, north));
    circle = Math.min(circle, east * east + north * north);
  }
  return box + TIE_BREAK * Math.sqrt(circle);
}

/** Points at equal distances along a ring: a straight border has few vertices but is as near. */
function samplesAlong(ring: readonly Position[], samples: number): Position[] {
  const step = ringLength(ring) / samples;
  return ring.flatMap(([x = 0, y = 0], index) => {
    const [nextX = x, nextY = y] = ring[index + 1] ?? [];
    const count = Math.ceil(Math.hypot(nextX - x, nextY - y) / step) || 1;
    return Array.from({ length: count }, (_, i) => [
      x + ((nextX - x) * i) / count,
      y + ((nextY - y) * i) / count,
    ]);
  });
}

function ringLength(ring: readonly Position[]): number {
  return ring.reduce((length, [x = 0, y = 0], index) => {
    const [nextX = x, nextY = y] = ring[index + 1] ?? [];
    return length + Math.hypot(nextX - x, nextY - y);
  }, 0);
}

function centreOf([west, south, east, north]: Bbox): Position {
  return [(west + east) / 2, (south + north) / 2];
}

export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
