/**
 * Normalize: each value to its one spelling, before it is judged, so that `1100` or `Rhône` are
 * corrected and written down rather than refused.
 */
import type { Correction } from '#domain/issue.ts';
import type { RowField } from '#domain/source-card.ts';
import { FIELD_PATHS } from '#engine/intake/fields.ts';
import type { NormalizeContext } from '#engine/intake/normalize-rule.ts';
import { normalizeValues, type ValueCorrection } from '#engine/intake/normalize-values.ts';
import type { IntakeVocabulary } from '#engine/intake/vocabulary.ts';
import type { ColumnMap, RawRow } from '../lib/sources/raw-row.ts';
import { type NormalizedRow, placeOf, rowName } from './step.ts';

export function normalize(
  rows: readonly RawRow[],
  context: { vocabulary: IntakeVocabulary },
): { output: NormalizedRow[]; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const contexts = new Map<ColumnMap, NormalizeContext>();
  const output = rows.map((raw) => {
    const result = normalizeValues(raw.values, contextOf(raw.columns, context.vocabulary, contexts));
    for (const correction of result.corrections) corrections.push(locate(raw, correction));
    return { raw, values: result.values };
  });
  return { output, corrections };
}

/** One context a file: the rows of a file share their columns. */
function contextOf(
  columns: ColumnMap,
  vocabulary: IntakeVocabulary,
  known: Map<ColumnMap, NormalizeContext>,
): NormalizeContext {
  const context = known.get(columns) ?? { vocabulary, fieldOfColumn: fieldFinder(columns) };
  known.set(columns, context);
  return context;
}

function fieldFinder(columns: ColumnMap): (columnName: string) => RowField | undefined {
  const entries = Object.entries(columns) as [RowField, { name: string }][];
  const fields = new Map(entries.map(([field, { name }]) => [name, field]));
  return (columnName) => fields.get(columnName);
}

function locate(raw: RawRow, { field, before, rule, after }: ValueCorrection): Correction {
  const row = rowName(raw);
  const correction: Correction = {
    place: placeOf(raw, field),
    field: FIELD_PATHS[field],
    before,
    rule,
    after,
  };
  if (row !== undefined) correction.row = row;
  return correction;
}
