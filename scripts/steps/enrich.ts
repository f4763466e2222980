/** Enrich: what follows from the facts of all rows together, at the date of the edition. */
import type { Issue } from '#domain/issue.ts';
import type { Organization } from '#domain/organization.ts';
import type { LabelDefinition } from '#domain/taxonomy.ts';
import { symmetricPartners } from '#engine/intake/link.ts';
import { type LabelStatus, labelStatus } from '#engine/labels/status.ts';
import { completeness } from '#engine/quality/completeness.ts';
import type { Freshness } from '#engine/quality/freshness.ts';
import { freshness, newestSourceDate } from '#engine/quality/source-age.ts';
import { compareText } from '#engine/text/compare-text.ts';
import type { Geocoding } from './geocode.ts';
import { type NormalizedRow, toIssue } from './step.ts';

export interface EnrichContext {
  labels: readonly LabelDefinition[];
  /** `YYYY-MM-DD`. */
  edition: string;
  /** Years after which a source is old, of a publication that says so. */
  oldSourceYears?: number | undefined;
}

export interface OrganizationQuality {
  /** 0 to 1. */
  completeness: number;
  missing: string[];
  freshness: Freshness;
  sourceDate?: string;
  labels: { id: string; status: LabelStatus }[];
}

export interface EnrichedOrganization {
  organization: Organization;
  quality: OrganizationQuality;
}

/** Organisations in the order of their ids, whatever the order of the rows. */
export function enrich(
  geocoded: Geocoding['output'],
  context: EnrichContext,
): { output: EnrichedOrganization[]; issues: Issue[] } {
  const sorted = [...geocoded].sort((a, b) => compareText(a.organization.id, b.organization.id));
  const organizations = symmetricPartners(sorted.map(({ organization }) => organization)).map(
    withSortedPartners,
  );
  const output = organizations.map((organization) => ({
    organization,
    quality: qualityOf(organization, context),
  }));
  const issues = sorted.flatMap(({ row, organization }) => expiredLabels(row, organization, context));
  return { output, issues };
}

/** Partners added from the other side come in the order of the rows: sorted, the same for any order. */
function withSortedPartners(organization: Organization): Organization {
  if (organization.partners.length < 2) return organization;
  const partners = [...organization.partners].sort((a, b) =>
    compareText('id' in a ? a.id : a.name, 'id' in b ? b.id : b.name),
  );
  return { ...organization, partners };
}

function qualityOf(
  organization: Organization,
  { labels, edition, oldSourceYears }: EnrichContext,
): OrganizationQuality {
  const { score, missing } = completeness(organization);
  const sourceDate = newestSourceDate(organization);
  return {
    completeness: Math.round(score * 100) / 100,
    missing,
    freshness: freshness(organization, edition, oldSourceYears),
    ...(sourceDate !== undefined && { sourceDate }),
    labels: organization.labels.map((label) => ({
      id: label.id,
      status: labelStatus(label, definitionOf(labels, label.id), edition),
    })),
  };
}

function definitionOf(labels: readonly LabelDefinition[], id: string): LabelDefinition | undefined {
  return labels.find((definition) => definition.id === id);
}

function expiredLabels(row: NormalizedRow, { labels }: Organization, context: EnrichContext): Issue[] {
  return labels
    .filter(
      (label) => labelStatus(label, definitionOf(context.labels, label.id), context.edition) === 'expired',
    )
    .map((label) =>
      toIssue(row, {
        code: 'label.expired',
        field: 'labels',
        value: [label.id, label.since, label.until].filter((part) => part !== undefined).join(' '),
        expected: `a label that holds on ${context.edition}; it is kept as history and never shown as current`,
      }),
    );
}
