/** Vocabularies of a directory: kinds, sectors with their families, labels and needs. */
import * as z from 'zod/mini';
import { PARTIAL_DATE_PATTERN, SLUG_PATTERN } from './value-forms.ts';

const id = z.string().check(z.regex(SLUG_PATTERN));
const text = z.string().check(z.minLength(1));
const hexColor = z.string().check(z.regex(/^#[0-9a-f]{6}$/));
const partialDate = z.string().check(z.regex(PARTIAL_DATE_PATTERN));
/** French and English are required: an entry without one of them would leave a hole in the interface. */
const bilingual = z.strictObject({ fr: text, en: text });
/** What people type for the entry, beside its label: folded when compared, so case and accents are free. */
const synonyms = z.strictObject({ fr: z.array(text), en: z.array(text) });

const term = { id, label: bilingual, definition: bilingual, synonyms };

/** Shapes that a kind can take on the map and in the list: told apart without colour. */
export const GLYPHS = ['diamond', 'discs', 'hands', 'arrow', 'egg', 'cap', 'link', 'square', 'star'] as const;

export const kindSchema = z.strictObject({
  ...term,
  plural: bilingual,
  /** Hue on a light and on a dark ground; both are checked for contrast by the tests. */
  color: hexColor,
  colorDark: hexColor,
  glyph: z.enum(GLYPHS),
});

export const familySchema = z.strictObject({ id, label: bilingual });

export const sectorSchema = z.strictObject({
  ...term,
  family: id,
  /** Codes of NAF rev. 2 and NAF 2025: divisions (`20`), groups (`20.4`) or classes (`20.42`). */
  naf: z.strictObject({ rev2: z.array(text), naf2025: z.array(text) }),
});

export const labelDefinitionSchema = z.strictObject({
  ...term,
  issuer: bilingual,
  url: z.optional(z.string()),
  /** Dates that hold for every holder of the label, such as the phase of a national policy. */
  since: z.optional(partialDate),
  until: z.optional(partialDate),
  /** Years for which one award holds when the award gives a date and no end. */
  validYears: z.optional(z.int()),
  /** What the dates above cannot say of how long an award holds, as its source words it. */
  validity: z.optional(bilingual),
});

export const needSchema = z.strictObject({
  ...term,
  /** A need is met by any of these; an organisation matches when one list names it. */
  kinds: z.array(id),
  sectors: z.array(id),
  labels: z.array(id),
});

export const taxonomySchema = z.strictObject({
  kinds: z.array(kindSchema).check(z.minLength(1)),
  families: z.array(familySchema),
  sectors: z.array(sectorSchema),
  labels: z.array(labelDefinitionSchema),
  needs: z.array(needSchema),
});

export type Kind = z.infer<typeof kindSchema>;
export type Sector = z.infer<typeof sectorSchema>;
export type LabelDefinition = z.infer<typeof labelDefinitionSchema>;
export type Need = z.infer<typeof needSchema>;
export type Taxonomy = z.infer<typeof taxonomySchema>;
export type Glyph = (typeof GLYPHS)[number];
/** What every entry of every vocabulary has: enough to recognize and to show it. */
export type Term = Pick<Kind, 'id' | 'label' | 'definition' | 'synonyms'>;
