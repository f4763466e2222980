/** What is compared: the query string of the page, and the organisations that it names. */
import type { Organization } from '#domain/organization.ts';
import { writeSearch } from '#state/search-params.ts';

/** As many as the directory lets a person put aside: more no longer fit a table that can be read. */
export const MAX_COLUMNS = 4;
/** A link can be made by hand: beyond this nobody reads what was left out. */
const MAX_IDS = 24;
const MAX_ID_LENGTH = 80;

export interface Comparison {
  ids: readonly string[];
  /** Shows only what differs. */
  onlyDifferences: boolean;
}

/** Reads `?ids=a,b&only=diff`; what is broken is left out. */
export function decodeComparison(search: string): Comparison {
  const params = new URLSearchParams(search);
  const ids = (params.get('ids') ?? '').split(',').map((id) => id.trim().slice(0, MAX_ID_LENGTH));
  return {
    ids: [...new Set(ids)].filter((id) => id !== '').slice(0, MAX_IDS),
    onlyDifferences: params.get('only') === 'diff',
  };
}

/** The query string of a comparison, with its `?`; empty when nothing is compared. */
export function encodeComparison({ ids, onlyDifferences }: Comparison): string {
  const params = new URLSearchParams();
  if (ids.length > 0) params.set('ids', ids.join(','));
  if (onlyDifferences) params.set('only', 'diff');
  return writeSearch(params);
}

export interface Chosen {
  columns: readonly Organization[];
  /** Ids that the directory does not know. */
  unknown: readonly string[];
  /** Known ones beyond the last column. */
  beyond: readonly Organization[];
  /** Those that ended in another one, which stands in their place. */
  merged: readonly { from: Organization; into: Organization }[];
}

/** Finds the organisations of some ids; each stands once, former ids and mergers followed. */
export function chooseColumns(
  ids: readonly string[],
  find: (id: string) => Organization | undefined,
): Chosen {
  const found = new Map<string, Organization>();
  const unknown: string[] = [];
  const merged: { from: Organization; into: Organization }[] = [];
  for (const id of ids) {
    const asked = find(id);
    const into = asked?.mergedInto === undefined ? undefined : find(asked.mergedInto);
    if (asked && into) merged.push({ from: asked, into });
    const column = into ?? asked;
    if (column) found.set(column.id, column);
    else unknown.push(id);
  }
  const all = [...found.values()];
  return { columns: all.slice(0, MAX_COLUMNS), beyond: all.slice(MAX_COLUMNS), unknown, merged };
}
