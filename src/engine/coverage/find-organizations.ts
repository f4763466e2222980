/** Organisations by name, acronym or town, for a field that supposes them closed or elsewhere. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { findByName } from '../search/find-by-name.ts';

export type FoundOrganization = Pick<DirectoryRecord, 'id' | 'name' | 'kinds' | 'city'> & {
  /** Official number of its department, when it is known. */
  department?: string;
};

/** The first ones of `findByName`, and no more of them than a list tells. */
export function findOrganizations(
  records: readonly DirectoryRecord[],
  words: string,
  limit: number,
): FoundOrganization[] {
  return (findByName(words, records, []) ?? []).slice(0, limit).map(foundOf);
}

export function foundOf({ id, name, kinds, city, territory }: DirectoryRecord): FoundOrganization {
  const { department } = territory;
  return {
    id,
    name,
    kinds,
    ...(city !== undefined && { city }),
    ...(department !== undefined && { department: department.slice(1) }),
  };
}
