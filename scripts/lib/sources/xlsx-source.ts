/** Rows of one sheet of an Excel workbook (.xlsx). */
// Its entry for Node reads entries that the directory of the ZIP does not list, past the bound of `unzip`.
import readXlsxFile from 'read-excel-file/universal';
import type { Issue, Place } from '#domain/issue.ts';
import type { SourceCard } from '#domain/source-card.ts';
import { isBlankRecord } from './csv-scanner.ts';
import { didYouMean, excerpt } from './did-you-mean.ts';
import { columnName, createValueReader, type Header, matchHeader } from './header.ts';
import { type FileRows, type LineSpan, type RawRow, type ReadContext, unread } from './raw-row.ts';
import { sniffBinary } from './sniff.ts';
import { MAX_SHEET_CELLS, readSheetFacts, type SheetFacts, sheetPaths } from './workbook.ts';
import { unzip, type ZipFault } from './zip.ts';

const ZIP_FAULTS: Record<ZipFault, Pick<Issue, 'code' | 'value' | 'hint'>> = {
  'not-a-zip': {
    code: 'file.format',
    value: 'a file that is not a workbook',
    hint: 'save the workbook again as .xlsx, or correct the "format" of the source card',
  },
  damaged: {
    code: 'file.format',
    value: 'a damaged workbook',
    hint: 'open it in the spreadsheet and save it again, or fetch it again',
  },
  encrypted: {
    code: 'file.format',
    value: 'a workbook with a password',
    hint: 'save it without a password',
  },
  'too-large': {
    code: 'file.too-large',
    value: 'a workbook that unzips to more than is allowed',
    hint: 'keep only the sheet of the directory, without images and unused rows',
  },
};

interface Sheet {
  name: string;
  rows: string[][];
  facts: SheetFacts;
}

/** Reads one sheet; the line of a row is its row in the sheet, from 1. */
export async function readXlsx(
  bytes: Uint8Array,
  card: SourceCard,
  file: string,
  context: ReadContext,
): Promise<FileRows> {
  const opened = await openSheet(bytes, card, file, context);
  if ('issue' in opened) return unread(opened.issue);
  const { name, rows } = opened.sheet;
  const first = rows.findIndex((cells) => !isBlankRecord(cells));
  const place: Place = { file, sheet: name };
  if (first < 0) return unread(emptySheet(place));
  const names = headerNames(rows, first);
  const header = matchHeader(names, card, { ...place, line: first + 1 });
  if (header.broken) return unread(...header.issues);
  return readRows(opened.sheet, first, names, header, { card, place, context });
}

async function openSheet(
  bytes: Uint8Array,
  card: SourceCard,
  file: string,
  context: ReadContext,
): Promise<{ sheet: Sheet } | { issue: Issue }> {
  const unzipped = unzip(bytes, context.maxFileBytes, (name) => /\.(?:xml|rels)$/.test(name));
  if (!unzipped.ok) return { issue: zipIssue(unzipped.fault, bytes, file, context) };
  const { files } = unzipped;
  const paths = sheetPaths(files);
  if (paths.size === 0) return { issue: zipIssue('not-a-zip', bytes, file, context) };
  const facts = new Map([...paths].map(([name, path]) => [name, factsOf(files.get(path))]));
  if ([...facts.values()].some(({ rows, columns }) => rows * columns > MAX_SHEET_CELLS)) {
    return { issue: zipIssue('too-large', bytes, file, context) };
  }
  const chosen = chooseSheet(facts, card, file);
  if (typeof chosen !== 'string') return { issue: chosen };
  const rows = await readSheetRows(bytes, chosen);
  if (rows === undefined) return { issue: zipIssue('damaged', bytes, file, context) };
  return { sheet: { name: chosen, rows, facts: facts.get(chosen) ?? factsOf(undefined) } };
}

function factsOf(xml: Buffer | undefined): SheetFacts {
  return readSheetFacts(xml?.toString('utf8') ?? '');
}

