/** A label that an organisation holds, and from when to when. */
import * as z from 'zod/mini';
import { PARTIAL_DATE_PATTERN, SLUG_PATTERN } from './value-forms.ts';

/** Partial dates; a missing `until` is unknown, not endless. */
export const labelSchema = z.strictObject({
  id: z.string().check(z.regex(SLUG_PATTERN)),
  since: z.optional(z.string().check(z.regex(PARTIAL_DATE_PATTERN))),
  until: z.optional(z.string().check(z.regex(PARTIAL_DATE_PATTERN))),
});

export type OrganizationLabel = z.infer<typeof labelSchema>;
