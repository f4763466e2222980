/** What the pages of organisations show, read from their address. Reading never fails: what is no id is none. */
import { SLUG_PATTERN } from '#domain/value-forms.ts';

export interface OrganizationView {
  /** As asked for, known or not; undefined for the list of all. */
  id: string | undefined;
  /** Words of the field that finds in the list. */
  find: string;
}

const MAX_ID_LENGTH = 120;
const MAX_FIND_LENGTH = 80;

export function decodeOrganization(search: string): OrganizationView {
  const params = new URLSearchParams(search);
  const asked = (params.get('id') ?? '').trim().toLowerCase().slice(0, MAX_ID_LENGTH);
  return {
    id: SLUG_PATTERN.test(asked) ? asked : undefined,
    find: (params.get('find') ?? '').slice(0, MAX_FIND_LENGTH),
  };
}

/** The query string of the list with words in its field, with its `?`; empty without words. */
export function encodeFind(words: string): string {
  return words === '' ? '' : `?${new URLSearchParams({ find: words })}`;
}
