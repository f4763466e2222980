/** Boxes `[west, south, east, north]` in degrees; none of those handled here crosses the antimeridian. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';

/** Decimals kept in the files: 4, about 11 m. */
const ROUNDING = 10_000;
/** A box over at least this share of the other communes of its department may not be the commune's own. */
const SUSPECT_SHARE_OF_DEPARTMENT = 1 / 5;
/** Below this many neighbours a share means nothing. */
const MIN_NEIGHBOURS = 4;

export function round4(value: number): number {
  // `+ 0` turns -0, which JSON and CSV would write differently, into 0.
  return Math.round(value * ROUNDING) / ROUNDING + 0;
}

export function boxContains(box: Bbox, [lng, lat]: LngLat): boolean {
  return lng >= box[0] && lat >= box[1] && lng <= box[2] && lat <= box[3];
}

export function boxCentre(box: Bbox): LngLat {
  return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

/** The box that reaches `marginDegrees` around a point, on each side. */
export function boxAround([lng, lat]: LngLat, marginDegrees: number): Bbox {
  return [lng - marginDegrees, lat - marginDegrees, lng + marginDegrees, lat + marginDegrees];
}

/** The smallest box over all of them, rounded to 4 decimals; undefined for none. */
export function unionBox(boxes: Iterable<Bbox>): Bbox | undefined {
  let union: Bbox | undefined;
  for (const [west, south, east, north] of boxes) {
    union =
      union === undefined
        ? [west, south, east, north]
        : [
            Math.min(union[0], west),
            Math.min(union[1], south),
            Math.max(union[2], east),
            Math.max(union[3], north),
          ];
  }
  return union && [round4(union[0]), round4(union[1]), round4(union[2]), round4(union[3])];
}

/**
 * True when a commune's box covers a good part of its department and most of the communes in it are nearer to its
 * middle than the commune itself: an islet filed under Cayenne stretches its box over half of French Guiana.
 *
 * @param own point of the commune
 * @param others points of the other communes of the department
 */
export function isImplausibleBox(box: Bbox, own: LngLat, others: readonly LngLat[]): boolean {
  if (others.length < MIN_NEIGHBOURS) return false;
  const covered = others.filter((point) => boxContains(box, point));
  if (covered.length < others.length * SUSPECT_SHARE_OF_DEPARTMENT) return false;
  const [lng, lat] = boxCentre(box);
  const offset = (point: LngLat) => Math.hypot(point[0] - lng, point[1] - lat);
  return covered.filter((point) => offset(point) < offset(own)).length > covered.length / 2;
}
