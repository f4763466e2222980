/** `data/site.json`: what a publication says of itself. */
import * as z from 'zod/mini';

export const siteSchema = z.strictObject({
  /** Shown in the header and in the titles of the pages. */
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /**
   * Date of the edition, `YYYY-MM-DD`: labels are valid or expired, sources old or recent, at this date.
   * Written in the data, so that the same input gives the same bytes on any day.
   */
  edition: z.iso.date(),
  /** Licence of the published data, as an SPDX identifier. */
  licence: z.string().check(z.minLength(1)),
});

export type Site = z.infer<typeof siteSchema>;
