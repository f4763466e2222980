/**
 * Normalization of one row: a named list of rules folded over each value.
 * Every rule is `string → string`, is idempotent, and leaves what it does not understand for the validation.
 */
import type { RowField } from '#domain/source-card.ts';
import type { NormalizeContext, RuleInput, ValueRule } from './normalize-rule.ts';
import { contactRules } from './rules-contact.ts';
import { numberRules } from './rules-number.ts';
import { placeRules } from './rules-place.ts';
import { termRules } from './rules-term.ts';
import { listRules, textRules } from './rules-text.ts';

export type RowValues = Partial<Record<RowField, string>>;

/** One correction, before the row and its place are known. */
export interface ValueCorrection {
  field: RowField;
  rule: string;
  before: string;
  after: string;
}

/** Text that the rules for any text leave as it is: nine values in ten, spared three passes each. */
const TIDY = /^[!-~À-ÿŒœ’–]+(?: [!-~À-ÿŒœ’–]+)*$/;

/** Rules of some fields, after those of any text. */
const RULES: readonly ValueRule[] = [
  ...listRules,
  ...termRules,
  ...placeRules,
  ...contactRules,
  ...numberRules,
];

const rulesByField = new Map<RowField, readonly ValueRule[]>();

function rulesOf(field: RowField): readonly ValueRule[] {
  let rules = rulesByField.get(field);
  if (rules === undefined) {
    rules = RULES.filter((rule) => rule.fields === 'all' || rule.fields.includes(field));
    rulesByField.set(field, rules);
  }
  return rules;
}

/** Normalizes every value of a row; empty values disappear. Corrections say before, rule and after. */
export function normalizeValues(
  raw: RowValues,
  context: NormalizeContext,
): { values: RowValues; corrections: ValueCorrection[] } {
  const values: RowValues = {};
  const corrections: ValueCorrection[] = [];
  for (const [field, text] of Object.entries(raw) as [RowField, string][]) {
    if (text === '') continue;
    const value = applyRules({ field, raw, context }, text, corrections);
    if (value !== '') values[field] = value;
  }
  return { values, corrections };
}

function applyRules(input: RuleInput, text: string, corrections: ValueCorrection[]): string {
  const tidy = TIDY.test(text) ? text : applyEach(textRules, input, text, corrections);
  return applyEach(rulesOf(input.field), input, tidy, corrections);
}

function applyEach(
  rules: readonly ValueRule[],
  input: RuleInput,
  text: string,
  corrections: ValueCorrection[],
): string {
  let value = text;
  for (const rule of rules) {
    const fixed = rule.fix(value, input);
    if (fixed !== value) {
      corrections.push({ field: input.field, rule: rule.name, before: value, after: fixed });
      value = fixed;
    }
  }
  return value;
}
