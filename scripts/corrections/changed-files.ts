/** The files with planned rows in them, as bytes, and what changes in words. */
import { readFile } from 'node:fs/promises';
import { ROW_FIELDS, type RowField } from '#domain/source-card.ts';
import { csvRow } from '#engine/correction/csv-row.ts';
import type { ColumnMap, RawRow, SourceFile } from '../lib/sources/raw-row.ts';
import { editCsv } from './edit-csv.ts';
import { type PlannedRow, placeText, say } from './plan-corrections.ts';

export interface ChangedFiles {
  /** Path → new content. */
  files: ReadonlyMap<string, Uint8Array>;
  refusals: string[];
}

/** @throws when a file cannot be read that the build has just read */
export async function changedFiles(
  planned: readonly PlannedRow[],
  rows: readonly RawRow[],
  cards: readonly SourceFile[],
): Promise<ChangedFiles> {
  const files = new Map<string, Uint8Array>();
  const refusals: string[] = [];
  // A new row goes to the first CSV, the one that people edit.
  const target = editedSource(cards);
  for (const source of cards) {
    const own = planned.filter(({ raw }) =>
      raw === undefined ? source === target : raw.source === source.card.id,
    );
    if (own.length === 0) continue;
    if (source.card.format !== 'csv') {
      refusals.push(`${source.path} is no CSV: make the changes above in it by hand`);
      continue;
    }
    const edits = editsOf(own, columnsOfNewRows(rows, cards));
    const edited = editCsv(await readFile(source.path), source.card, edits);
    if (edited.ok) files.set(source.path, edited.bytes);
    else refusals.push(`${source.path}: ${edited.why}`);
  }
  if (target === undefined && planned.some(({ raw }) => raw === undefined))
    refusals.push('no source is a CSV: add the new rows above by hand');
  return { files, refusals };
}

/** The file that people edit, which new rows are put in. */
function editedSource(cards: readonly SourceFile[]): SourceFile | undefined {
  return cards.find(({ card }) => card.format === 'csv');
}

/** Its columns; none when it has no row yet. */
export function columnsOfNewRows(rows: readonly RawRow[], cards: readonly SourceFile[]): ColumnMap {
  const id = editedSource(cards)?.card.id;
  return rows.find(({ source }) => source === id)?.columns ?? {};
}

function editsOf(planned: readonly PlannedRow[], columns: ColumnMap) {
  const changed = new Map(
    planned.flatMap(({ raw, values }) => {
      if (raw?.place.line === undefined) return [];
      const cells = changedFields({ raw, values }).flatMap((field) => {
        const column = raw.columns[field];
        return column === undefined ? [] : [[column.index, values[field] ?? ''] as const];
      });
      return [[raw.place.line, new Map(cells)] as const];
    }),
  );
  const added = planned.flatMap(({ raw, values }) => (raw === undefined ? [cellsOf(values, columns)] : []));
  return { changed, added, idColumn: columns.id?.index ?? 0 };
}

function cellsOf(values: PlannedRow['values'], columns: ColumnMap): string[] {
  const width = Math.max(...Object.values(columns).map(({ index }) => index)) + 1;
  const cells = Array.from({ length: width }, () => '');
  for (const field of ROW_FIELDS) {
    const column = columns[field];
    if (column !== undefined) cells[column.index] = values[field] ?? '';
  }
  return cells;
}

function changedFields({ raw, values }: Pick<PlannedRow, 'raw' | 'values'>): RowField[] {
  return ROW_FIELDS.filter((field) => (values[field] ?? '') !== (raw?.values[field] ?? ''));
}

/** `data/organizations.csv:57:9 website (polymeris): "…" → "…"`, and new rows as they will stand. */
export function differenceLines(planned: readonly PlannedRow[], columns: ColumnMap): string[] {
  return planned.flatMap(({ id, raw, values }) => {
    if (raw === undefined) return [`new row (${id}): ${newLine(values, columns)}`];
    return changedFields({ raw, values }).map((field) => {
      const before = say(raw.values[field] ?? '');
      const name = raw.columns[field]?.name ?? field;
      return `${placeText(raw, field)} ${name} (${id}): ${before} → ${say(values[field] ?? '')}`;
    });
  });
}

function newLine(values: PlannedRow['values'], columns: ColumnMap): string {
  const fields = ROW_FIELDS.filter((field) => columns[field] !== undefined);
  const inOrder = [...fields].sort((a, b) => (columns[a]?.index ?? 0) - (columns[b]?.index ?? 0));
  return csvRow(
    inOrder.map((field) => ({ name: field, field })),
    values,
  );
}
