/** What the checks of a row share: the row, the vocabulary and the way to report a problem. */
import type { IssueCode } from '#domain/issue.ts';
import type { RowField } from '#domain/source-card.ts';
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
}

export interface RowCheck extends CheckContext {
  values: RowValues;
  problems: Problem[];
}

/** Reports a problem of a field; a detail that is undefined is left out. */
export function report(
  check: RowCheck,
  code: IssueCode,
  field: RowField,
  details: { value?: string | undefined; expected?: string; hint?: string | undefined } = {},
): void {
  const { value, expected, hint } = details;
  check.problems.push({
    code,
    field,
    ...(value !== undefined && { value }),
    ...(expected !== undefined && { expected }),
    ...(hint !== undefined && { hint }),
  });
}
