/** What becomes of a row when a correction is applied: its values, and what follows for its sources. */
import type { Correction, CorrectionChange } from '#domain/correction.ts';
import { FIELD_PATHS } from '../intake/fields.ts';
import { type NormalizeContext, splitList } from '../intake/normalize-rule.ts';
import { normalizeValues, type RowValues } from '../intake/normalize-values.ts';
import { newestSourceDate } from '../quality/source-age.ts';

/** How a value is written in the file: names for codes, where the file has names. */
export type CellWriter = (field: CorrectionChange['field'], value: string) => string;

/**
 * The row with the changes in it. The sources of the changes join those of the row; the newest one goes first, since
 * the date of a row is that of its first source. What a source states now is no longer without one.
 */
export function correctedRow(
  row: RowValues,
  { changes }: Pick<Correction, 'changes'>,
  context: NormalizeContext,
  write: CellWriter = (_, value) => value,
): RowValues {
  const next: RowValues = { ...row };
  for (const { field, to } of changes) next[field] = to === '' ? '' : write(field, to);
  return {
    ...next,
    ...withSources(row, changes, context),
    unverified: stillUnverified(row, changes, context),
  };
}

function withSources(
  row: RowValues,
  changes: readonly CorrectionChange[],
  context: NormalizeContext,
): RowValues {
  const known = normalizeValues(
    { sourceUrl: row.sourceUrl ?? '', sourceDate: row.sourceDate ?? '' },
    context,
  );
  const { sourceDate: date = '' } = known.values;
  const urls = splitList(row.sourceUrl ?? '');
  const newest = newestOf(changes);
  const added = [...new Set(changes.map(({ source }) => source.url))].filter((url) => !urls.includes(url));
  if (newest === undefined || !isNewer(newest.date, date)) {
    return { sourceUrl: [...urls, ...added].join(';'), sourceDate: row.sourceDate ?? '' };
  }
  const others = [...urls, ...added].filter((url) => url !== newest.url);
  return { sourceUrl: [newest.url, ...others].join(';'), sourceDate: newest.date };
}

function newestOf(changes: readonly CorrectionChange[]): CorrectionChange['source'] | undefined {
  let newest: CorrectionChange['source'] | undefined;
  for (const { source } of changes) if (isNewer(source.date, newest?.date ?? '')) newest = source;
  return newest;
}

/** `2026` may be any day of 2026: it is newer than `2026-03`. */
function isNewer(date: string, than: string): boolean {
  if (than === '' || date === than) return than === '';
  return (
    newestSourceDate({
      sources: [
        { url: '', date: than },
        { url: '', date },
      ],
    }) === date
  );
}

/** Items are names of columns or paths of fields, as people write them. */
function stillUnverified(
  row: RowValues,
  changes: readonly CorrectionChange[],
  context: NormalizeContext,
): string {
  const stated = new Set(changes.map(({ field }) => FIELD_PATHS[field]));
  return splitList(row.unverified ?? '')
    .filter((item) => {
      const field = context.fieldOfColumn(item);
      return !stated.has(field === undefined ? item : FIELD_PATHS[field]);
    })
    .join(';');
}