function chooseSheet(facts: ReadonlyMap<string, SheetFacts>, card: SourceCard, file: string): string | Issue {
  const names = [...facts.keys()];
  const listed = names.map((name) => `"${name}"`).join(', ');
  if (card.sheet !== undefined) {
    if (facts.has(card.sheet)) return card.sheet;
    const hint = didYouMean(card.sheet, names, `correct the "sheet" of the source card "${card.id}"`);
    return {
      code: 'source.invalid',
      place: { file },
      field: 'sheet',
      value: card.sheet,
      expected: `one of ${listed}`,
      hint,
    };
  }
  const filled = names.filter((name) => (facts.get(name)?.rows ?? 0) > 0);
  if (filled.length <= 1) return filled[0] ?? names[0] ?? '';
  const hint = `say which in the source card "${card.id}": "sheet": "${filled[0]}"`;
  return {
    code: 'source.invalid',
    place: { file },
    field: 'sheet',
    value: `${filled.length} sheets with cells`,
    expected: `one of ${listed}`,
    hint,
  };
}

/** Cells as text; undefined when the parser cannot make a workbook of the bytes. */
async function readSheetRows(bytes: Uint8Array, sheet: string): Promise<string[][] | undefined> {
  try {
    const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]), {
      trim: false,
      parseNumber: numberText,
    });
    const rows = sheets.find((other) => other.sheet === sheet)?.data ?? [];
    return rows.map((cells) => cells.map(cellText));
  } catch (error) {
    // Its own errors carry neither class nor code for most faults of the XML: all of them are of the file.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Excel writes 45.764 as `45.764000000000003`; integers past 2^53 keep their digits. */
function numberText(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  return /^-?\d+$/.test(raw) && !Number.isSafeInteger(number) ? raw : String(number);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}

/** Names of the header, up to the last column that has a name or a cell under it. */
function headerNames(rows: readonly string[][], first: number): string[] {
  const used = rows.reduce((most, cells) => {
    let length = cells.length;
    while (length > most && (cells[length - 1] ?? '').trim() === '') length--;
    return Math.max(most, length);
  }, 0);
  return Array.from({ length: used }, (_, index) => columnName(rows[first]?.[index] ?? ''));
}

function readRows(
  sheet: Sheet,
  first: number,
  names: readonly string[],
  header: Header,
  job: { card: SourceCard; place: Place; context: ReadContext },
): FileRows {
  const { card, place, context } = job;
  const { columns } = header;
  const readValues = createValueReader(card, columns);
  const result: FileRows = { rows: [], issues: [...header.issues], rejected: [], read: true };
  result.issues.push(...errorCells(sheet.facts, names, place, columns));
  for (let index = first + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    const line = index + 1;
    if (isBlankRecord(cells)) continue;
    const long = cells.findIndex((cell) => cell.length > context.maxCellLength);
    if (long < 0) {
      const values = readValues(cells);
      result.rows.push({ source: card.id, place: { ...place, line }, endLine: line, values, columns });
      continue;
    }
    result.rejected.push({ line, endLine: line } satisfies LineSpan);
    result.issues.push(tooLong(cells[long] ?? '', { ...place, line, column: long + 1 }, context));
  }
  if (result.rows.length + result.rejected.length === 0) result.issues.push(emptySheet(place));
  return result;
}

function errorCells(
  facts: SheetFacts,
  names: readonly string[],
  place: Place,
  columns: RawRow['columns'],
): Issue[] {
  const mapped = new Set(Object.values(columns).map(({ index }) => index + 1));
  return facts.errors
    .filter(({ column }) => mapped.has(column))
    .map(({ row, column, text }) => ({
      code: 'cell.error',
      place: { ...place, line: row, column, columnName: names[column - 1] ?? '' },
      value: excerpt(text),
      expected: 'a value, or an empty cell',
      hint: 'mend the formula of the cell, or type the value',
    }));
}

function tooLong(cell: string, place: Place, context: ReadContext): Issue {
  const expected = `at most ${context.maxCellLength} characters in a cell`;
  return {
    code: 'row.too-long',
    place,
    value: excerpt(cell),
    expected,
    hint: 'shorten the text of the cell',
  };
}

function emptySheet(place: Place): Issue {
  return {
    code: 'file.empty',
    place,
    value: 'a sheet without rows',
    expected: 'a header row and at least one row',
    hint: 'name another "sheet" in the source card, or save the workbook again',
  };
}

function zipIssue(fault: ZipFault, bytes: Uint8Array, file: string, context: ReadContext): Issue {
  const sniffed = fault === 'not-a-zip' ? sniffBinary(bytes) : undefined;
  const expected =
    fault === 'too-large'
      ? `at most ${context.maxFileBytes} bytes of XML and ${MAX_SHEET_CELLS} cells`
      : 'an Excel workbook (.xlsx)';
  const issue = ZIP_FAULTS[fault];
  return { ...issue, place: { file }, value: sniffed ?? issue.value ?? '', expected };
}
