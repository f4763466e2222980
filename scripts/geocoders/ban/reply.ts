/** What comes back: read strictly, so that half a reply is never taken for an answer. */

import { parse } from 'csv-parse/sync';
import { COMMUNE_CODE_PATTERN } from '#domain/value-forms.ts';
import { PassingFault } from './errors.ts';
import { RESULT_COLUMNS, ROW_ID_COLUMN } from './lot.ts';

export type ReplyRow =
  | {
      status: 'ok';
      /** Degrees, WGS 84. */
      lng: number;
      lat: number;
      /** 0 to 1. */
      score: number;
      label: string;
      type: string;
      /** INSEE code; an empty text when the reply has none that reads as one. */
      citycode: string;
      /** Code of the former commune where the address stands, or an empty text. */
      oldCitycode: string;
    }
  | { status: 'not-found' | 'skipped' }
  /** The service failed on this row alone. */
  | { status: 'failed'; said: string };

type Cells = Record<string, string>;

/** Former communes are a refinement: without the column their answers are merely refused. */
const OPTIONAL_COLUMNS: readonly string[] = ['result_oldcitycode'];
const REQUIRED_COLUMNS = [ROW_ID_COLUMN, ...RESULT_COLUMNS].filter(
  (name) => !OPTIONAL_COLUMNS.includes(name),
);
/** Six decimals of a degree are about 0.1 m; more would only change from one run to the next. */
const COORDINATE_DECIMALS = 6;
const SCORE_DECIMALS = 4;

/**
 * Reads the reply to one lot.
 * @param sentIds the ids of the rows that were sent; each must come back once, in any order
 * @throws PassingFault saying what was received and what was expected
 */
export function parseReply(
  text: string,
  contentType: string,
  sentIds: readonly string[],
): Map<string, ReplyRow> {
  const records = readRecords(text, contentType);
  if (records.length !== sentIds.length) {
    throw malformed(`${records.length} rows`, `the ${sentIds.length} rows that were sent`);
  }
  const rows = new Map(records.map((cells) => [cells[ROW_ID_COLUMN] ?? '', readRow(cells)]));
  const missing = sentIds.filter((id) => !rows.has(id));
  if (missing.length > 0) {
    const found = [...rows.keys()].find((id) => !sentIds.includes(id)) ?? 'a repeated row';
    throw malformed(`${ROW_ID_COLUMN} "${excerpt(found)}"`, `"${missing[0]}", each row once`);
  }
  return rows;
}

function readRecords(text: string, contentType: string): Cells[] {
  const expected = `CSV with the columns ${REQUIRED_COLUMNS.join(', ')}`;
  let header: string[] = [];
  try {
    const records: Cells[] = parse<Cells>(text, {
      bom: true,
      skip_empty_lines: true,
      columns: (names: string[]) => {
        header = names;
        return names;
      },
    });
    const missing = REQUIRED_COLUMNS.filter((name) => !header.includes(name));
    if (missing.length === 0) return records;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw malformed(`${contentType || 'no content type'} that cannot be read (${reason})`, expected);
  }
  throw malformed(`${contentType || 'no content type'} starting with "${excerpt(text)}"`, expected);
}

function readRow(cells: Cells): ReplyRow {
  const status = cells.result_status ?? '';
  if (status === 'not-found' || status === 'skipped') return { status };
  if (status !== 'ok') return { status: 'failed', said: excerpt(status) };
  return {
    status,
    lng: readNumber(cells, 'longitude', 180, COORDINATE_DECIMALS),
    lat: readNumber(cells, 'latitude', 90, COORDINATE_DECIMALS),
    // Some versions of the engine go a little past 1 for a perfect match.
    score: Math.min(1, Math.max(0, readNumber(cells, 'result_score', 2, SCORE_DECIMALS))),
    label: cells.result_label ?? '',
    type: cells.result_type ?? '',
    citycode: readCommuneCode(cells.result_citycode),
    oldCitycode: readCommuneCode(cells.result_oldcitycode),
  };
}

function readCommuneCode(cell = ''): string {
  return COMMUNE_CODE_PATTERN.test(cell) ? cell : '';
}

function readNumber(cells: Cells, column: string, bound: number, decimals: number): number {
  const cell = (cells[column] ?? '').trim();
  const value = cell === '' ? Number.NaN : Number(cell);
  if (Number.isFinite(value) && Math.abs(value) <= bound) return Number(value.toFixed(decimals));
  throw malformed(
    `${column} "${excerpt(cell)}" on row "${cells[ROW_ID_COLUMN]}"`,
    `a number within ±${bound}`,
  );
}

function malformed(received: string, expected: string): PassingFault {
  return new PassingFault(`received ${received}; expected ${expected}`);
}

/** The beginning of an untrusted text, on one line, for a message. */
export function excerpt(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
