/**
 * The three orders of results, as positions in the rated columns; each ends with the name, so that an answer is the
 * same every time. Numbers sort many times faster than objects.
 */
import { decodeOrder, encodeOrder } from './rank-key.ts';
import type { RatedColumns } from './rated.ts';
import type { Searchable } from './search-index.ts';
import { type SectionKey, sectionByDistance } from './sections.ts';

/** Match quality, then who serves the place, then distance, then name. */
export function byRelevance(index: Searchable, rated: RatedColumns): Uint32Array {
  const { qualities, fits, distancesKm, named } = rated;
  const { rankOf } = index.nameOrder;
  const keys = new Float64Array(rated.records.length);
  for (let at = 0; at < keys.length; at++) {
    const quality = qualities[at] ?? 0;
    const distanceKm = knownKm(distancesKm[at]);
    keys[at] = encodeOrder(
      { quality, fit: fits[at] ?? 0, distanceKm, named: named[at] === 1 },
      rankOf[rated.records[at] ?? 0] ?? 0,
    );
  }
  return positionsOf(index, rated, keys.sort(), decodeOrder);
}

export function byName(index: Searchable, rated: RatedColumns): Uint32Array {
  const { rankOf } = index.nameOrder;
  const ranks = Float64Array.from(rated.records, (record) => rankOf[record] ?? 0).sort();
  return positionsOf(index, rated, ranks, (rank) => rank);
}

/** From sorted keys, each of which holds the rank of a name, back to the records. */
function positionsOf(
  { nameOrder }: Searchable,
  { records }: RatedColumns,
  keys: Float64Array,
  rankIn: (key: number) => number,
): Uint32Array {
  const positionOf = new Uint32Array(nameOrder.recordAt.length);
  for (let at = 0; at < records.length; at++) positionOf[records[at] ?? 0] = at;
  const positions = new Uint32Array(keys.length);
  for (let n = 0; n < keys.length; n++)
    positions[n] = positionOf[nameOrder.recordAt[rankIn(keys[n] ?? 0)] ?? 0] ?? 0;
  return positions;
}

const SECTION_ORDER: readonly SectionKey[] = ['within', 'serves-farther', 'farther', 'unmeasured'];

/** Nearest first up to the radius, then those who serve the place from farther away, then the others. */
export function byDistance(
  { nameOrder }: Searchable,
  { records, fits, distancesKm }: RatedColumns,
  radiusKm: number,
  isPlaceAsked: boolean,
): Uint32Array {
  const sections = Uint8Array.from(records, (_, at) =>
    isPlaceAsked ? SECTION_ORDER.indexOf(sectionByDistance(fits[at] ?? 0, distancesKm[at], radiusKm)) : 0,
  );
  // Infinity minus itself is NaN, which no sort can use.
  const distances = distancesKm.map((km) => (Number.isNaN(km) ? Number.MAX_VALUE : km));
  const names = records.map((record) => nameOrder.rankOf[record] ?? 0);
  const difference = (column: ArrayLike<number>, a: number, b: number) => (column[a] ?? 0) - (column[b] ?? 0);
  return Uint32Array.from(records.keys()).sort(
    (a, b) => difference(sections, a, b) || difference(distances, a, b) || difference(names, a, b),
  );
}

/** The positions of the n nearest that have a distance. */
export function nearestOf({ records, distancesKm }: RatedColumns, limit: number): Uint32Array {
  const measured = Uint32Array.from(records.keys()).filter((at) => !Number.isNaN(distancesKm[at]));
  measured.sort(
    (a, b) => (distancesKm[a] ?? 0) - (distancesKm[b] ?? 0) || (records[a] ?? 0) - (records[b] ?? 0),
  );
  return measured.slice(0, limit);
}

/** A distance, or undefined where a column says NaN. */
export function knownKm(km: number | undefined): number | undefined {
  return km === undefined || Number.isNaN(km) ? undefined : km;
}
