/** What the page of territories shows, read from its address. Reading never fails: what is too long is cut. */

export interface TerritoryView {
  /** As asked for, in capitals, known or not; undefined for the list of territories. */
  code: string | undefined;
  /** Words of the field that finds a territory. */
  find: string;
}

const MAX_CODE_LENGTH = 20;
const MAX_FIND_LENGTH = 80;

export function decodeTerritory(search: string): TerritoryView {
  const params = new URLSearchParams(search);
  const code = (params.get('code') ?? '').trim().slice(0, MAX_CODE_LENGTH).toUpperCase();
  return { code: code === '' ? undefined : code, find: (params.get('find') ?? '').slice(0, MAX_FIND_LENGTH) };
}

/** The query string of a view, with its `?`; empty for the list of territories. */
export function encodeTerritory({ code, find }: TerritoryView): string {
  const params = new URLSearchParams();
  if (code !== undefined) params.set('code', code);
  if (find !== '') params.set('find', find);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
