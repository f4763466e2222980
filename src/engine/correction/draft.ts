/** From what somebody wrote in the form to a correction: one change for each value that differs, with who states it. */
import {
  CORRECTED_FIELDS,
  CORRECTION_SOURCE_PATTERN,
  CORRECTION_VERSION,
  type CorrectedField,
  type Correction,
  type CorrectionChange,
} from '#domain/correction.ts';
import type { Organization } from '#domain/organization.ts';
import { isPartialDate, type Problem } from '../intake/check.ts';
import type { RowValues } from '../intake/normalize-values.ts';
import type { CorrectedValues } from './published-row.ts';

export interface StatedSource {
  url: string;
  /** `2026`, `2026-11` or `2026-11-22`. */
  date: string;
}

/** What the form holds. */
export interface CorrectionDraft {
  /** Empty for a new organisation that has no id yet. */
  id: string;
  isNew: boolean;
  /** As written, field by field. */
  texts: Readonly<Partial<Record<CorrectedField, string>>>;
  /** Who states the changes. */
  source: StatedSource;
  /** Who states one change, where it is somebody else. */
  sources: Readonly<Partial<Record<CorrectedField, StatedSource>>>;
  /** Ids of organisations that look the same and are said to be others. */
  distinctFrom: readonly string[];
  comment: string;
}

/** Stands for the source of a new row while it is checked: that of the changes is checked apart. */
const SOME_SOURCE = 'https://source.invalid/page';

/** The whole row as it would be, to be checked as the build does. */
export function draftRow(draft: CorrectionDraft, base: Organization | undefined): RowValues {
  const stated = base?.sources ?? [];
  const urls = stated.length > 0 ? stated.map(({ url }) => url) : [SOME_SOURCE];
  const date = stated[0]?.date;
  return {
    ...draft.texts,
    id: draft.id,
    sourceUrl: urls.join(';'),
    ...(date !== undefined && { sourceDate: date }),
    ...(base !== undefined && {
      unverified: base.unverifiedFields.join(';'),
      formerIds: base.formerIds.join(';'),
    }),
  };
}

/** Fields whose published value would be another one, in the order of the fields. */
export function changedFields(before: CorrectedValues, after: CorrectedValues): CorrectedField[] {
  return CORRECTED_FIELDS.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
}

/** Problems of a source, in the codes of the build. `today` is `YYYY-MM-DD`. */
export function sourceProblems({ url, date }: StatedSource, today: string): Problem[] {
  const problems: Problem[] = [];
  const [address, day] = [url.trim(), date.trim()];
  if (address === '')
    problems.push({ code: 'source-url.missing', field: 'sourceUrl', expected: 'a page that states it' });
  else if (!CORRECTION_SOURCE_PATTERN.test(address))
    problems.push({ code: 'source-url.format', field: 'sourceUrl', value: address });
  if (!isPartialDate(day)) problems.push({ code: 'date.format', field: 'sourceDate', value: day });
  else if (day > today.slice(0, day.length))
    problems.push({ code: 'date.future', field: 'sourceDate', value: day });
  return problems;
}

export function sourceOf({ source, sources }: CorrectionDraft, field: CorrectedField): StatedSource {
  return sources[field] ?? source;
}

/** Of which publication, and of which edition. */
export interface Seen {
  publication: string;
  edition: string;
}

/** The correction of a draft that has been checked; undefined when nothing differs. */
export function toCorrection(
  draft: CorrectionDraft,
  before: CorrectedValues,
  after: CorrectedValues,
  { publication, edition }: Seen,
): Correction | undefined {
  const changes = changedFields(before, after).map((field): CorrectionChange => {
    const { url, date } = sourceOf(draft, field);
    return {
      field,
      from: before[field] ?? '',
      to: after[field] ?? '',
      source: { url: url.trim(), date: date.trim() },
    };
  });
  if (changes.length === 0) return undefined;
  const comment = draft.comment.trim();
  return {
    format: 'directory-correction',
    schemaVersion: CORRECTION_VERSION,
    publication,
    edition,
    action: draft.isNew ? 'add' : 'change',
    id: draft.id,
    changes,
    ...(draft.distinctFrom.length > 0 && { distinctFrom: [...draft.distinctFrom] }),
    ...(comment !== '' && { comment }),
  };
}
