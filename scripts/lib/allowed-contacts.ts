/**
 * `data/personal-data.json`: contacts that look like those of a person and may be shown all the same, row by row, each
 * with the reason: a mobile telephone that is the switchboard of an association, a place name that reads like a person.
 */
import * as z from 'zod/mini';
import { SLUG_PATTERN } from '#domain/value-forms.ts';

/** A word is no reason. */
const MIN_REASON_LENGTH = 20;

export const allowancesSchema = z.array(
  z.strictObject({
    /** Id of the organisation. */
    organization: z.string().check(z.regex(SLUG_PATTERN)),
    /** The mailbox in lower case, or the number as `+33612345678`. */
    value: z.string().check(z.regex(/^(?:[^\s@A-Z]+@[^\s@A-Z]+\.[^\s@A-Z]+|\+\d{8,15})$/)),
    reason: z.string().check(z.trim(), z.minLength(MIN_REASON_LENGTH)),
  }),
);

export type Allowance = z.infer<typeof allowancesSchema>[number];

export interface AllowedContacts {
  allows: (id: string, contact: string) => boolean;
  /** Those that were never asked about: the row has changed, or its contact needs none. */
  unused: () => Allowance[];
}

export function createAllowedContacts(allowances: readonly Allowance[]): AllowedContacts {
  const used = new Set<Allowance>();
  return {
    allows(id, contact) {
      const found = allowances.find(({ organization, value }) => organization === id && value === contact);
      if (found) used.add(found);
      return found !== undefined;
    },
    unused: () => allowances.filter((allowance) => !used.has(allowance)),
  };
}
