/** The tables of `coverage.json`: seats and services of every region, department and EPCI. */
import type { Organization } from '#domain/organization.ts';
import {
  type CoverageRow,
  type CoverageTerritory,
  locatedAndServing,
} from '#engine/coverage/located-serving.ts';
import type { TerritoryFiles } from '../lib/load-territories.ts';

export function coverageTables(
  organizations: readonly Organization[],
  { territories, epci }: TerritoryFiles,
  edition: string,
): { head: Record<string, unknown>; levels: Record<string, CoverageRow[]> } {
  const { country, regions, departments } = territories;
  const within = new Map<string, readonly string[]>([
    ...departments.map(({ code, region }) => [code, [region]] as const),
    ...epci.map(({ code, department, region }) => [code, [department, region]] as const),
  ]);
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
