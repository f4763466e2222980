/** What the page of what changed shows, read from its address. Reading never fails: what is unknown is left out. */
import { CHANGE_TYPES } from '#domain/changes.ts';
import { SLUG_PATTERN } from '#domain/value-forms.ts';
import type { ChangeFilters } from '#engine/changes/filter-changes.ts';
import { oneOf, writeSearch } from './search-params.ts';

/** `in`, `sector`, `type`: as the directory names the first two. */
export function decodeNews(search: string): ChangeFilters {
  const params = new URLSearchParams(search);
  const territory = (params.get('in') ?? '').toUpperCase();
  const sector = params.get('sector') ?? '';
  const type = oneOf(CHANGE_TYPES, params.get('type'));
  return {
    ...(/^[RD][0-9A-Z]{2,3}$/.test(territory) && { territory }),
    ...(SLUG_PATTERN.test(sector) && { sector }),
    ...(type !== undefined && { type }),
  };
}

/** The query string, with its `?`; empty when nothing is chosen. */
export function encodeNews({ territory, sector, type }: ChangeFilters): string {
  const params = new URLSearchParams();
  if (territory !== undefined) params.set('in', territory);
  if (sector !== undefined) params.set('sector', sector);
  if (type !== undefined) params.set('type', type);
  return writeSearch(params);
}
