/** What the checks of a row share: the row, the vocabulary and the way to report a problem. */
import type { IssueCode } from '#domain/issue.ts';
import type { RowField } from '#domain/source-card.ts';
import { PARTIAL_DATE_PATTERN } from '#domain/value-forms.ts';
import type { RowValues } from './normalize-values.ts';
import type { IntakeVocabulary } from './vocabulary.ts';

export interface Problem {
  code: IssueCode;
  field: RowField;
  value?: string;
  expected?: string;
  hint?: string;
}

export interface CheckContext {
  vocabulary: IntakeVocabulary;
  /** Date of the edition, `YYYY-MM-DD`: nothing may be dated after it. */
  edition: string;
  /** True when a contact that looks like that of a person may be shown for the organisation of an id. */
  allowed?: ((id: string, contact: string) => boolean) | undefined;
}

export interface RowCheck extends CheckContext {
  values: RowValues;
  problems: Problem[];
  /** Fields whose text was taken out of the row, with a problem that says why. */
  unusable: Set<RowField>;
}

/** `2023`, `2023-04` or `2023-04-12`, and in the calendar: `Date` takes 31 February for a day of March. */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE_PATTERN.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Reports a problem of a field; a detail that is undefined is left out. */
export function report(
  check: RowCheck,
  code: IssueCode,
  field: RowField,
  details: { value?: string | undefined; expected?: string; hint?: string | undefined } = {},
): void {
  const { value, expected } = details;
  // Without the cell the row is lost, which is a problem of its own, and the same cell mends both.
  const isOther = code.endsWith('.missing') && check.unusable.has(field);
  const hint = isOther ? 'the text of the cell cannot be used: mend its other problem' : details.hint;
  check.problems.push({
    code,
    field,
    ...(value !== undefined && { value }),
    ...(expected !== undefined && { expected }),
    ...(hint !== undefined && { hint }),
  });
}
