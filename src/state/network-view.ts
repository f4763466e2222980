/** The view of the page of cooperations as a query string and back. Reading never fails: what is broken is left out. */
import { SLUG_PATTERN, TERRITORY_CODE_PATTERN } from '#domain/value-forms.ts';
import { BORDERS } from '#engine/network/borders.ts';
import { NETWORK_SORTS, type NetworkFilters, type NetworkSort } from '#engine/network/select.ts';

export interface NetworkView {
  filters: NetworkFilters;
  /** Id of the organisation whose cooperations are pointed out; known or not. */
  id?: string | undefined;
  sort: NetworkSort;
  descending: boolean;
  /** Of the table, from 1. */
  page: number;
}

const MAX_IDS = 60;

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
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The view that a query string describes; broken parameters fall back to the initial view. */
export function decodeNetwork(search: string): NetworkView {
  const params = new URLSearchParams(search);
  const id = params.get('id') ?? '';
  const year = params.get('year') ?? '';
  const sort = params.get('sort') ?? '';
  const known = NETWORK_SORTS.find((one) => one === sort.replace(/^-/, ''));
  const page = params.get('page') ?? '';
  return {
    filters: {
      kinds: listOf(params.get('kind'), SLUG_PATTERN),
      otherKinds: listOf(params.get('with'), SLUG_PATTERN),
      sectors: listOf(params.get('sector'), SLUG_PATTERN),
      territories: listOf(params.get('in'), TERRITORY_CODE_PATTERN),
      year: /^(\d{4}|known)$/.test(year) ? year : '',
      ends: (['inside', 'outside'] as const).find((one) => one === params.get('ends')) ?? '',
      border: BORDERS.find((one) => one === params.get('across')) ?? '',
    },
    ...(SLUG_PATTERN.test(id) ? { id } : {}),
    sort: known ?? 'from',
    descending: known !== undefined && sort.startsWith('-'),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

function listOf(text: string | null, form: RegExp): string[] {
  const found = (text ?? '').split(',').filter((one) => form.test(one));
  return [...new Set(found)].slice(0, MAX_IDS);
}
