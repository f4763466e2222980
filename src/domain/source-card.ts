/**
 * Source card, `data/sources/<id>.json`: where a file of rows comes from, how it is written,
 * and which of its columns says which field. Another network's files are read by writing cards.
 */
import * as z from 'zod/mini';
import { ROW_FIELDS } from './row-fields.ts';
import { PARTIAL_DATE_PATTERN, SLUG_PATTERN } from './value-forms.ts';

export { ROW_FIELDS, type RowField } from './row-fields.ts';

const SOURCE_FORMATS = ['csv', 'geojson', 'xlsx'] as const;

const SOURCE_ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type SourceEncoding = (typeof SOURCE_ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t'] as const;

const text = z.string().check(z.trim(), z.minLength(1));
const field = z.enum(ROW_FIELDS);

export const sourceCardSchema = z.strictObject({
  id: z.string().check(z.regex(SLUG_PATTERN)),
  /** Path relative to the data folder, with forward slashes: `organizations.csv`. Never outside of it. */
  file: text,
  format: z.enum(SOURCE_FORMATS),
  /** Detected when missing: BOM, then UTF-8, then Windows-1252. CSV only. */
  encoding: z.optional(z.enum(SOURCE_ENCODINGS)),
  /** Detected when missing: the one under which the first line names most mapped columns. CSV only. */
  delimiter: z.optional(z.enum(DELIMITERS)),
  /** Sheet of the workbook; may be left out when only one has cells. XLSX only. */
  sheet: z.optional(text),
  /**
   * Name of the column for each field, as the header of the file writes it; for GeoJSON the name of a
   * property, or a path of names joined by dots. Points of GeoJSON give `lng` and `lat` by themselves.
   */
  columns: z.partialRecord(field, text),
  /** A value that holds for every row of the file. */
  constants: z.optional(z.partialRecord(field, z.string())),
  publisher: text,
  licence: text,
  /** When the publisher dated the file. */
  date: z.optional(z.string().check(z.regex(PARTIAL_DATE_PATTERN))),
  /** Page or file that it was taken from. */
  url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
});

export type SourceCard = z.infer<typeof sourceCardSchema>;
