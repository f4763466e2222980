/**
 * How many organisations have their seat in a territory, and how many declare to serve it.
 * Seat and service are two facts: neither implies the other.
 */
import type { Organization } from '#domain/organization.ts';
import { groupBy } from '../collections/group-by.ts';

export interface CoverageTerritory {
  code: string;
  /** Inhabitants, or null when the official list gives none. */
  population: number | null;
  /** Territories that contain it: department and region of an EPCI, region of a department. */
  within: readonly string[];
}

export interface CoverageRow {
  code: string;
  /** Seats in the territory. */
  located: number;
  locatedByKind: Record<string, number>;
  /** Declare to serve the territory itself, or one that contains it. */
  serving: number;
  /** Declare to serve only a part of it: reported apart. */
  servingPart: number;
  /** Seats per 100,000 inhabitants; null without a population. */
  density: number | null;
}

type Served = Pick<Organization, 'kinds' | 'territory' | 'serves' | 'status'>;

/**
 * One row for each territory of a level, in the order given.
 * @param country code that stands for everywhere, `FR`
 * @param level field of `Organization.territory` that holds the codes of this level
 * @param containers for any code, the territories that contain it
 */
export function locatedAndServing(
  organizations: readonly Served[],
  territories: readonly CoverageTerritory[],
  level: 'region' | 'department' | 'epci',
  containers: (code: string) => readonly string[],
  country: string,
): CoverageRow[] {
  const active = organizations.filter(({ status }) => status === 'active');
  const located = groupBy(active, ({ territory }) => territory[level]);
  const services = countServices(active, territories, containers, country);
  return territories.map(({ code, population }) => {
    const seats = located.get(code) ?? [];
    return {
      code,
      located: seats.length,
      locatedByKind: countKinds(seats),
      serving: services.whole.get(code) ?? 0,
      servingPart: services.part.get(code) ?? 0,
      density: population === null || population === 0 ? null : (seats.length / population) * 100_000,
    };
  });
}

/**
 * Organisations that serve each territory, whole or in part. They are counted by what they declare, not one by
 * one: thousands of bodies share a few hundred lists of served territories.
 */
function countServices(
  organizations: readonly Served[],
  territories: readonly CoverageTerritory[],
  containers: (code: string) => readonly string[],
  country: string,
): { whole: Map<string, number>; part: Map<string, number> } {
  const covered = coveredBy(territories, country);
  const counts = { whole: new Map<string, number>(), part: new Map<string, number>() };
  for (const group of groupBy(organizations, ({ serves }) => serves.join(' ')).values()) {
    const serves = group[0]?.serves ?? [];
    const whole = new Set(serves.flatMap((code) => covered.get(code) ?? []));
    const part = new Set(serves.flatMap(containers).filter((code) => !whole.has(code)));
    for (const code of whole) counts.whole.set(code, (counts.whole.get(code) ?? 0) + group.length);
    for (const code of part) counts.part.set(code, (counts.part.get(code) ?? 0) + group.length);
  }
  return counts;
}

/** For any served code, the territories of the list that it covers whole: itself, or all that it contains. */
function coveredBy(territories: readonly CoverageTerritory[], country: string): Map<string, string[]> {
  const covered = new Map<string, string[]>();
  for (const { code, within } of territories) {
    for (const container of [code, ...within, country]) {
      const list = covered.get(container);
      if (list === undefined) covered.set(container, [code]);
      else list.push(code);
    }
  }
  return covered;
}

/** Every kind of an organisation counts: the sum may exceed the number of seats. */
function countKinds(organizations: Iterable<Served>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kinds } of organizations) {
    for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
