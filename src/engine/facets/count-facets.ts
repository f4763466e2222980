/** How many organisations each choice of a facet would give, with the other facets as they stand. */
import type { Filters } from '../search/types.ts';
import { type Column, type FacetIndex, splitPair } from './facet-index.ts';
import { allowedPairs, createFailureTest, FACET_BITS } from './facet-masks.ts';

/** A missing id is none. */
export type FacetCount = ReadonlyMap<string, number>;

/** By facet, then by id; territories are regions and departments, seated there or serving them. Counted when read. */
export type FacetCounts = Readonly<Record<keyof Filters, FacetCount>>;

export interface FacetTally {
  counts: FacetCounts;
  /** Records that pass every facet, in the order in which they came. */
  passing: Uint32Array;
}

/**
 * The count of an option is the number of records that the whole answer would have if that option were the only one
 * chosen in its facet, everything else as it is. A list needs who passes and, until a menu opens, no count: each facet
 * is counted once, when it is read.
 */
export function countFacets(index: FacetIndex, records: Iterable<number>, filters: Filters): FacetTally {
  // A count may be read when the question is over, and nobody would fetch its column any more.
  index.demand?.();
  const asked = records instanceof Uint32Array ? records : Uint32Array.from(records);
  const { passing, failing } = split(index, asked, filters);
  const counted = (bit: number): Uint32Array[] => [passing, failing.get(bit) ?? NOBODY];
  const column = (facet: 'kinds' | 'sectors' | 'needs' | 'precisions' | 'freshness') => (): FacetCount =>
    toMap(index[facet].ids, countColumn(index[facet], counted(FACET_BITS[facet])));
  const labels = once(() => countLabels(index.labels, counted(FACET_BITS.labels), filters));
  return {
    passing,
    counts: whenRead({
      kinds: column('kinds'),
      sectors: column('sectors'),
      needs: column('needs'),
      precisions: column('precisions'),
      freshness: column('freshness'),
      labels: () => labels().labels,
      labelStates: () => labels().labelStates,
      territories: () => countTerritories(index, counted(FACET_BITS.territories)),
    }),
  };
}

/** Own properties, as a message to another thread copies them: it reads them all. */
function whenRead(counters: Readonly<Record<keyof Filters, () => FacetCount>>): FacetCounts {
  const counts = {};
  for (const [facet, count] of Object.entries(counters))
    Object.defineProperty(counts, facet, { enumerable: true, get: once(count) });
  return counts as FacetCounts;
}

function once<Result extends object>(make: () => Result): () => Result {
  let made: Result | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const NOBODY = new Uint32Array(0);

/** Those that pass, and by the bit of a facet those that fail this one only: failing two, no single choice helps. */
function split(index: FacetIndex, records: Uint32Array, filters: Filters) {
  const failures = createFailureTest(index, filters);
  if (failures === undefined) return { passing: records, failing: new Map<number, Uint32Array>() };
  const lists = new Map<number, number[]>();
  for (const record of records) {
    const failed = failures(record);
    const list = lists.get(failed);
    if (list === undefined) lists.set(failed, [record]);
    else list.push(record);
  }
  const failing = new Map([...lists].map(([bits, list]) => [bits, Uint32Array.from(list)] as const));
  return { passing: failing.get(0) ?? NOBODY, failing };
}

/** Column by column, one tight loop each: many times faster than record by record. */
function countColumn({ ids, starts, values }: Column, lists: readonly Uint32Array[]): Uint32Array {
  const counts = new Uint32Array(ids.length);
  for (const records of lists) {
    for (let n = 0; n < records.length; n++) {
      const record = records[n] ?? 0;
      const end = starts[record + 1] ?? 0;
      for (let at = starts[record] ?? 0; at < end; at++) increment(counts, values[at] ?? 0);
    }
  }
  return counts;
}

/** A label counts where its state is allowed, a state where its label is: each side given the other. */
function countLabels(column: Column, lists: readonly Uint32Array[], { labels, labelStates }: Filters) {
  const { ids: pairs, starts, values } = column;
  const ids = [...new Set(pairs.map((pair) => splitPair(pair)[0]))];
  const states = [...new Set(pairs.map((pair) => splitPair(pair)[1]))];
  const idOf = Uint32Array.from(pairs, (pair) => ids.indexOf(splitPair(pair)[0]));
  const stateOf = Uint32Array.from(pairs, (pair) => states.indexOf(splitPair(pair)[1]));
  const byState = allowedPairs(column, { labels: [], labelStates });
  const byId = allowedPairs(column, { labels, labelStates: [] });
  const idCounts = createOnceCounter(ids.length);
  const stateCounts = createOnceCounter(states.length);
  const add = (record: number): void => {
    const end = starts[record + 1] ?? 0;
    for (let at = starts[record] ?? 0; at < end; at++) {
      const pair = values[at] ?? 0;
      if (byState[pair] === 1) idCounts.add(idOf[pair] ?? 0, record);
      if (byId[pair] === 1) stateCounts.add(stateOf[pair] ?? 0, record);
    }
  };
  for (const list of lists) list.forEach(add);
  return { labels: toMap(ids, idCounts.counts), labelStates: toMap(states, stateCounts.counts) };
}

/** A record may hold one label twice, in two states: it counts once for each option. */
function createOnceCounter(size: number) {
  const counts = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  return {
    counts,
    add: (option: number, record: number) => {
      if (last[option] === record) return;
      last[option] = record;
      increment(counts, option);
    },
  };
}

/** Who serves the country counts everywhere, who serves a region in each of its departments: summed at the end. */
function countTerritories({ context, areas, servedRegions }: FacetIndex, lists: readonly Uint32Array[]) {
  const counts = toMap(areas.ids, countColumn(areas, lists));
  const wholeRegion = toMap(servedRegions.ids, countColumn(servedRegions, lists));
  const everywhere = counts.get(context.country) ?? 0;
  const sums = new Map<string, number>();
  const put = (code: string, more: number): void => {
    const sum = (counts.get(code) ?? 0) + more + everywhere;
    if (sum > 0) sums.set(code, sum);
  };
  for (const region of context.regions) put(region, 0);
  for (const [department, region] of context.departments) put(department, wholeRegion.get(region) ?? 0);
  return sums;
}

function toMap(ids: readonly string[], counts: Uint32Array): FacetCount {
  return new Map(ids.map((id, at) => [id, counts[at] ?? 0] as const).filter(([, count]) => count > 0));
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
