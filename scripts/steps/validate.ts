/** Validate: every problem of every row, then what only all rows together show: ids used twice, partners, mergers. */
import type { Correction, Issue } from '#domain/issue.ts';
import type { CheckContext } from '#engine/intake/check.ts';
import { createOrganizationNames, isMergedInCircle, linkOrganization } from '#engine/intake/link.ts';
import { validateRow } from '#engine/intake/validate-row.ts';
import type { RawRow } from '../lib/sources/raw-row.ts';
import { type DraftRow, type NormalizedRow, placeOf, rowName, toIssue } from './step.ts';

export interface Validation {
  output: DraftRow[];
  issues: Issue[];
  corrections: Correction[];
  /** Rows that cannot be organisations; at least one issue of severity error names each. */
  rejected: RawRow[];
}

export function validate(rows: readonly NormalizedRow[], context: CheckContext): Validation {
  const issues: Issue[] = [];
  const rejected: RawRow[] = [];
  const drafts: DraftRow[] = [];
  for (const row of rows) {
    const { draft, problems } = validateRow(row.values, context);
    for (const problem of problems) issues.push(toIssue(row, problem));
    if (draft === undefined) rejected.push(row.raw);
    else drafts.push({ row, draft });
  }
  const unique = withUniqueIds(drafts, issues, rejected);
  const linked = link(unique, issues);
  return { output: withoutCircles(linked.output, issues), corrections: linked.corrections, issues, rejected };
}

/** Keeps the first row of each id; the other ones are reported with the place of the first. */
function withUniqueIds(drafts: readonly DraftRow[], issues: Issue[], rejected: RawRow[]): DraftRow[] {
  const owners = new Map<string, NormalizedRow>();
  const unique = drafts.filter(({ row, draft }) => {
    const { id } = draft.organization;
    const owner = owners.get(id);
    if (owner === undefined) {
      owners.set(id, row);
      return true;
    }
    issues.push(takenId(row, 'id', id, owner));
    rejected.push(row.raw);
    return false;
  });
  return unique.map((entry) => withFreeFormerIds(entry, owners, issues));
}

function takenId(row: NormalizedRow, field: 'id' | 'formerIds', value: string, owner: NormalizedRow): Issue {
  const expected = `an id of its own: it is taken by "${rowName(owner.raw) ?? ''}"`;
  const hint = 'delete one of the two rows, or give this one another id';
  return toIssue(row, { code: 'id.duplicate', field, value, expected, hint }, placeOf(owner.raw, 'id'));
}

function withFreeFormerIds(entry: DraftRow, owners: Map<string, NormalizedRow>, issues: Issue[]): DraftRow {
  const { row, draft } = entry;
  if (draft.organization.formerIds.length === 0) return entry;
  const formerIds = draft.organization.formerIds.filter((id) => {
    const owner = owners.get(id);
    if (owner === undefined) {
      owners.set(id, row);
      return true;
    }
    issues.push(takenId(row, 'formerIds', id, owner));
    return false;
  });
  return { row, draft: { ...draft, organization: { ...draft.organization, formerIds } } };
}

/** Two bodies merged into each other would both leave the list. */
function withoutCircles(drafts: readonly DraftRow[], issues: Issue[]): DraftRow[] {
  const targets = new Map(
    drafts.flatMap(({ draft: { organization } }) =>
      organization.mergedInto === undefined ? [] : [[organization.id, organization.mergedInto]],
    ),
  );
  return drafts.map((entry) => {
    const { row, draft } = entry;
    if (draft.organization.mergedInto === undefined) return entry;
    const { mergedInto, ...organization } = draft.organization;
    if (!isMergedInCircle(organization.id, targets)) return entry;
    const expected = 'an organisation that is not itself merged, by way of others or not, into this one';
    const hint = 'leave the status empty in the row of the organisation that goes on';
    issues.push(toIssue(row, { code: 'status.self', field: 'status', value: mergedInto, expected, hint }));
    return { row, draft: { ...draft, organization: { ...organization, status: 'active' } } };
  });
}

function link(
  drafts: readonly DraftRow[],
  issues: Issue[],
): { output: DraftRow[]; corrections: Correction[] } {
  const names = createOrganizationNames(drafts.map(({ draft }) => draft.organization));
  const corrections: Correction[] = [];
  const output = drafts.map((entry) => {
    const { row, draft } = entry;
    const linked = linkOrganization(draft, names);
    if (linked.organization === draft.organization) return entry;
    for (const problem of linked.problems) issues.push(toIssue(row, problem));
    for (const { before, after } of linked.corrections) {
      const name = rowName(row.raw);
      corrections.push({
        place: placeOf(row.raw, 'partners'),
        ...(name !== undefined && { row: name }),
        field: 'partners',
        before,
        rule: 'partner.name-to-id',
        after,
      });
    }
    return { row, draft: { ...draft, organization: linked.organization } };
  });
  return { output, corrections };
}
