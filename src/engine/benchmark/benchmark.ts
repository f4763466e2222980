/** Where one organisation stands among its peers, measure by measure, and of how many of them something is known. */
import { compareText } from '../text/compare-text.ts';
import { fold } from '../text/fold.ts';
import { BENCHMARK_MEASURES, type BenchmarkMeasure, type BenchmarkValues } from './values.ts';

/** From this many peers with a known value, quartiles say something; below, the peers are listed. */
export const LEAST_KNOWN = 8;

export interface Peer {
  id: string;
  name: string;
  values: BenchmarkValues;
}

export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

export interface MeasureComparison {
  measure: BenchmarkMeasure;
  /** Null when unknown. */
  own: number | null;
  /** Peers with a known value, the least first, then by name. */
  known: readonly { peer: Peer; value: number }[];
  /** Peers of whom nothing is known. */
  unknown: number;
  /** From `LEAST_KNOWN` known peers up; without the organisation itself. */
  quartiles?: Quartiles;
  /** Known peers below, level with and above it; missing when its own value is unknown. */
  place?: { below: number; level: number; above: number };
}

export function comparePeers(own: BenchmarkValues, peers: readonly Peer[]): MeasureComparison[] {
  return BENCHMARK_MEASURES.map((measure) => compareMeasure(measure, own[measure], peers));
}

function compareMeasure(
  measure: BenchmarkMeasure,
  own: number | null,
  peers: readonly Peer[],
): MeasureComparison {
  const known = peers
    .flatMap((peer) => {
      const value = peer.values[measure];
      return value === null ? [] : [{ peer, value }];
    })
    .sort((a, b) => a.value - b.value || byName(a.peer, b.peer));
  const values = known.map(({ value }) => value);
  return {
    measure,
    own,
    known,
    unknown: peers.length - known.length,
    ...(values.length >= LEAST_KNOWN && { quartiles: quartilesOf(values) }),
    ...(own !== null && { place: placeAmong(own, values) }),
  };
}

/** @param values from the least to the greatest, one at least; linear between two (method 7 of Hyndman and Fan, 1996) */
function quartilesOf(values: readonly number[]): Quartiles {
  const at = (share: number) => {
    const place = (values.length - 1) * share;
    const below = values[Math.floor(place)] ?? 0;
    const above = values[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

function placeAmong(own: number, values: readonly number[]) {
  const below = values.filter((value) => value < own).length;
  const level = values.filter((value) => value === own).length;
  return { below, level, above: values.length - below - level };
}

function byName(a: Peer, b: Peer): number {
  return compareText(fold(a.name), fold(b.name)) || compareText(a.id, b.id);
}
