/** Rows of a CSV file. */
import type { Issue, Place } from '#domain/issue.ts';
import { DELIMITERS, type SourceCard } from '#domain/source-card.ts';
import { type CsvTable, csvFaultIssue, raggedIssue, tooManyBrokenIssue } from './csv-issues.ts';
import { CsvScanner, isBlankRecord } from './csv-scanner.ts';
import { decodeText } from './decode.ts';
import { excerpt } from './did-you-mean.ts';
import { columnName, createValueReader, type Header, matchHeader } from './header.ts';
import { type FileRows, type LineSpan, type RawRow, type ReadContext, unread } from './raw-row.ts';
import { sniffBinary, sniffMarkup } from './sniff.ts';

/** Characters in which the delimiter is looked for: no header is longer. */
const MAX_HEADER_LENGTH = 100_000;

/** Reads a CSV file whose bytes are given; `file` is the path that issues show. */
export function readCsv(bytes: Uint8Array, card: SourceCard, file: string, context: ReadContext): FileRows {
  const binary = sniffBinary(bytes);
  if (binary !== undefined) return unread(formatIssue(file, binary));
  const decoded = decodeText(bytes, card.encoding);
  if (!decoded.ok) {
    const { line, found, expected, hint } = decoded.fault;
    return unread({ code: 'file.encoding', place: { file, line }, value: found, expected, hint });
  }
  const { text } = decoded;
  if (text.trim() === '') return unread(emptyIssue(file, 'it has no text'));
  const markup = sniffMarkup(text);
  if (markup !== undefined) return unread(formatIssue(file, markup));
  return readText(text, card, file, context);
}

function readText(text: string, card: SourceCard, file: string, context: ReadContext): FileRows {
  const delimiter = card.delimiter ?? detectDelimiter(text, card);
  const scanner = new CsvScanner(text, { delimiter, maxCellLength: context.maxCellLength });
  const first = nextRecord(scanner);
  if (first === undefined) return unread(emptyIssue(file, 'it has no text'));
  const place: Place = { file, line: first.line };
  if (first.fault !== undefined) {
    const table: CsvTable = { file, names: [], titleIndex: 0, maxCellLength: context.maxCellLength };
    return unread(csvFaultIssue(first.fault, first.cells, table));
  }
  const names = first.cells.map(columnName);
  const header = matchHeader(names, card, place);
  if (Object.keys(header.columns).length === 0) return unread(notAHeader(names, card, place));
  if (header.broken) return unread(...header.issues);
  scanner.columns = names.length;
  return readRecords(scanner, header, names, { card, file, context });
}

interface Job {
  card: SourceCard;
  file: string;
  context: ReadContext;
}

function readRecords(scanner: CsvScanner, header: Header, names: readonly string[], job: Job): FileRows {
  const { card, file, context } = job;
  const { columns } = header;
  const { maxCellLength, maxRejectedRows } = context;
  const titleIndex = (columns.id ?? columns.name)?.index ?? 0;
  const table: CsvTable = { file, names, titleIndex, maxCellLength };
  const readValues = createValueReader(card, columns);
  const rows: RawRow[] = [];
  const rejected: LineSpan[] = [];
  const issues = [...header.issues];
  for (let record = nextRecord(scanner); record !== undefined; record = nextRecord(scanner)) {
    const { line, endLine, cells, fault } = record;
    if (fault === undefined && cells.length === names.length) {
      rows.push({ source: card.id, place: { file, line }, endLine, values: readValues(cells), columns });
      continue;
    }
    if (rejected.length >= maxRejectedRows) {
      issues.push(tooManyBrokenIssue(file, line, rejected.length));
      break;
    }
    rejected.push({ line, endLine });
    issues.push(fault === undefined ? raggedIssue(record, table) : csvFaultIssue(fault, cells, table));
  }
  if (rows.length === 0 && rejected.length === 0) issues.push(emptyIssue(file, 'it has a header and no row'));
  return { rows, issues, rejected, read: true };
}

function nextRecord(scanner: CsvScanner): ReturnType<CsvScanner['next']> {
  let record = scanner.next();
  while (record !== undefined && record.fault === undefined && isBlankRecord(record.cells)) {
    record = scanner.next();
  }
  return record;
}

/** The delimiter under which the first line names most of the mapped columns, then makes most cells. */
export function detectDelimiter(text: string, card: SourceCard): string {
  const mapped = new Set<string>(Object.values(card.columns));
  const start = text.slice(0, MAX_HEADER_LENGTH);
  let best = { delimiter: ',', known: -1, cells: 0 };
  for (const delimiter of DELIMITERS) {
    const scanner = new CsvScanner(start, { delimiter, maxCellLength: MAX_HEADER_LENGTH });
    const cells = nextRecord(scanner)?.cells ?? [];
    const known = cells.filter((cell) => mapped.has(columnName(cell))).length;
    if (known > best.known || (known === best.known && cells.length > best.cells)) {
      best = { delimiter, known, cells: cells.length };
    }
  }
  return best.delimiter;
}

function emptyIssue(file: string, why: string): Issue {
  return {
    code: 'file.empty',
    place: { file },
    value: why,
    expected: 'a header line and at least one row',
    hint: 'save the file again from the spreadsheet, or delete its source card',
  };
}

function formatIssue(file: string, what: string): Issue {
  return {
    code: 'file.format',
    place: { file },
    value: what,
    expected: 'CSV text',
    hint: 'export the sheet as CSV, or set the "format" of the source card to csv, geojson or xlsx',
  };
}

function notAHeader(names: readonly string[], card: SourceCard, place: Place): Issue {
  const wanted = Object.values(card.columns);
  return {
    code: 'file.format',
    place,
    value: excerpt(names.join(' | ')),
    expected: `a header line with the columns ${excerpt(wanted.join(', '))}`,
    hint: 'put the header on the first line, its names separated by a comma, a semicolon or a tab',
  };
}
