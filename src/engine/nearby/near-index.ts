/** Who is near, asked from many points of one directory. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import { groupBy } from '../collections/group-by.ts';
import { bboxAround } from '../geo/make-bbox.ts';
import { type NearestOptions, type NearRecord, nearest } from './nearest.ts';

/** Finds who is near a point, as `nearest` does. */
export type FindNearest = (point: LngLat, options: NearestOptions & { radiusKm: number }) => NearRecord[];

/** Side of a square, in degrees: some tens of kilometres. */
const SIDE = 0.5;
/** A metre: rounding must not leave out who stands on the edge. */
const MARGIN_KM = 0.001;

/** The same answers as `nearest` among all records, of which only those in the squares around the point are measured. */
export function createNearIndex(records: readonly DirectoryRecord[]): FindNearest {
  const squares = groupBy(records, ({ point }) => point && squareOf(columnOf(point[0]), columnOf(point[1])));
  return (point, options) => {
    const [west, south, east, north] = bboxAround(point, options.radiusKm + MARGIN_KM);
    const columns = columnOf(east) - columnOf(west) + 1;
    const rows = columnOf(north) - columnOf(south) + 1;
    // Across the antimeridian, around a pole, or with more squares than there are: everyone is asked.
    const isPlain = west >= -180 && east <= 180 && columns * rows <= squares.size;
    if (!isPlain) return nearest(records, point, options);
    const around: DirectoryRecord[] = [];
    for (let x = columnOf(west); x <= columnOf(east); x += 1) {
      for (let y = columnOf(south); y <= columnOf(north); y += 1)
        around.push(...(squares.get(squareOf(x, y)) ?? []));
    }
    return nearest(around, point, options);
  };
}

function columnOf(degrees: number): number {
  return Math.floor(degrees / SIDE);
}

function squareOf(x: number, y: number): string {
  return `${x} ${y}`;
}
