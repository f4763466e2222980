/**
 * Cells of a CSV file, changed in place: every byte of what is not changed stays, its quotes, its line ends and its
 * encoding included. A spreadsheet or a CSV library would write the whole file anew.
 */
import type { SourceCard } from '#domain/source-card.ts';
import { fileCell } from '#engine/correction/csv-row.ts';
import { CsvScanner, isBlankRecord } from '../lib/sources/csv-scanner.ts';
import { detectDelimiter } from '../lib/sources/csv-source.ts';
import { decodeText, encodeText } from '../lib/sources/decode.ts';

export interface CsvEdits {
  /** Line of a record, as the build says it → number of the cell from 0 → its new text. */
  changed: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Texts of the cells of new rows, in the order of the columns. */
  added: readonly (readonly string[])[];
  /** Column of the ids: in a file in the order of its ids, new rows are put where they belong. */
  idColumn: number;
}

export type EditedCsv = { ok: true; bytes: Uint8Array } | { ok: false; why: string };

interface Piece {
  start: number;
  end: number;
  text: string;
}

/** @param bytes of a file that the build has read without a broken row */
export function editCsv(bytes: Uint8Array, card: SourceCard, edits: CsvEdits): EditedCsv {
  const decoded = decodeText(bytes, card.encoding);
  if (!decoded.ok) return { ok: false, why: `line ${decoded.fault.line} cannot be read` };
  const { text, encoding } = decoded;
  const own = encodeText(text, encoding);
  const markBytes = own === undefined ? -1 : bytes.length - own.length;
  if (own === undefined || markBytes < 0 || !Buffer.from(own).equals(bytes.subarray(markBytes)))
    return { ok: false, why: 'the file cannot be written back byte by byte: save it as "CSV UTF-8"' };
  const delimiter = card.delimiter ?? detectDelimiter(text, card);
  const written = encodeText(spliced(text, piecesOf(text, delimiter, edits)), encoding);
  if (written === undefined)
    return {
      ok: false,
      why: `${encoding} has no byte for a character of a correction: save it as "CSV UTF-8"`,
    };
  return { ok: true, bytes: Buffer.concat([bytes.subarray(0, markBytes), written]) };
}

function piecesOf(text: string, delimiter: string, { changed, added, idColumn }: CsvEdits): Piece[] {
  const scanner = new CsvScanner(text, { delimiter, maxCellLength: text.length });
  const pieces: Piece[] = [];
  const rows: { id: string; start: number; end: number }[] = [];
  for (let record = scanner.next(); record !== undefined; record = scanner.next()) {
    const { start, end, line, cells } = record;
    if (isBlankRecord(cells)) continue;
    if (scanner.columns === 0) scanner.columns = cells.length;
    rows.push({ id: cells[idColumn] ?? '', start, end });
    const wanted = changed.get(line);
    if (wanted !== undefined) pieces.push(...changedCells(text, start, end, delimiter, wanted));
  }
  return [...pieces, ...addedRows(text, delimiter, rows, added, idColumn)];
}

function changedCells(
  text: string,
  start: number,
  end: number,
  delimiter: string,
  wanted: ReadonlyMap<number, string>,
): Piece[] {
  return cellSpans(text, start, end, delimiter).flatMap((span, index) => {
    const value = wanted.get(index);
    return value === undefined ? [] : [{ ...span, text: fileCell(value, delimiter) }];
  });
}

/** Where each cell of a sound record stands, its quotes included. */
function cellSpans(text: string, start: number, end: number, delimiter: string) {
  const spans: { start: number; end: number }[] = [];
  let opening = start;
  let quoted = false;
  for (let at = start; at <= end; at++) {
    // A quote written twice closes and opens again: between the two nothing is looked for.
    if (at < end && text[at] === '"') quoted = !quoted;
    if (at === end || (!quoted && text[at] === delimiter)) {
      spans.push({ start: opening, end: at });
      opening = at + 1;
    }
  }
  return spans;
}

/** New rows, each on a line of its own: in the order of the ids where the file has one, else at its end. */
function addedRows(
  text: string,
  delimiter: string,
  [header, ...rows]: readonly { id: string; start: number; end: number }[],
  added: readonly (readonly string[])[],
  idColumn: number,
): Piece[] {
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(header?.end ?? 0))?.[0] ?? '\n';
  const isSorted = rows.every(({ id }, at) => at === 0 || (rows[at - 1]?.id ?? '') < id);
  return [...added]
    .sort((a, b) => ((a[idColumn] ?? '') < (b[idColumn] ?? '') ? -1 : 1))
    .map((cells) => {
      const line = cells.map((cell) => fileCell(cell, delimiter)).join(delimiter);
      const next = isSorted ? rows.find(({ id }) => id > (cells[idColumn] ?? '')) : undefined;
      if (next !== undefined) return { start: next.start, end: next.start, text: line + lineEnd };
      const last = rows.at(-1)?.end ?? header?.end ?? text.length;
      return { start: last, end: last, text: lineEnd + line };
    });
}

/** Pieces that start at one place stand in their order. */
function spliced(text: string, pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  let at = 0;
  let result = '';
  for (const piece of sorted) {
    result += text.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return result + text.slice(at);
}
