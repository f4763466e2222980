/** What `read-excel-file` does not tell of a workbook: error cells, and how far its cells reach. */

/** Sheets of Excel end at column XFD and row 1,048,576; a directory needs neither. */
export const MAX_SHEET_CELLS = 20_000_000;

export interface SheetFacts {
  /** Cells `#N/A`, `#REF!`…: row and column from 1. */
  errors: { row: number; column: number; text: string }[];
  /** Furthest row and column, from 1; 0 when the sheet is empty. */
  rows: number;
  columns: number;
}

// Bounded, or a file of unclosed tags would be searched to its end from each of them.
const CELL = /<(?:\w{1,20}:)?c\s([^>]{0,500}?)(\/?)>/g;
const ERROR_VALUE = /<(?:\w{1,20}:)?v>([^<]*)</;

/** Reads the facts of a sheet from its XML. */
export function readSheetFacts(xml: string): SheetFacts {
  const facts: SheetFacts = { errors: [], rows: 0, columns: 0 };
  for (const match of xml.matchAll(CELL)) {
    const attributes = match[1] ?? '';
    const [, letters, digits] = /\br="([A-Z]{1,7})(\d{1,9})"/.exec(attributes) ?? [];
    if (letters === undefined) continue;
    const [row, column] = [Number(digits), columnNumber(letters)];
    facts.rows = Math.max(facts.rows, row);
    facts.columns = Math.max(facts.columns, column);
    if (!/\bt="e"/.test(attributes) || match[2] === '/') continue;
    const body = xml.slice(match.index, match.index + 1000);
    facts.errors.push({ row, column, text: ERROR_VALUE.exec(body)?.[1] ?? 'an error' });
  }
  return facts;
}

/** `A` is 1, `Z` 26, `AA` 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `xl/worksheets/sheet1.xml` for each sheet name, in the order of the tabs. */
export function sheetPaths(files: ReadonlyMap<string, Buffer>): Map<string, string> {
  const workbook = files.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const relations = files.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of relations.matchAll(/<(?:\w{1,20}:)?Relationship\s([^>]{0,2000})>/g)) {
    targets.set(attribute(attributes, 'Id'), attribute(attributes, 'Target'));
  }
  const paths = new Map<string, string>();
  for (const [, attributes = ''] of workbook.matchAll(/<(?:\w{1,20}:)?sheet\s([^>]{0,2000})>/g)) {
    const target = targets.get(attribute(attributes, '\\w+:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    paths.set(unescapeXml(attribute(attributes, 'name')), path);
  }
  return paths;
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function unescapeXml(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}
