/** Which organisations pass the filters: OR inside a facet, AND between facets. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { hasPointPrecision, type LocationPrecision } from '#domain/precision.ts';
import type { Filters, PrecisionClass } from '../search/types.ts';
import type { FilterContext, NeedSets } from './filter-context.ts';

/**
 * True when the organisation passes every facet; a facet without choice lets everyone through. This is the
 * meaning of the filters, one record at a time; for a whole directory, `countFacets` gives the same faster.
 */
export function matchesFilters(record: DirectoryRecord, filters: Filters, context: FilterContext): boolean {
  return (
    passes(filters.kinds, (id) => record.kinds.includes(id)) &&
    passes(filters.sectors, (id) => record.sectors.includes(id)) &&
    passes(filters.needs, (id) => meets(record, id, context)) &&
    passes(filters.territories, (code) => isIn(record, code, context)) &&
    matchesLabels(record, filters, context) &&
    passes(filters.precisions, (id) => precisionClass(record.precision) === id) &&
    passes(filters.freshness, (id) => context.freshness(record.sourceDate) === id)
  );
}

function passes<T>(chosen: readonly T[], test: (id: T) => boolean): boolean {
  return chosen.length === 0 || chosen.some(test);
}

function meets(record: DirectoryRecord, id: string, context: FilterContext): boolean {
  const need = context.needs.get(id);
  return need !== undefined && meetsNeed(record, need, context.labelState);
}

/** One and the same label must have a chosen id and a chosen state. */
function matchesLabels(record: DirectoryRecord, filters: Filters, context: FilterContext): boolean {
  const { labels, labelStates } = filters;
  if (labels.length === 0 && labelStates.length === 0) return true;
  return (record.labels ?? []).some(
    (label) =>
      passes(labels, (id) => label.id === id) &&
      passes(labelStates, (state) => context.labelState(label) === state),
  );
}

/** A need is met by any of the kinds, sectors or labels that it lists; a label that is over meets nothing. */
export function meetsNeed(
  record: DirectoryRecord,
  need: NeedSets,
  labelState: FilterContext['labelState'],
): boolean {
  return (
    record.kinds.some((kind) => need.kinds.has(kind)) ||
    record.sectors.some((sector) => need.sectors.has(sector)) ||
    (record.labels?.some((label) => need.labels.has(label.id) && labelState(label) !== 'expired') ?? false)
  );
}

/** Seated in the territory, or serving it or a territory that contains it, the country included. */
function isIn({ territory, serves }: DirectoryRecord, code: string, context: FilterContext): boolean {
  if (code === context.country) return true;
  const { region, department, epci, commune } = territory;
  if (region === code || department === code || epci === code || commune === code) return true;
  const containing = context.containing(code);
  return serves?.some((served) => served === context.country || containing.includes(served)) ?? false;
}

/** How well a place is known; nothing known at all is an area too: the largest one. */
export function precisionClass(precision: LocationPrecision | undefined): PrecisionClass {
  if (precision === undefined || !hasPointPrecision(precision)) return 'area';
  return precision === 'municipality' ? 'commune' : 'address';
}
