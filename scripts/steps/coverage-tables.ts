/** The tables of `coverage.json`: seats and services of every region, department and EPCI. */
import type { Organization } from '#domain/organization.ts';
import { territoryCode } from '#domain/territory.ts';
import {
  type CoverageRow,
  type CoverageTerritory,
  locatedAndServing,
} from '#engine/coverage/located-serving.ts';
import type { TerritoryFiles } from '../lib/load-territories.ts';

export function coverageTables(
  organizations: readonly Organization[],
  { territories, epci, communes }: TerritoryFiles,
  edition: string,
): { head: Record<string, unknown>; levels: Record<string, CoverageRow[]> } {
  const { country, regions, departments } = territories;
  const within = new Map<string, readonly string[]>([
    ...departments.map(({ code, region }) => [code, [region]] as const),
    ...epci.map(({ code, department, region }) => [code, [department, region]] as const),
  ]);
  const served = new Set(organizations.flatMap(({ serves }) => serves));
  for (const { code, department, region, epci: own } of communes) {
    const commune = territoryCode('commune', code);
    if (!served.has(commune)) continue;
    const group = own === undefined ? [] : [territoryCode('epci', own)];
    within.set(commune, [...group, territoryCode('department', department), territoryCode('region', region)]);
  }
  const containers = (code: string) => within.get(code) ?? [];
  const withContainers = ({
    code,
    population,
  }: Pick<CoverageTerritory, 'code' | 'population'>): CoverageTerritory => ({
    code,
    population,
    within: containers(code),
  });
  const tableOf = (
    level: 'region' | 'department' | 'epci',
    list: readonly Pick<CoverageTerritory, 'code' | 'population'>[],
  ) => locatedAndServing(organizations, list.map(withContainers), level, containers, country.code);
  return {
    head: { edition, country: country.code, densityUnit: 'seats per 100,000 inhabitants' },
    levels: {
      region: tableOf('region', regions),
      department: tableOf('department', departments),
      epci: tableOf('epci', epci),
    },
  };
}
