/** The forms that single values take: identifiers, dates, codes, texts. Apart from the schemas, which only some readers need. */
import * as z from 'zod/mini';

/** Lower-case ASCII words joined by single hyphens: safe in a URL and in a file name. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** `2023`, `2023-04` or `2023-04-12`: a source rarely says more than it knows. */
export const PARTIAL_DATE_PATTERN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** `FR`, or a letter for the level (Region, Department, EPCI, Commune) and the official code. */
export const TERRITORY_CODE_PATTERN = /^(?:[A-Z]{2}|[RDEC][0-9A-Z]{2,9})$/;
/** E.164: a plus sign, the country code and the number, digits only. */
export const E164_PATTERN = /^\+[1-9]\d{6,14}$/;
/** INSEE code of a commune: five characters, `2A004` in Corsica. */
export const COMMUNE_CODE_PATTERN = /^\d[0-9AB]\d{3}$/;

/** A text in the languages of the directory; a missing language is unknown, never machine-made. */
export const localizedTextSchema = z.record(
  z.string().check(z.regex(/^[a-z]{2}$/)),
  z.string().check(z.trim(), z.minLength(1)),
);
