/**
 * How many organisations have their seat in a territory, and how many declare to serve it.
 * Seat and service are two facts: neither implies the other.
 */
import type { Organization } from '#domain/organization.ts';

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
  const located = groupByTerritory(active, ({ territory }) => singleton(territory[level]));
  const serving = groupByTerritory(active, ({ serves }) => serves);
  const parts = groupByTerritory(active, ({ serves }) => serves.flatMap(containers));
  // Territories with the same containers share what serves those: a union a department, not one an EPCI.
  const unions = new Map<string, Set<Served>>();
  return territories.map(({ code, population, within }) => {
    const seats = located.get(code) ?? new Set();
    const around = memoized(unions, within.join(), () => union(serving, [...within, country]));
    const own = new Set([...(serving.get(code) ?? [])].filter((organization) => !around.has(organization)));
    const isWhole = (organization: Served) => around.has(organization) || own.has(organization);
    const partly = [...(parts.get(code) ?? [])].filter((organization) => !isWhole(organization));
    return {
      code,
      located: seats.size,
      locatedByKind: countKinds(seats),
      serving: around.size + own.size,
      servingPart: partly.length,
      density: population === null || population === 0 ? null : (seats.size / population) * 100_000,
    };
  });
}

function union(groups: ReadonlyMap<string, Set<Served>>, codes: readonly string[]): Set<Served> {
  return new Set(codes.flatMap((code) => [...(groups.get(code) ?? [])]));
}

function memoized<T>(cache: Map<string, T>, key: string, create: () => T): T {
  const known = cache.get(key) ?? create();
  cache.set(key, known);
  return known;
}

function singleton(code: string | undefined): string[] {
  return code === undefined ? [] : [code];
}

function groupByTerritory(
  organizations: readonly Served[],
  codesOf: (organization: Served) => readonly string[],
): Map<string, Set<Served>> {
  const groups = new Map<string, Set<Served>>();
  for (const organization of organizations) {
    for (const code of codesOf(organization)) {
      const group = groups.get(code);
      if (group === undefined) groups.set(code, new Set([organization]));
      else group.add(organization);
    }
  }
  return groups;
}

/** Every kind of an organisation counts: the sum may exceed the number of seats. */
function countKinds(organizations: Iterable<Served>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kinds } of organizations) {
    for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
