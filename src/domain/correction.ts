/**
 * A correction of the directory, as the page of corrections writes it and `npm run data -- --apply` reads it: which
 * values were seen, which are wanted, and who states them. It says nothing of who sends it.
 */
import * as z from 'zod/mini';
import { ROW_FIELDS, type RowField } from './row-fields.ts';

/** Raised when a reader of the previous corrections would misread the new ones. */
export const CORRECTION_VERSION = 1;

/** Beside what can be corrected: the id stays for ever, the rest follows from the changes and their sources. */
const NOT_CORRECTED = ['id', 'formerIds', 'sourceUrl', 'sourceDate', 'unverified', 'lng', 'lat'] as const;
export type CorrectedField = Exclude<RowField, (typeof NOT_CORRECTED)[number]>;

/** What a correction can change, in the order of the fields of a row. */
export const CORRECTED_FIELDS = ROW_FIELDS.filter(
  (field): field is CorrectedField => !(NOT_CORRECTED as readonly RowField[]).includes(field),
);

/** Characters. */
export const MOST_COMMENT = 2000;

/** A web page: a semicolon would part the list of sources of a row. */
export const CORRECTION_SOURCE_PATTERN = /^https?:\/\/[^\s/;]+\.[^\s;]+$/;

export interface CorrectionChange {
  field: CorrectedField;
  /** As it was published, ids and codes for words, lists separated by semicolons; empty when it was unknown. */
  from: string;
  /** In the same spelling; empty when it is not known, or no longer true. */
  to: string;
  /** Who states it, and when: a partial date. */
  source: { url: string; date: string };
}

/** `correction-schema.ts` parses it. */
export interface Correction {
  format: 'directory-correction';
  schemaVersion: typeof CORRECTION_VERSION;
  /** Name of the publication, and the edition that was seen. */
  publication: string;
  edition: string;
  /** `add` proposes an organisation that is not there: every `from` is empty. */
  action: 'change' | 'add';
  id: string;
  changes: CorrectionChange[];
  /** Organisations that look the same and are said to be others. */
  distinctFrom?: string[] | undefined;
  /** To who maintains the directory; nothing about people. */
  comment?: string | undefined;
}

/** `correction.json`: how the rows of the directory are written, for who proposes one. */
export const correctionFileSchema = z.strictObject({
  schemaVersion: z.literal(CORRECTION_VERSION),
  /** Columns of the file that people edit, in its order, each with its field; missing when it is no CSV. */
  columns: z.optional(z.array(z.strictObject({ name: z.string(), field: z.optional(z.enum(ROW_FIELDS)) }))),
});

export type CorrectionColumns = NonNullable<z.infer<typeof correctionFileSchema>['columns']>;
