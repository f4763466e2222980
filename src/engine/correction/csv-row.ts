/** A row as one line of the file that people edit. */
import type { CorrectionColumns } from '#domain/correction.ts';
import { quotedCell } from '../exchange/csv-cell.ts';
import type { RowValues } from '../intake/normalize-values.ts';

/** The line without its end. Values stand as they are: the file is data, read again by the build. */
export function csvRow(columns: CorrectionColumns, values: RowValues, delimiter = ','): string {
  return columns
    .map(({ field }) => fileCell(field === undefined ? '' : (values[field] ?? ''), delimiter))
    .join(delimiter);
}

/** In quotes when the format asks for them, and when a space at an end could be lost. */
export function fileCell(text: string, delimiter: string): string {
  return /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : quotedCell(text, delimiter);
}
