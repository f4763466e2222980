/** One cell of a CSV file that a spreadsheet opens and does not run. */

/** What a spreadsheet would take for the start of a formula (OWASP, CSV injection), behind spaces too. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;
/** `-4,52` runs nothing. */
const NEGATIVE = /^-\d+(?:[.,]\d+)?$/;

/** The cells of one line, its end left out. */
export function csvLine(cells: readonly (string | number | null)[], delimiter = ','): string {
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
}

/** The text of a cell: empty for what is unknown, with an apostrophe before what would be a formula, in quotes where needed. */
function csvCell(value: string | number | null, delimiter: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const isFormula = FORMULA.test(value) && !NEGATIVE.test(value);
  return quotedCell(isFormula ? `'${value}` : value, delimiter);
}

/** The text as it is, in quotes where the format asks for them. */
export function quotedCell(text: string, delimiter: string): string {
  return /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}
