/** The schema of a correction. Apart from its types: the page writes corrections and parses none. */
import * as z from 'zod/mini';
import {
  CORRECTED_FIELDS,
  CORRECTION_SOURCE_PATTERN,
  CORRECTION_VERSION,
  MOST_COMMENT,
} from './correction.ts';
import { PARTIAL_DATE_PATTERN, SLUG_PATTERN } from './value-forms.ts';

/** Characters: no value of a directory is longer. */
const MOST_VALUE = 4000;

const value = z.string().check(z.maxLength(MOST_VALUE));

const correctionChangeSchema = z.strictObject({
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
