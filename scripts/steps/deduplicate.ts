/** Deduplicate: rows that may be one organisation are reported together; merging them is a person's decision. */
import type { Issue } from '#domain/issue.ts';
import { findDuplicates, type SuspectedDuplicate } from '#engine/intake/duplicates.ts';
import { compareText } from '#engine/text/compare-text.ts';
import { type DraftRow, placeOf, toIssue } from './step.ts';

const SHARED = {
  'duplicate.website': 'the same website as',
  'duplicate.name': 'the same name and place as',
  'duplicate.near-name': 'nearly the same name as',
} as const;

export function deduplicate(drafts: readonly DraftRow[]): { output: DraftRow[]; issues: Issue[] } {
  // In the order of ids: which of two rows is called the second does not depend on the order of the file.
  const sorted = [...drafts].sort((a, b) => compareText(a.draft.organization.id, b.draft.organization.id));
  const byId = new Map(sorted.map((entry) => [entry.draft.organization.id, entry]));
  const organizations = sorted.map(({ draft }) => ({
    ...draft.organization,
    territory: draft.stated.department === undefined ? {} : { department: draft.stated.department },
  }));
  const issues = findDuplicates(organizations).flatMap((duplicate) => toDuplicateIssue(duplicate, byId));
  return { output: sorted, issues };
}

function toDuplicateIssue(duplicate: SuspectedDuplicate, byId: ReadonlyMap<string, DraftRow>): Issue[] {
  const [entry, other] = [byId.get(duplicate.id), byId.get(duplicate.other)];
  if (entry === undefined || other === undefined) return [];
  const field = duplicate.code === 'duplicate.website' ? 'website' : 'name';
  const { name } = other.draft.organization;
  const problem = {
    code: duplicate.code,
    field,
    value: entry.draft.organization[field] ?? duplicate.value,
    expected: `another organisation: it has ${SHARED[duplicate.code]} "${name}" (${duplicate.other})`,
    hint: 'keep both when they are two bodies; else put what is missing in one row and delete the other',
  } as const;
  return [toIssue(entry.row, problem, placeOf(other.row.raw, field))];
}
