/** Filters as masks over the columns of a facet index. */
import type { Filters } from '../search/types.ts';
import { type Column, type FacetIndex, splitPair } from './facet-index.ts';

/** One bit for each facet that can fail on its own; the two sides of a label fail together. */
export const FACET_BITS = {
  kinds: 1,
  sectors: 2,
  needs: 4,
  territories: 8,
  labels: 16,
  precisions: 32,
  freshness: 64,
} as const;

/** Facets that the record fails, as bits; 0 when it passes. */
export type FailureTest = (record: number) => number;

/** Prepares filters for many records; undefined when they filter nothing. The same answer as `matchesFilters`, from columns. */
export function createFailureTest(index: FacetIndex, filters: Filters): FailureTest | undefined {
  const tests: [bit: number, passes: (record: number) => boolean][] = [];
  for (const facet of ['kinds', 'sectors', 'needs', 'precisions', 'freshness'] as const) {
    if (filters[facet].length > 0) tests.push([FACET_BITS[facet], columnTest(index[facet], filters[facet])]);
  }
  if (filters.territories.length > 0) {
    tests.push([FACET_BITS.territories, territoryTest(index, filters.territories)]);
  }
  if (filters.labels.length > 0 || filters.labelStates.length > 0) {
    const allowed = allowedPairs(index.labels, filters);
    tests.push([FACET_BITS.labels, (record) => hasAny(index.labels, record, allowed)]);
  }
  if (tests.length === 0) return undefined;
  return (record) => {
    let failed = 0;
    for (const [bit, passes] of tests) if (!passes(record)) failed |= bit;
    return failed;
  };
}

function columnTest(column: Column, ids: readonly string[]): (record: number) => boolean {
  const mask = maskOf(column, ids);
  return (record) => hasAny(column, record, mask);
}

/** Seated in one of the territories, or serving it or what contains it. */
function territoryTest(index: FacetIndex, codes: readonly string[]): (record: number) => boolean {
  const { context, seats, serves } = index;
  if (codes.includes(context.country)) return () => true;
  const seated = maskOf(seats, codes);
  const served = maskOf(serves, [...codes.flatMap((code) => context.containing(code)), context.country]);
  return (record) => hasAny(seats, record, seated) || hasAny(serves, record, served);
}

/** Pairs of label and state that both sides of the filter let through. */
export function allowedPairs(
  column: Column,
  { labels, labelStates }: Pick<Filters, 'labels' | 'labelStates'>,
): Uint8Array {
  return Uint8Array.from(column.ids, (pair) => {
    const [id, state] = splitPair(pair);
    const isChosen = labels.length === 0 || labels.includes(id);
    return Number(isChosen && (labelStates.length === 0 || labelStates.some((one) => one === state)));
  });
}

/** For each value of a column, 1 when it is one of `ids`. */
export function maskOf(column: Column, ids: readonly string[]): Uint8Array {
  const mask = new Uint8Array(column.ids.length);
  for (const id of ids) {
    const number = column.numbers.get(id);
    if (number !== undefined) mask[number] = 1;
  }
  return mask;
}

/** True when the record has a value of the mask. */
export function hasAny({ starts, values }: Column, record: number, mask: Uint8Array): boolean {
  const end = starts[record + 1] ?? 0;
  for (let at = starts[record] ?? 0; at < end; at++) if (mask[values[at] ?? 0] === 1) return true;
  return false;
}
