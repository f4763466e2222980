/**
 * Records of a CSV text (RFC 4180) with the lines that they stand on, and a way on after a broken one.
 *
 * Written for this build because a parser that stops at the first stray quote cannot name every broken
 * row in one run, nor say on which line a quote opens. Its records are compared with those of csv-parse
 * by a property test (`tests/pipeline/read-scanner.test.ts`).
 */

const QUOTE = 34;
const LF = 10;
const CR = 13;
const LINE_BREAK = /\r\n|\n|\r/;
/** With fewer columns, the text of a cell could have the very shape of rows by chance. */
const MIN_COLUMNS_TO_SUSPECT = 4;
/** From here on, a likeness of half a row is no chance either. */
const MIN_COLUMNS_TO_SUSPECT_MORE = 10;

export type CsvFaultKind =
  /** A quote opens a cell and nothing closes it. */
  | 'unclosed'
  /** Text between a closing quote and the next delimiter. */
  | 'after-quote'
  /** A quote inside a cell that does not start with one. */
  | 'stray'
  /** A quoted cell whose lines have the shape of rows: quotes are missing or too many, rows would be lost. */
  | 'swallowed'
  | 'too-long';

export interface CsvFault {
  kind: CsvFaultKind;
  /** Line on which the cell opens. */
  line: number;
  /** Number of the cell, from 0. */
  cell: number;
  found: string;
}

export interface CsvRecord {
  /** First and last line of a text editor, from 1. */
  line: number;
  endLine: number;
  /** Characters of the text, from the first of the record to the one after its last cell. */
  start: number;
  end: number;
  cells: string[];
  /** The record is broken; the next one is read from the line after that of the fault. */
  fault?: CsvFault;
}

export interface CsvScannerOptions {
  delimiter: string;
  /** Characters. */
  maxCellLength: number;
}

export class CsvScanner {
  /** Cells of a sound record; 0 until the header is known. */
  columns = 0;
  readonly #text: string;
  readonly #delimiter: number;
  readonly #maxCellLength: number;
  #at = 0;
  #line = 1;

  constructor(text: string, options: CsvScannerOptions) {
    this.#text = text;
    this.#delimiter = options.delimiter.charCodeAt(0);
    this.#maxCellLength = options.maxCellLength;
  }

  /** The next record, blank ones included; undefined at the end of the text. */
  next(): CsvRecord | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const line = this.#line;
    const start = this.#at;
    const cells: string[] = [];
    for (;;) {
      const opening = this.#at;
      const openingLine = this.#line;
      const quoted = this.#text.charCodeAt(opening) === QUOTE;
      const kind = quoted ? this.#quotedCell(cells) : this.#plainCell(cells);
      if (kind !== undefined) {
        this.#resumeAfter(opening, openingLine);
        const found = this.#text.slice(opening, Math.min(this.#at, opening + 60));
        return {
          line,
          endLine: openingLine,
          start,
          end: this.#at,
          cells,
          fault: { kind, line: openingLine, cell: cells.length, found },
        };
      }
      if (this.#text.charCodeAt(this.#at) !== this.#delimiter) break;
      this.#at++;
    }
    const endLine = this.#line;
    const end = this.#at;
    this.#passLineBreak();
    return { line, endLine, start, end, cells };
  }

  /** Reads a cell without quotes and stops on the delimiter, the line break or the end. */
  #plainCell(cells: string[]): CsvFaultKind | undefined {
    const text = this.#text;
    const delimiter = this.#delimiter;
    const start = this.#at;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR) break;
      if (code === QUOTE) return 'stray';
    }
    if (at - start > this.#maxCellLength) return 'too-long';
    cells.push(text.slice(start, at));
    this.#at = at;
    return undefined;
  }

  #quotedCell(cells: string[]): CsvFaultKind | undefined {
    const text = this.#text;
    const start = this.#at + 1;
    // Without a bound, each of many unclosed quotes would read the rest of the file again.
    const limit = start + 2 * this.#maxCellLength + 2;
    let escaped = false;
    let end = text.indexOf('"', start);
    while (end >= 0 && end < limit && text.charCodeAt(end + 1) === QUOTE) {
      escaped = true;
      end = text.indexOf('"', end + 2);
    }
    if (end < 0 || end >= limit) return hasLineBreak(text, start, limit) || end < 0 ? 'unclosed' : 'too-long';
    this.#at = end + 1;
    if (!this.#atCellEnd()) return 'after-quote';
    const raw = text.slice(start, end);
    const cell = escaped ? raw.replaceAll('""', '"') : raw;
    if (cell.length > this.#maxCellLength) return 'too-long';
    if (hasLineBreak(text, start, end)) {
      if (this.#looksLikeRows(raw, cells.length)) return 'swallowed';
      this.#line += countLineBreaks(raw);
    }
    cells.push(cell);
    return undefined;
  }

  #atCellEnd(): boolean {
    if (this.#at >= this.#text.length) return true;
    const code = this.#text.charCodeAt(this.#at);
    return code === this.#delimiter || code === LF || code === CR;
  }

  /** True when the lines of a cell have the shape of rows: the end of one, whole ones, the start of another. */
  #looksLikeRows(raw: string, cell: number): boolean {
    const full = this.columns - 1;
    if (this.columns < MIN_COLUMNS_TO_SUSPECT) return false;
    const delimiter = String.fromCharCode(this.#delimiter);
    const counts = raw.split(LINE_BREAK).map((line) => line.split(delimiter).length - 1);
    const [first = 0, last = 0, inner] = [counts[0], counts.at(-1), counts.slice(1, -1)];
    if (last === cell && first === full - cell && inner.every((count) => count === 0 || count === full)) {
      return true;
    }
    if (this.columns < MIN_COLUMNS_TO_SUSPECT_MORE) return false;
    const total = counts.reduce((sum, count) => sum + count, 0);
    return (last === cell && total >= full / 2) || inner.includes(full);
  }

  /** Goes to the line after the one on which a broken cell opens: what follows may be sound. */
  #resumeAfter(opening: number, openingLine: number): void {
    const text = this.#text;
    let at = opening;
    while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
    this.#at = at;
    this.#line = openingLine;
    this.#passLineBreak();
  }

  #passLineBreak(): void {
    if (this.#at >= this.#text.length) return;
    const crLf = this.#text.charCodeAt(this.#at) === CR && this.#text.charCodeAt(this.#at + 1) === LF;
    this.#at += crLf ? 2 : 1;
    this.#line++;
  }
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  const last = Math.min(end, text.length);
  for (let at = start; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return true;
  }
  return false;
}

function countLineBreaks(raw: string): number {
  return raw.split(LINE_BREAK).length - 1;
}

/** True for a blank line and for a row of delimiters alone, as spreadsheets leave them at the end. */
export function isBlankRecord(cells: readonly string[]): boolean {
  for (const cell of cells) {
    if (cell !== '' && cell.trim() !== '') return false;
  }
  return true;
}
