/** What the page of territories shows, read from its address. Reading never fails: what is too long is cut. */
import { writeSearch } from './search-params.ts';

export interface TerritoryView {
  /** As asked for, in capitals, known or not; undefined for the list of territories. */
  code: string | undefined;
  /** Words of the field that finds a territory. */
  find: string;
}

const MAX_CODE_LENGTH = 20;
const MAX_FIND_LENGTH = 80;

/** @param own code that the page itself is the sheet of; it goes before the one of the query string */
export function decodeTerritory(search: string, own?: string): TerritoryView {
  const params = new URLSearchParams(search);
  const asked = (params.get('code') ?? '').trim().slice(0, MAX_CODE_LENGTH).toUpperCase();
  const code = own ?? (asked === '' ? undefined : asked);
  return { code, find: (params.get('find') ?? '').slice(0, MAX_FIND_LENGTH) };
}

/** The query string of a view, with its `?`; empty for the list of territories, and for the sheet of the page itself. */
export function encodeTerritory({ code, find }: TerritoryView, own?: string): string {
  const params = new URLSearchParams();
  if (code !== undefined && code !== own) params.set('code', code);
  if (find !== '') params.set('find', find);
  return writeSearch(params, '');
}
