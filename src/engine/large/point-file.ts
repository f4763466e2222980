/** Where the records are, as bytes: ten millionths of a degree, about a centimetre. */
import type { LngLat } from '#domain/organization.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

const UNITS_PER_DEGREE = 1e7;
/** So that no number is negative. */
const OFFSET = 180 * UNITS_PER_DEGREE;

/** Number 0 for a record without a point; longitudes first, since each half compresses better alone. */
export function encodePoints(points: readonly (LngLat | undefined)[]): Uint8Array {
  const writer = new ByteWriter().number(points.length);
  for (const axis of [0, 1] as const) {
    for (const point of points)
      writer.number(point === undefined ? 0 : 1 + Math.round(point[axis] * UNITS_PER_DEGREE) + OFFSET);
  }
  return writer.bytes();
}

/** Where a record is, by its number. */
export type PointOf = (record: number) => LngLat | undefined;

export function decodePoints(bytes: Uint8Array): PointOf {
  const reader = new ByteReader(bytes);
  const size = reader.number();
  const [lngs, lats] = [new Uint32Array(size), new Uint32Array(size)];
  for (const axis of [lngs, lats]) for (let at = 0; at < size; at++) axis[at] = reader.number();
  const degrees = (units: number) => (units - 1 - OFFSET) / UNITS_PER_DEGREE;
  return (record) => {
    const lng = lngs[record] ?? 0;
    return lng === 0 ? undefined : [degrees(lng), degrees(lats[record] ?? 0)];
  };
}
