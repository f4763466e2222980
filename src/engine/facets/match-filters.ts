/** Which organisations pass the filters: OR inside a facet, AND between facets. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Filters } from '../search/types.ts';
import type { FilterContext, NeedSets } from './filter-context.ts';

export interface FacetTests {
  kinds(record: DirectoryRecord): boolean;
  sectors(record: DirectoryRecord): boolean;
  needs(record: DirectoryRecord): boolean;
  territories(record: DirectoryRecord): boolean;
}

/** Tests of each facet, prepared once for many records; a facet without choice lets everything through. */
export function createFacetTests(filters: Filters, context: FilterContext): FacetTests {
  const kinds = new Set(filters.kinds);
  const sectors = new Set(filters.sectors);
  const needs = filters.needs.flatMap((id) => context.needs.get(id) ?? []);
  const places = filters.territories.map((code) => createPlaceTest(code, context));
  return {
    kinds: (record) => kinds.size === 0 || record.kinds.some((kind) => kinds.has(kind)),
    sectors: (record) => sectors.size === 0 || record.sectors.some((sector) => sectors.has(sector)),
    needs: (record) => filters.needs.length === 0 || needs.some((need) => meetsNeed(record, need)),
    territories: (record) => places.length === 0 || places.some((test) => test(record)),
  };
}

/** True when the organisation passes every facet. For many records, make the tests once instead. */
export function matchesFilters(record: DirectoryRecord, filters: Filters, context: FilterContext): boolean {
  const tests = createFacetTests(filters, context);
  return tests.kinds(record) && tests.sectors(record) && tests.needs(record) && tests.territories(record);
}

/** A need is met by any of the kinds, sectors or labels that it lists. */
export function meetsNeed(record: DirectoryRecord, need: NeedSets): boolean {
  return (
    record.kinds.some((kind) => need.kinds.has(kind)) ||
    record.sectors.some((sector) => need.sectors.has(sector)) ||
    (record.labels?.some((label) => need.labels.has(label.id)) ?? false)
  );
}

/** Seated in the territory, or serving it or a territory that contains it, the country included. */
function createPlaceTest(code: string, context: FilterContext): (record: DirectoryRecord) => boolean {
  if (code === context.country) return () => true;
  const serving = new Set([...context.containing(code), context.country]);
  return ({ territory, serves }) => {
    const { region, department, epci, commune } = territory;
    if (region === code || department === code || epci === code || commune === code) return true;
    return serves?.some((served) => serving.has(served)) ?? false;
  };
}
