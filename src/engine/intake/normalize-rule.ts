/** What a normalization rule is: shared by the lists of rules. */
import type { RowField } from '#domain/source-card.ts';
import type { IntakeVocabulary } from './vocabulary.ts';

export interface NormalizeContext {
  vocabulary: IntakeVocabulary;
  /** Field that a column of the file is mapped to: `postal_code` → `postalCode`. */
  fieldOfColumn(columnName: string): RowField | undefined;
}

export interface RuleInput {
  field: RowField;
  /** The whole row as read: a telephone number is read in the light of its department. */
  raw: Partial<Record<RowField, string>>;
  context: NormalizeContext;
}

export interface ValueRule {
  /** `subject.change`, stable: the report counts by it. */
  name: string;
  fields: readonly RowField[] | 'all';
  fix(value: string, input: RuleInput): string;
}

/** Fields that hold several values, separated by semicolons. */
export const LIST_FIELDS: readonly RowField[] = [
  'aliases',
  'kinds',
  'sectors',
  'serves',
  'labels',
  'partners',
  'sourceUrl',
  'unverified',
  'formerIds',
];

/** The items of a list cell, in order; none for an empty one. */
export function splitList(value: string): string[] {
  return value
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Applies `fix` to each item of a list cell, leaving the cell as it is when nothing changes. */
export function mapList(value: string, fix: (item: string) => string): string {
  return splitList(value).map(fix).join(';');
}
