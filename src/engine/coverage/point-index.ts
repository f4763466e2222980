/** The nearest of many points, for tens of thousands of questions: a k-d tree on the unit sphere. */
import type { LngLat } from '#domain/organization.ts';
import { haversineKm } from '../geo/distance.ts';

export interface NearestPoint {
  /** Position in the list that the index was made from; of points at one distance, the first. */
  index: number;
  /** Great-circle kilometres, equal to the digit to the least `haversineKm` over all the points. */
  distanceKm: number;
}

export interface PointIndex {
  /** Undefined when there are no points at all. */
  nearest(point: LngLat): NearestPoint | undefined;
}

const RADIANS = Math.PI / 180;
/** Runs shorter than this are scanned: cheaper than walking the last levels of the tree. */
const LEAF = 8;
/**
 * Rounding of a chord between two unit vectors, ten times over. Points whose chords differ by less are all
 * measured with the haversine, so that the tree never decides what rounding could have decided otherwise.
 */
const CHORD_ERROR = 1e-14;

/** Thousands of organisations share a few hundred commune centres: each place is indexed once. */
export function createPointIndex(points: readonly LngLat[]): PointIndex {
  const ids = distinctPlaces(points);
  const vectors = new Float64Array(3 * ids.length);
  for (const [slot, id] of ids.entries()) writeVector(points[id] ?? [0, 0], vectors, 3 * slot);
  arrange(ids, vectors, 0, ids.length - 1, 0);
  return { nearest: createSearch(points, ids, vectors) };
}

function distinctPlaces(points: readonly LngLat[]): Int32Array {
  const seen = new Map<number, Set<number>>();
  const ids: number[] = [];
  for (const [id, [lng, lat]] of points.entries()) {
    const latitudes = seen.get(lng);
    if (latitudes === undefined) seen.set(lng, new Set([lat]));
    else if (latitudes.has(lat)) continue;
    else latitudes.add(lat);
    ids.push(id);
  }
  return Int32Array.from(ids);
}

function writeVector([lng, lat]: LngLat, vectors: Float64Array, at: number): void {
  const parallel = Math.cos(lat * RADIANS);
  vectors[at] = parallel * Math.cos(lng * RADIANS);
  vectors[at + 1] = parallel * Math.sin(lng * RADIANS);
  vectors[at + 2] = Math.sin(lat * RADIANS);
}

/** Puts the median of an axis in the middle of each run, the lesser before it, and the halves likewise. */
function arrange(ids: Int32Array, vectors: Float64Array, left: number, right: number, axis: number): void {
  if (right - left < LEAF) return;
  const middle = (left + right) >> 1;
  select(ids, vectors, middle, left, right, axis);
  arrange(ids, vectors, left, middle - 1, (axis + 1) % 3);
  arrange(ids, vectors, middle + 1, right, (axis + 1) % 3);
}

/** Hoare's selection: afterwards slot `k` holds what a sort of the run by `axis` would put there. */
function select(ids: Int32Array, vectors: Float64Array, k: number, from: number, to: number, axis: number) {
  const value = (slot: number) => vectors[3 * slot + axis] ?? 0;
  for (let left = from, right = to; left < right; ) {
    const pivot = value((left + right) >> 1);
    let [low, high] = [left, right];
    while (low <= high) {
      while (value(low) < pivot) low += 1;
      while (value(high) > pivot) high -= 1;
      if (low > high) break;
      swap(ids, vectors, low, high);
      low += 1;
      high -= 1;
    }
    if (k <= high) right = high;
    else if (k >= low) left = low;
    else return;
  }
}

function swap(ids: Int32Array, vectors: Float64Array, a: number, b: number): void {
  exchange(ids, a, b);
  for (let axis = 0; axis < 3; axis += 1) exchange(vectors, 3 * a + axis, 3 * b + axis);
}

function exchange(list: Int32Array | Float64Array, a: number, b: number): void {
  const kept = list[a] ?? 0;
  list[a] = list[b] ?? 0;
  list[b] = kept;
}

/** One question at a time: the state of the walk lives in the closure, nothing is allocated on the way. */
function createSearch(points: readonly LngLat[], ids: Int32Array, vectors: Float64Array) {
  const asked = new Float64Array(3);
  let from: LngLat = [0, 0];
  let best = { slot: -1, id: -1, km: Number.POSITIVE_INFINITY, chord: Number.POSITIVE_INFINITY, bound: 4 };

  function measure(slot: number): void {
    const at = 3 * slot;
    const dx = (vectors[at] ?? 0) - (asked[0] ?? 0);
    const dy = (vectors[at + 1] ?? 0) - (asked[1] ?? 0);
    const dz = (vectors[at + 2] ?? 0) - (asked[2] ?? 0);
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared > best.bound) return;
    const id = ids[slot] ?? 0;
    const km = haversineKm(from, points[id] ?? [0, 0]);
    if (km < best.km || (km === best.km && id < best.id)) {
      best.slot = slot;
      best.id = id;
      best.km = km;
    }
    const chord = Math.sqrt(squared);
    if (chord >= best.chord) return;
    best.chord = chord;
    best.bound = (chord + CHORD_ERROR) ** 2;
  }

  function visit(left: number, right: number, axis: number): void {
    if (right - left < LEAF) {
      for (let slot = left; slot <= right; slot += 1) measure(slot);
      return;
    }
    const middle = (left + right) >> 1;
    const offset = (asked[axis] ?? 0) - (vectors[3 * middle + axis] ?? 0);
    const next = (axis + 1) % 3;
    measure(middle);
    if (offset < 0) visit(left, middle - 1, next);
    else visit(middle + 1, right, next);
    if (offset * offset > best.bound) return;
    if (offset < 0) visit(middle + 1, right, next);
    else visit(left, middle - 1, next);
  }

  return (point: LngLat): NearestPoint | undefined => {
    const hint = best.slot;
    from = point;
    writeVector(point, asked, 0);
    best = { slot: -1, id: -1, km: Number.POSITIVE_INFINITY, chord: Number.POSITIVE_INFINITY, bound: 5 };
    // Questions come in the order of the communes: the last answer is nearly always close to the next one.
    if (hint >= 0) measure(hint);
    visit(0, ids.length - 1, 0);
    return best.id < 0 ? undefined : { index: best.id, distanceKm: best.km };
  };
}
