/** The checks of the build on one row that somebody proposes, in the browser: the same rules, the same hints. */
import { severityOf } from '#domain/issue.ts';
import type { Organization } from '#domain/organization.ts';
import type { Problem } from '../intake/check.ts';
import { findDuplicates, type SuspectedDuplicate } from '../intake/duplicates.ts';
import { createOrganizationNames, linkOrganization } from '../intake/link.ts';
import type { NormalizeContext } from '../intake/normalize-rule.ts';
import { normalizeValues, type RowValues } from '../intake/normalize-values.ts';
import { validateRow } from '../intake/validate-row.ts';
import { compareText } from '../text/compare-text.ts';
import { type CorrectedValues, publishedRow } from './published-row.ts';

/** What is compared of the other organisations. */
export type KnownOrganization = Pick<
  Organization,
  'id' | 'formerIds' | 'name' | 'acronym' | 'aliases' | 'website' | 'address' | 'territory' | 'mergedInto'
>;

export interface CorrectionContext extends NormalizeContext {
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
  /** The whole directory. */
  known: readonly KnownOrganization[];
}

export interface CheckedRow {
  /** In the spelling of `publishedRow`; missing when the row cannot be an organisation. */
  values?: CorrectedValues;
  /** Problems that keep the row from being published. */
  errors: Problem[];
  /** What is to be looked at. */
  warnings: Problem[];
  /** Organisations that may be the same one. */
  duplicates: SuspectedDuplicate[];
}

/**
 * Normalizes, validates, links and compares one row, as the build does.
 *
 * @param row every field of the row, with its id and its sources
 * @param isNew an organisation that is not in the directory: its id must be free
 */
export function checkCorrection(row: RowValues, isNew: boolean, context: CorrectionContext): CheckedRow {
  const { vocabulary, edition, known } = context;
  const { values } = normalizeValues(row, context);
  const { draft, problems } = validateRow(values, { vocabulary, edition });
  if (draft === undefined) return { ...bySeverity(problems), duplicates: [] };
  const { id } = draft.organization;
  const others = known.filter((one) => isNew || one.id !== id);
  const { partners, status } = draft.organization;
  const namesOthers = partners.length > 0 || status === 'merged';
  const names = createOrganizationNames(namesOthers ? [...others, draft.organization] : []);
  const linked = linkOrganization(draft, names);
  const { department, region = regionOf(department, context) } = draft.stated;
  const territory = {
    ...(department !== undefined && { department }),
    ...(region !== undefined && { region }),
  };
  const organization: Organization = { ...linked.organization, territory };
  const all = [...problems, ...linked.problems, ...(isNew ? takenId(id, known) : [])];
  return {
    values: publishedRow(organization),
    ...bySeverity(all),
    duplicates: duplicatesOf(organization, others),
  };
}

function regionOf(department: string | undefined, { vocabulary }: CorrectionContext): string | undefined {
  return department === undefined ? undefined : vocabulary.regionOfDepartment.get(department);
}

function bySeverity(problems: readonly Problem[]): Pick<CheckedRow, 'errors' | 'warnings'> {
  const isError = ({ code }: Problem) => severityOf(code, 'publish') === 'error';
  return { errors: problems.filter(isError), warnings: problems.filter((problem) => !isError(problem)) };
}

function takenId(id: string, known: readonly KnownOrganization[]): Problem[] {
  const owner = known.find((one) => one.id === id || one.formerIds.includes(id));
  if (owner === undefined) return [];
  return [
    {
      code: 'id.duplicate',
      field: 'id',
      value: id,
      expected: `an id of its own: it is taken by "${owner.name}"`,
    },
  ];
}

/** Suspicions that name this organisation. Only those of its department or host are compared: no other can be near. */
function duplicatesOf(
  organization: Organization,
  others: readonly KnownOrganization[],
): SuspectedDuplicate[] {
  const host = hostOf(organization);
  const { department } = organization.territory;
  const near = others.filter(
    (one) =>
      (host !== undefined && hostOf(one) === host) ||
      one.territory.department === department ||
      (one.address.city !== undefined && one.address.city === organization.address.city),
  );
  const sorted = [...near, organization].sort((a, b) => compareText(a.id, b.id));
  return findDuplicates(sorted).filter(
    ({ id, other }) => id === organization.id || other === organization.id,
  );
}

function hostOf({ website }: Pick<Organization, 'website'>): string | undefined {
  return website !== undefined && URL.canParse(website)
    ? new URL(website).hostname.replace(/^www\./, '')
    : undefined;
}
