/** An organisation among its peers as a file that says what it holds, of when and from whom. */
import { commentLine } from '../coverage/export.ts';
import { csvLine } from '../exchange/csv-cell.ts';
import type { MeasureComparison, Peer } from './benchmark.ts';
import { BENCHMARK_MEASURES, type BenchmarkValues } from './values.ts';

export interface BenchmarkFile {
  own: Peer;
  peers: readonly Peer[];
  comparisons: readonly MeasureComparison[];
  /** Lines of the header: what it is, of when, from whom, and how it is counted. */
  about: readonly string[];
}

/** UTF-8 CSV with commas: the organisation, then its peers, then known peers and quartiles; an empty cell is unknown. */
export function benchmarkCsv({ own, peers, comparisons, about }: BenchmarkFile): string {
  const line = (role: string, id: string, name: string, values: BenchmarkValues) =>
    csvLine([role, id, name, ...BENCHMARK_MEASURES.map((measure) => values[measure])]);
  const summary = (role: string, figureOf: (comparison: MeasureComparison) => number | undefined) => {
    const cells = comparisons.map((comparison) => figureOf(comparison) ?? null);
    return csvLine([role, null, null, ...cells]);
  };
  return [
    ...about.map(commentLine),
    ['role', 'id', 'name', ...BENCHMARK_MEASURES].join(','),
    line('organization', own.id, own.name, own.values),
    ...peers.map(({ id, name, values }) => line('peer', id, name, values)),
    summary('peers_known', ({ known }) => known.length),
    summary('peers_unknown', ({ unknown }) => unknown),
    summary('lower_quartile', ({ quartiles }) => quartiles?.lower),
    summary('median', ({ quartiles }) => quartiles?.median),
    summary('upper_quartile', ({ quartiles }) => quartiles?.upper),
    '',
  ].join('\n');
}
