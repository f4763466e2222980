/**
 * The quality report that is published with the data: what is known, how well, since when.
 * It names rows by id and never by line, so that it does not depend on the order of the file.
 */
import { SCHEMA_VERSION } from '#domain/artefacts.ts';
import { type Correction, type Issue, type ProfileName, severityOf } from '#domain/issue.ts';
import { compareText } from '#engine/text/compare-text.ts';
import { jsonLines } from '../lib/stable-json.ts';
import type { EnrichedOrganization, OrganizationQuality } from './enrich.ts';
import { countPrecisions } from './geocode.ts';

export interface QualityRow extends OrganizationQuality {
  id: string;
  name: string;
  status: string;
  precision: string;
  unverified: string[];
  issues: Pick<Issue, 'code' | 'field' | 'value' | 'expected' | 'hint'>[];
}

export interface QualityReport {
  edition: string;
  totals: Record<string, number | Record<string, number>>;
  rows: QualityRow[];
}

export interface QualityInput {
  enriched: readonly EnrichedOrganization[];
  issues: readonly Issue[];
  corrections: readonly Correction[];
  rejectedRows: number;
  edition: string;
  profile: ProfileName;
}

export function qualityReport(input: QualityInput): QualityReport {
  const { enriched, issues, edition } = input;
  const issuesOf = groupByRow(issues);
  const rows = enriched.map(({ organization, quality }) => ({
    id: organization.id,
    name: organization.name,
    status: organization.status,
    ...quality,
    precision: organization.location?.precision ?? 'unknown',
    unverified: organization.unverifiedFields,
    issues: (issuesOf.get(organization.id) ?? [])
      .map(withoutPlace)
      .sort((a, b) => compareText(a.code, b.code)),
  }));
  return { edition, totals: totalsOf(rows, input), rows };
}

/** Problems by the id of their row. */
function groupByRow(issues: readonly Issue[]): Map<string, Issue[]> {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.row ?? '');
    if (group === undefined) groups.set(issue.row ?? '', [issue]);
    else group.push(issue);
  }
  return groups;
}

function withoutPlace({ code, field, value, expected, hint }: Issue): QualityRow['issues'][number] {
  return {
    code,
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value }),
    ...(expected !== undefined && { expected }),
    ...(hint !== undefined && { hint }),
  };
}

function totalsOf(rows: readonly QualityRow[], input: QualityInput): QualityReport['totals'] {
  const { enriched, issues, corrections, rejectedRows, profile } = input;
  const mean = rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row.completeness, 0) / rows.length;
  return {
    organizations: rows.length,
    rejectedRows,
    meanCompleteness: Math.round(mean * 1000) / 1000,
    status: count(rows.map(({ status }) => status)),
    precision: countPrecisions(enriched.map(({ organization }) => organization)),
    freshness: count(rows.map(({ freshness }) => freshness)),
    missingFields: count(rows.flatMap(({ missing }) => missing)),
    unverifiedFields: count(rows.flatMap(({ unverified }) => unverified)),
    labels: count(rows.flatMap(({ labels }) => labels.map(({ id, status }) => `${id} ${status}`))),
    severities: count(issues.map(({ code }) => severityOf(code, profile))),
    issues: count(issues.map(({ code }) => code)),
    corrections: count(corrections.map(({ rule }) => rule)),
  };
}

/** How often each text comes, by name. */
export function count(texts: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}

export function qualityJson({ edition, totals, rows }: QualityReport): Uint8Array[] {
  return [...jsonLines({ schemaVersion: SCHEMA_VERSION, edition, totals }, 'rows', rows)];
}
