/** A choice of a facet, in words. */
import { parseTerritoryCode } from '#domain/territory.ts';
import type { LabelStatus } from '#engine/labels/status.ts';
import { type Freshness, OLD_SOURCE_YEARS } from '#engine/quality/freshness.ts';
import type { PrecisionClass } from '#engine/search/types.ts';
import type { Facet } from '#state/view-state.ts';
import type { Words } from '../organization/wording.ts';

export function filterLabel(facet: Facet, id: string, { i18n, vocabulary }: Words): string {
  const { t, publication } = i18n;
  switch (facet) {
    case 'kinds':
      return vocabulary.kind(id);
    case 'sectors':
      return vocabulary.sector(id);
    case 'needs':
      return vocabulary.need(id);
    case 'labels':
      return vocabulary.label(id);
    case 'territories':
      return territoryLabel(id, vocabulary.territory(id));
    case 'labelStates':
      return t(`filters.labelState.${id as LabelStatus}`);
    case 'precisions':
      return t(`filters.precision.${id as PrecisionClass}`);
    case 'freshness':
      return freshnessLabel(id as Freshness, publication.oldSourceYears ?? OLD_SOURCE_YEARS, t);
  }
}

/** Departments are known by their number as much as by their name. */
function territoryLabel(code: string, name: string | undefined): string {
  const parsed = parseTerritoryCode(code);
  if (name === undefined) return parsed?.officialCode ?? code;
  return parsed?.level === 'department' ? `${name} (${parsed.officialCode})` : name;
}

/** Two years are recent; from when on a source is old is said by the publication. */
function freshnessLabel(id: Freshness, years: number, t: Words['i18n']['t']): string {
  if (id === 'under-5-years' || id === 'older') return t(`filters.freshness.${id}`, { years: String(years) });
  return t(`filters.freshness.${id}`);
}
