/** Which cooperations are looked at, and in which order. */
import type { Organization } from '#domain/organization.ts';
import { compareText } from '../text/compare-text.ts';
import { byName } from './around.ts';
import { type Border, crosses } from './borders.ts';
import type { Cooperation, NetworkNode } from './graph.ts';

/** Any of several inside a list, all together; an empty list lets everyone through. */
export interface NetworkFilters {
  /** One end is of one of these kinds. */
  kinds: readonly string[];
  /** And the other end of one of these. */
  otherKinds: readonly string[];
  /** One end at least is in one of these sectors. */
  sectors: readonly string[];
  /** Codes of regions and departments: one end at least has its seat there. */
  territories: readonly string[];
  /** Year of the beginning, or `known`; empty for any, known or not. */
  year: string;
  /** `inside`: both ends are in the directory; `outside`: one is not. */
  ends: '' | 'inside' | 'outside';
  /** What the cooperation must cross. */
  border: '' | Border;
}

export const NO_NETWORK_FILTERS: NetworkFilters = {
  kinds: [],
  otherKinds: [],
  sectors: [],
  territories: [],
  year: '',
  ends: '',
  border: '',
};

export function selectCooperations(
  cooperations: readonly Cooperation[],
  filters: NetworkFilters,
): Cooperation[] {
  return cooperations.filter((cooperation) => matches(cooperation, filters));
}

function matches(cooperation: Cooperation, filters: NetworkFilters): boolean {
  const { from, to } = cooperation;
  const ends = [from.organization, to.organization];
  return (
    matchesKinds(from, to, filters) &&
    some(ends, filters.sectors, ({ sectors }) => sectors) &&
    some(ends, filters.territories, codesOf) &&
    matchesYear(cooperation, filters.year) &&
    (filters.ends === '' || (filters.ends === 'inside') === (to.organization !== undefined)) &&
    (filters.border === '' || crosses(cooperation, filters.border) === true)
  );
}

function matchesKinds(from: NetworkNode, to: NetworkNode, { kinds, otherKinds }: NetworkFilters): boolean {
  const has = (node: NetworkNode, wanted: readonly string[]) =>
    wanted.length === 0 || (node.organization?.kinds.some((kind) => wanted.includes(kind)) ?? false);
  return (has(from, kinds) && has(to, otherKinds)) || (has(to, kinds) && has(from, otherKinds));
}

type End = NetworkNode['organization'];

function some(
  ends: readonly End[],
  wanted: readonly string[],
  idsOf: (end: NonNullable<End>) => readonly string[],
): boolean {
  return wanted.length === 0 || ends.some((end) => end && idsOf(end).some((id) => wanted.includes(id)));
}

function codesOf({ territory }: Pick<Organization, 'territory'>): string[] {
  return [territory.region, territory.department].filter((code) => code !== undefined);
}

function matchesYear({ since }: Cooperation, year: string): boolean {
  if (year === '') return true;
  return year === 'known' ? since !== undefined : since?.startsWith(year) === true;
}

/** Years in which a cooperation began, the latest first. */
export function yearsOf(cooperations: readonly Cooperation[]): string[] {
  const years = new Set(cooperations.flatMap(({ since }) => since?.slice(0, 4) ?? []));
  return [...years].sort().reverse();
}

export const NETWORK_SORTS = ['from', 'to', 'since', 'distance'] as const;
export type NetworkSort = (typeof NETWORK_SORTS)[number];

/** What is unknown stands last whichever the direction; ties go by the names of both ends. */
export function sortCooperations(
  cooperations: readonly Cooperation[],
  sort: NetworkSort,
  descending: boolean,
): Cooperation[] {
  const way = descending ? -1 : 1;
  const byNames = (a: Cooperation, b: Cooperation) => byName(a.from, b.from) || byName(a.to, b.to);
  if (sort === 'from') return cooperations.toSorted((a, b) => way * byNames(a, b));
  if (sort === 'to') return cooperations.toSorted((a, b) => way * byName(a.to, b.to) || byNames(a, b));
  return cooperations.toSorted((a, b) => {
    if (sort === 'since')
      return unknownLast(a.since, b.since, (x, y) => way * compareText(x, y)) || byNames(a, b);
    return unknownLast(a.distanceKm, b.distanceKm, (x, y) => way * (x - y)) || byNames(a, b);
  });
}

function unknownLast<T>(a: T | undefined, b: T | undefined, order: (a: T, b: T) => number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return order(a, b);
}
