/**
 * A correction of the directory, as the page of corrections writes it and `npm run data -- --apply` reads it: which
 * values were seen, which are wanted, and who states them. It says nothing of who sends it.
 */
import * as z from 'zod/mini';
import { ROW_FIELDS, type RowField } from './source-card.ts';
import { PARTIAL_DATE_PATTERN, SLUG_PATTERN } from './value-forms.ts';

/** Raised when a reader of the previous corrections would misread the new ones. */
export const CORRECTION_VERSION = 1;

/** Beside what can be corrected: the id stays for ever, the rest follows from the changes and their sources. */
const NOT_CORRECTED = ['id', 'formerIds', 'sourceUrl', 'sourceDate', 'unverified', 'lng', 'lat'] as const;
export type CorrectedField = Exclude<RowField, (typeof NOT_CORRECTED)[number]>;

/** What a correction can change, in the order of the fields of a row. */
export const CORRECTED_FIELDS = ROW_FIELDS.filter(
  (field): field is CorrectedField => !(NOT_CORRECTED as readonly RowField[]).includes(field),
);

/** Characters: no value of a directory is longer, and no comment needs to be. */
const MOST_VALUE = 4000;
export const MOST_COMMENT = 2000;

const value = z.string().check(z.maxLength(MOST_VALUE));

/** A web page: a semicolon would part the list of sources of a row. */
export const CORRECTION_SOURCE_PATTERN = /^https?:\/\/[^\s/;]+\.[^\s;]+$/;

export const correctionChangeSchema = z.strictObject({
  field: z.enum(CORRECTED_FIELDS),
  /** As it was published, ids and codes for words, lists separated by semicolons; empty when it was unknown. */
  from: value,
  /** In the same spelling; empty when it is not known, or no longer true. */
  to: value,
  /** Who states it, and when. */
  source: z.strictObject({
    url: z.string().check(z.regex(CORRECTION_SOURCE_PATTERN), z.maxLength(1000)),
    date: z.string().check(z.regex(PARTIAL_DATE_PATTERN)),
  }),
});

export const correctionSchema = z.strictObject({
  format: z.literal('directory-correction'),
  schemaVersion: z.literal(CORRECTION_VERSION),
  /** Name of the publication, and the edition that was seen. */
  publication: z.string().check(z.minLength(1)),
  edition: z.iso.date(),
  /** `add` proposes an organisation that is not there: every `from` is empty. */
  action: z.enum(['change', 'add']),
  id: z.string().check(z.regex(SLUG_PATTERN)),
  changes: z.array(correctionChangeSchema).check(z.minLength(1), z.maxLength(CORRECTED_FIELDS.length)),
  /** Organisations that look the same and are said to be others. */
  distinctFrom: z.optional(z.array(z.string().check(z.regex(SLUG_PATTERN)))),
  /** To who maintains the directory; nothing about people. */
  comment: z.optional(z.string().check(z.minLength(1), z.maxLength(MOST_COMMENT))),
});

export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionChange = z.infer<typeof correctionChangeSchema>;

/** `correction.json`: how the rows of the directory are written, for who proposes one. */
export const correctionFileSchema = z.strictObject({
  schemaVersion: z.literal(CORRECTION_VERSION),
  /** Columns of the file that people edit, in its order, each with its field; missing when it is no CSV. */
  columns: z.optional(z.array(z.strictObject({ name: z.string(), field: z.optional(z.enum(ROW_FIELDS)) }))),
});

export type CorrectionColumns = NonNullable<z.infer<typeof correctionFileSchema>['columns']>;
