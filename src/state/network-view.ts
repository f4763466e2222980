/** The view of the page of cooperations as a query string and back. Reading never fails: what is broken is left out. */
import { SLUG_PATTERN, TERRITORY_CODE_PATTERN } from '#domain/value-forms.ts';
import { BORDERS } from '#engine/network/borders.ts';
import { NETWORK_SORTS, type NetworkFilters, type NetworkSort } from '#engine/network/select.ts';
import { oneOf, readIds, writeSearch } from './search-params.ts';

export interface NetworkView {
  filters: NetworkFilters;
  /** Id of the organisation whose cooperations are pointed out; known or not. */
  id?: string | undefined;
  sort: NetworkSort;
  descending: boolean;
  /** Of the table, from 1. */
  page: number;
}

/** The query string of a view, with its `?`; empty for the initial view. */
export function encodeNetwork({ filters, id, sort, descending, page }: NetworkView): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string) => {
    if (value !== '') params.set(name, value);
  };
  set('id', id ?? '');
  set('kind', filters.kinds.join(','));
  set('with', filters.otherKinds.join(','));
  set('sector', filters.sectors.join(','));
  set('in', filters.territories.join(','));
  set('year', filters.year);
  set('ends', filters.ends);
  set('across', filters.border);
  set('sort', sort === 'from' && !descending ? '' : (descending ? '-' : '') + sort);
  set('page', page === 1 ? '' : String(page));
  return writeSearch(params);
}

/** The view that a query string describes; broken parameters fall back to the initial view. */
export function decodeNetwork(search: string): NetworkView {
  const params = new URLSearchParams(search);
  const id = params.get('id') ?? '';
  const year = params.get('year') ?? '';
  const sort = params.get('sort') ?? '';
  const known = oneOf(NETWORK_SORTS, sort.replace(/^-/, ''));
  const page = params.get('page') ?? '';
  return {
    filters: {
      kinds: readIds(params.get('kind'), SLUG_PATTERN),
      otherKinds: readIds(params.get('with'), SLUG_PATTERN),
      sectors: readIds(params.get('sector'), SLUG_PATTERN),
      territories: readIds(params.get('in'), TERRITORY_CODE_PATTERN),
      year: /^(\d{4}|known)$/.test(year) ? year : '',
      ends: oneOf(['inside', 'outside'], params.get('ends')) ?? '',
      border: oneOf(BORDERS, params.get('across')) ?? '',
    },
    ...(SLUG_PATTERN.test(id) ? { id } : {}),
    sort: known ?? 'from',
    descending: known !== undefined && sort.startsWith('-'),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}
