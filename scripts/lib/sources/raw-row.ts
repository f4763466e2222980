/** What reading gives: rows of text with the place of each, before any judgement on what they say. */
import type { Issue, Place } from '#domain/issue.ts';
import type { RowField, SourceCard } from '#domain/source-card.ts';

/** Where a field stands in the file: `index` from 0. One object for all rows of a file. */
export type ColumnMap = Partial<Record<RowField, { index: number; name: string }>>;
/** Text of each mapped field as it stands in the file; an empty cell is `''`. */
export type RowValues = Partial<Record<RowField, string>>;

export interface RawRow {
  /** Id of the source card. */
  source: string;
  /** File, first line of the row, sheet. */
  place: Place;
  /** Last line of the row: after `place.line` when a quoted cell holds line breaks. */
  endLine: number;
  values: RowValues;
  columns: ColumnMap;
}

/** Lines of the file that gave no row; an issue names one of them. */
export interface LineSpan {
  line: number;
  endLine: number;
}

/** What came of one file. */
export interface SourceOutcome {
  id: string;
  rows: number;
  /** False when a problem of the whole file or of its header stopped the reading before the first row. */
  read: boolean;
  rejected: LineSpan[];
}

export interface FileRows {
  rows: RawRow[];
  issues: Issue[];
  rejected: LineSpan[];
  read: boolean;
}

export interface ReadResult {
  rows: RawRow[];
  issues: Issue[];
  sources: SourceOutcome[];
}

/** A card with the paths that the person sees: of the file that it describes and of the card itself. */
export interface SourceFile {
  card: SourceCard;
  /** Path of the data file: what issues show and what `readBytes` is asked for. */
  path: string;
  cardPath?: string;
}

/** The only door to files: rejections carry Node's `code` (`ENOENT`, `EISDIR`, `EACCES`). */
export interface ReadContext {
  readBytes(path: string): Promise<Uint8Array>;
  /** Bytes, asked before reading. */
  fileSize(path: string): Promise<number>;
  /** Names of the files in a folder, sorted. */
  listFiles(folder: string): Promise<string[]>;
  /** Bytes; also the most that a workbook may hold once unzipped. */
  maxFileBytes: number;
  /** Characters. */
  maxCellLength: number;
  /** Broken rows after which a file is given up: past it the fault is in the file, not in its rows. */
  maxRejectedRows: number;
}

/** A file that could not be read at all, or not past its header. */
export function unread(...issues: Issue[]): FileRows {
  return { rows: [], issues, rejected: [], read: false };
}
