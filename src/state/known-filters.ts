/** A link may carry ids of another edition or another network: they are left out, never an empty page. */
import { parseTerritoryCode } from '#domain/territory.ts';
import type { Filters } from '#engine/search/types.ts';
import type { DirectoryData } from './directory.ts';

/** Keeps the ids that the directory knows; EPCI and communes, which come in a later file, are taken at their word. */
export function createKnownFilters({ taxonomy, territories }: DirectoryData): (filters: Filters) => Filters {
  const [kinds, sectors, needs, labels] = [
    taxonomy.kinds,
    taxonomy.sectors,
    taxonomy.needs,
    taxonomy.labels,
  ].map((terms) => new Set(terms.map(({ id }) => id)));
  const areas = [territories.country, ...territories.regions, ...territories.departments];
  const codes = new Set(areas.map(({ code }) => code));
  const isPlace = (code: string) => {
    const level = parseTerritoryCode(code)?.level;
    return level === 'epci' || level === 'commune' || codes.has(code);
  };
  return (filters) => ({
    ...filters,
    kinds: filters.kinds.filter((id) => kinds?.has(id)),
    sectors: filters.sectors.filter((id) => sectors?.has(id)),
    needs: filters.needs.filter((id) => needs?.has(id)),
    labels: filters.labels.filter((id) => labels?.has(id)),
    territories: filters.territories.filter(isPlace),
  });
}
