/** Changes of one place or one trade, for the page and for its feeds. */
import type { Change, ChangesFile, ChangeType, EditionChanges } from '#domain/changes.ts';

export interface ChangeFilters {
  /** Code of a region or of a department. */
  territory?: string;
  sector?: string;
  type?: ChangeType;
}

/** One that moved is a change of both places. */
export function keepsChange(change: Change, { territory, sector, type }: ChangeFilters): boolean {
  const { regions, departments, sectors } = change;
  return (
    (territory === undefined || regions.includes(territory) || departments.includes(territory)) &&
    (sector === undefined || sectors.includes(sector)) &&
    (type === undefined || change.type === type)
  );
}

/** Every edition, each with the changes that are asked for. */
export function filterEditions({ editions }: ChangesFile, filters: ChangeFilters): EditionChanges[] {
  return editions.map((edition) => ({
    ...edition,
    changes: edition.changes.filter((change) => keepsChange(change, filters)),
  }));
}
