/** Where records are and what they are, as columns: what a map draws of them, without their rows. */
import type { Listable } from './listing.ts';

export interface RecordPoints {
  /** Degrees, two for each record, NaN for one without a point. */
  lngLats: Float64Array;
  /** Number of the main kind of each, in `kindIds`. */
  kinds: Uint32Array;
  kindIds: readonly string[];
}

export function pointsOf({ facets, pointOf }: Listable, records: Uint32Array): RecordPoints {
  const { ids, starts, values } = facets.kinds;
  const lngLats = new Float64Array(2 * records.length).fill(Number.NaN);
  const kinds = new Uint32Array(records.length);
  records.forEach((record, at) => {
    kinds[at] = values[starts[record] ?? 0] ?? 0;
    const point = pointOf(record);
    if (point !== undefined) lngLats.set(point, 2 * at);
  });
  return { lngLats, kinds, kindIds: ids };
}
