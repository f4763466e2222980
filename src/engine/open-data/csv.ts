/** Rows as CSV, for programs and for spreadsheets; what a spreadsheet would run as a formula is made text. */
import type { Cell } from './organization-columns.ts';

export interface CsvForm {
  delimiter: ',' | ';';
  /** Comma for the spreadsheets of countries that write 4,85. */
  decimal: '.' | ',';
  /** UTF-8 mark, without which a spreadsheet takes the file for Windows-1252. */
  hasBom: boolean;
}

/** RFC 4180: commas, CRLF, a header. */
export const PLAIN_CSV: CsvForm = { delimiter: ',', decimal: '.', hasBom: false };
/** What a French or Finnish spreadsheet opens with a double click. */
export const SPREADSHEET_CSV: CsvForm = { delimiter: ';', decimal: ',', hasBom: true };

/** First characters that start a formula, full-width forms included (OWASP, CSV injection). */
const STARTS_FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[], form: CsvForm): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => cellText(cell, form)).join(form.delimiter));
  return `${form.hasBom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

/** A number stays a number: a minus sign before digits runs nothing. */
function cellText(cell: Cell, { delimiter, decimal }: CsvForm): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    const text = String(cell).replace('.', decimal);
    return decimal === delimiter ? `"${text}"` : text;
  }
  const harmless = STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
  const needsQuotes = harmless.includes(delimiter) || /["\r\n]|^\s|\s$/.test(harmless);
  return needsQuotes ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
