/** What the steps of the build hand to each other. */
import type { Issue, Place } from '#domain/issue.ts';
import type { RowField } from '#domain/source-card.ts';
import type { Problem } from '#engine/intake/check.ts';
import { FIELD_PATHS } from '#engine/intake/fields.ts';
import type { RowValues } from '#engine/intake/normalize-values.ts';
import type { OrganizationDraft } from '#engine/intake/validate-row.ts';
import type { RawRow } from '../lib/sources/raw-row.ts';

export interface NormalizedRow {
  raw: RawRow;
  values: RowValues;
}

export interface DraftRow {
  row: NormalizedRow;
  draft: OrganizationDraft;
}

/** Id of a row, or its name, or nothing: what a person would look for in the file. */
export function rowName({ values }: RawRow): string | undefined {
  return values.id?.trim() || values.name?.trim() || undefined;
}

export function placeOf(row: RawRow, field: RowField): Place {
  const column = row.columns[field];
  if (column === undefined) return row.place;
  return { ...row.place, column: column.index + 1, columnName: column.name };
}

/** Gives a problem its place, and the value as it stands in the file rather than as it was normalized. */
export function toIssue({ raw, values }: NormalizedRow, problem: Problem, related?: Place): Issue {
  const { code, field, value, expected, hint } = problem;
  const shown = value !== undefined && value === values[field] ? (raw.values[field]?.trim() ?? value) : value;
  // The normalized id is the one that the quality report knows the organisation by.
  const row = values.id ?? rowName(raw);
  return {
    code,
    place: placeOf(raw, field),
    ...(row !== undefined && { row }),
    field: FIELD_PATHS[field],
    ...(shown !== undefined && { value: shown }),
    ...(expected !== undefined && { expected }),
    ...(hint !== undefined && { hint }),
    ...(related !== undefined && { related }),
  };
}
