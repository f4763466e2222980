/** What corrections change in the rows of the files, or why they cannot be applied. Pure: nothing is read, nothing written. */
import type { CorrectionChange } from '#domain/correction.ts';
import type { Organization } from '#domain/organization.ts';
import { ROW_FIELDS, type RowField } from '#domain/source-card.ts';
import { createCellWriter } from '#engine/correction/cell-writer.ts';
import { type CellWriter, correctedRow } from '#engine/correction/corrected-row.ts';
import { publishedRow } from '#engine/correction/published-row.ts';
import type { NormalizeContext } from '#engine/intake/normalize-rule.ts';
import { normalizeValues, type RowValues } from '#engine/intake/normalize-values.ts';
import { didYouMean } from '#engine/intake/suggest.ts';
import type { IntakeVocabulary } from '#engine/intake/vocabulary.ts';
import type { ColumnMap, RawRow } from '../lib/sources/raw-row.ts';
import type { CorrectionFile } from './read-corrections.ts';

export interface PlanContext {
  /** Organisations as the files publish them now. */
  organizations: readonly Organization[];
  rawRows: readonly RawRow[];
  /** Columns of the file that new rows are put in. */
  columns: ColumnMap;
  vocabulary: IntakeVocabulary;
  nameOf: (code: string) => string | undefined;
}

/** One row with what it becomes. */
export interface PlannedRow {
  id: string;
  /** Missing for a row that is added. */
  raw?: RawRow;
  values: RowValues;
}

export interface Plan {
  rows: PlannedRow[];
  /** Why nothing may be written, one line each. */
  refusals: string[];
  /** Changes that the files have already. */
  notes: string[];
}

interface Work extends PlanContext, Plan {
  rowOf: ReadonlyMap<string, RawRow>;
  publishedOf: ReadonlyMap<string, Organization>;
  planned: Map<string, PlannedRow>;
  /** What an earlier correction wants of a field: `id field` → value and file. */
  wanted: Map<string, { to: string; file: string }>;
  write: CellWriter;
}

export function planCorrections(corrections: readonly CorrectionFile[], context: PlanContext): Plan {
  const work: Work = {
    ...context,
    rows: [],
    refusals: [],
    notes: [],
    rowOf: new Map(context.rawRows.map((row) => [idOf(row, context), row])),
    publishedOf: new Map(context.organizations.map((organization) => [organization.id, organization])),
    planned: new Map(),
    wanted: new Map(),
    write: createCellWriter(context.vocabulary, context.nameOf),
  };
  for (const one of corrections) planOne(one, work);
  return { rows: [...work.planned.values()], refusals: work.refusals, notes: work.notes };
}

function planOne(one: CorrectionFile, work: Work): void {
  const { id, action } = one.correction;
  const row = work.rowOf.get(id);
  if (action === 'add') planAddition(one, row, work);
  else if (row === undefined) {
    const hint = didYouMean(id, new Map([...work.rowOf.keys()].map((known) => [known, known])));
    work.refusals.push(`${one.file}: "${id}" is the id of no row${hint === undefined ? '' : `; ${hint}`}`);
  } else planChange(one, row, work);
}

function planChange({ file, correction }: CorrectionFile, row: RawRow, work: Work): void {
  const { id } = correction;
  const published = work.publishedOf.get(id);
  if (published === undefined) {
    work.refusals.push(`${file}: "${id}" has a row and is not published: mend its errors first`);
    return;
  }
  const now = publishedRow(published);
  const changes = correction.changes.filter((change) => {
    const place = placeText(row, change.field);
    if (row.columns[change.field] === undefined) {
      work.refusals.push(
        `${file}: ${place} has no column for "${change.field}": add it to the file and its card`,
      );
      return false;
    }
    return isOpen(change, now[change.field] ?? '', place, { id, file }, work);
  });
  if (changes.length === 0) return;
  const values = work.planned.get(id)?.values ?? row.values;
  const context = normalizeContext(row.columns, work);
  work.planned.set(id, { id, raw: row, values: correctedRow(values, { changes }, context, work.write) });
}

/** False when the change is refused, or is there already. */
function isOpen(
  { field, from, to }: CorrectionChange,
  now: string,
  place: string,
  { id, file }: { id: string; file: string },
  work: Work,
): boolean {
  const key = `${id} ${field}`;
  const earlier = work.wanted.get(key);
  if (earlier !== undefined && earlier.to !== to) {
    work.refusals.push(
      `${place} ${field} (${id}): conflict: ${earlier.file} wants ${say(earlier.to)}, ${file} wants ${say(to)}`,
    );
    return false;
  }
  work.wanted.set(key, { to, file });
  if (earlier !== undefined || now === to) {
    work.notes.push(`${place} ${field} (${id}): ${say(to)} is there already`);
    return false;
  }
  if (now === from) return true;
  work.refusals.push(
    `${place} ${field} (${id}): conflict: ${file} saw ${say(from)}, the file now has ${say(now)}; wanted ${say(to)}`,
  );
  return false;
}

function planAddition({ file, correction }: CorrectionFile, row: RawRow | undefined, work: Work): void {
  const { id, changes } = correction;
  const taken = row !== undefined || work.planned.has(id);
  if (taken) {
    const place = row === undefined ? '' : ` (${placeText(row, 'id')})`;
    work.refusals.push(`${file}: "${id}" is taken by another row${place}: give the new one another id`);
    return;
  }
  const stale = changes.filter(({ from }) => from !== '').map(({ field }) => field);
  if (stale.length > 0) {
    work.refusals.push(
      `${file}: a new row has no values before: "from" of ${stale.join(', ')} must be empty`,
    );
    return;
  }
  const lost = changes.filter(({ field }) => work.columns[field] === undefined).map(({ field }) => field);
  if (lost.length > 0) {
    work.refusals.push(`${file}: the file has no column for ${lost.join(', ')}`);
    return;
  }
  const context = normalizeContext(work.columns, work);
  work.planned.set(id, { id, values: correctedRow({ id }, { changes }, context, work.write) });
}

function normalizeContext(columns: ColumnMap, { vocabulary }: Work): NormalizeContext {
  const fields = new Map(
    ROW_FIELDS.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [[column.name, field] as const];
    }),
  );
  return { vocabulary, fieldOfColumn: (name) => fields.get(name) };
}

function idOf({ values }: RawRow, { vocabulary }: PlanContext): string {
  const context = { vocabulary, fieldOfColumn: () => undefined };
  return normalizeValues({ id: values.id ?? '' }, context).values.id ?? '';
}

/** `data/organizations.csv:57:6 sectors`, as the build says it. */
export function placeText({ place, columns }: RawRow, field: RowField): string {
  const column = columns[field];
  return [place.file, place.line, column === undefined ? undefined : column.index + 1]
    .filter((part) => part !== undefined)
    .join(':');
}

/** A value for a terminal: in quotes, nothing that could drive it. */
export function say(value: string): string {
  return value === ''
    ? 'nothing'
    : JSON.stringify(value.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' '));
}
