/** How many organisations each choice of a facet would give, with the other facets as they stand. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Filters } from '../search/types.ts';
import type { FilterContext } from './filter-context.ts';
import { createFacetTests, meetsNeed } from './match-filters.ts';

export type FacetCount = ReadonlyMap<string, number>;

export interface FacetCounts {
  kinds: FacetCount;
  sectors: FacetCount;
  needs: FacetCount;
  /** By region code: seated there or serving it. */
  regions: FacetCount;
  /** Records that pass all facets. */
  total: number;
}

/**
 * Counts in one pass: the count of an option is the number of records that the whole answer would have if that
 * option were the only one chosen in its facet. An option that no record has is missing, which means 0.
 */
export function countFacets(
  records: Iterable<DirectoryRecord>,
  filters: Filters,
  context: FilterContext,
): FacetCounts {
  const tests = createFacetTests(filters, context);
  const tally = { kinds: new Map(), sectors: new Map(), needs: new Map(), regions: new Map(), total: 0 };
  for (const record of records) {
    const kinds = tests.kinds(record);
    const sectors = tests.sectors(record);
    const needs = tests.needs(record);
    const places = tests.territories(record);
    const failures = Number(!kinds) + Number(!sectors) + Number(!needs) + Number(!places);
    if (failures > 1) continue;
    if (failures === 0) tally.total += 1;
    if (failures === 0 || !kinds) addAll(tally.kinds, record.kinds);
    if (failures === 0 || !sectors) addAll(tally.sectors, record.sectors);
    if (failures === 0 || !needs) addNeeds(tally.needs, record, context);
    if (failures === 0 || !places) addRegions(tally.regions, record, context);
  }
  return tally;
}

function addNeeds(counts: Map<string, number>, record: DirectoryRecord, context: FilterContext): void {
  for (const [id, need] of context.needs) if (meetsNeed(record, need)) add(counts, id);
}

function addRegions(
  counts: Map<string, number>,
  { territory, serves }: DirectoryRecord,
  context: FilterContext,
): void {
  if (serves?.includes(context.country)) {
    addAll(counts, context.regions);
    return;
  }
  if (territory.region !== undefined) add(counts, territory.region);
  if (serves === undefined) return;
  for (const code of serves) if (code.startsWith('R') && code !== territory.region) add(counts, code);
}

/** A list may name an option twice; it is still one organisation. */
function addAll(counts: Map<string, number>, ids: readonly string[]): void {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? '';
    if (ids.indexOf(id) === at) add(counts, id);
  }
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
