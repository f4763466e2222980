/** What organisations are compared by. What no source states is null: unknown, never zero. */
import type { Organization } from '#domain/organization.ts';
import type { LabelDefinition } from '#domain/taxonomy.ts';
import { parseTerritoryCode, type Territories } from '#domain/territory.ts';
import { labelStatus } from '../labels/status.ts';

export const BENCHMARK_MEASURES = ['members', 'age', 'labels', 'partners', 'regions'] as const;
export type BenchmarkMeasure = (typeof BENCHMARK_MEASURES)[number];
export type BenchmarkValues = Readonly<Record<BenchmarkMeasure, number | null>>;

export interface BenchmarkContext {
  /** `YYYY-MM-DD`. */
  edition: string;
  labels: readonly LabelDefinition[];
  territories: Territories;
}

/**
 * - members: as the source states, at its date.
 * - age: full years between the year of foundation and that of the edition; null when it was founded after it.
 * - labels: those that hold at the date of the edition; null when none is recorded, or when none says whether it holds.
 * - partners: cooperations that a source states; null when none does.
 * - regions: those that it declares to serve, at least in part; null when it declares nothing.
 */
export function benchmarkValues(organization: Organization, context: BenchmarkContext): BenchmarkValues {
  const { members, founded, partners, serves } = organization;
  const age = founded === undefined ? -1 : Number(context.edition.slice(0, 4)) - founded;
  return {
    members: members ?? null,
    age: age < 0 ? null : age,
    labels: validLabels(organization, context),
    partners: partners.length === 0 ? null : partners.length,
    regions: serves.length === 0 ? null : servedRegions(organization, context.territories).size,
  };
}

function validLabels(
  { labels }: Organization,
  { edition, labels: definitions }: BenchmarkContext,
): number | null {
  const valid = new Set<string>();
  let isKnown = false;
  for (const label of labels) {
    const definition = definitions.find(({ id }) => id === label.id);
    const status = labelStatus(label, definition, edition);
    if (status !== 'unknown') isKnown = true;
    if (status === 'valid') valid.add(label.id);
  }
  return isKnown ? valid.size : null;
}

/** The country is all of its regions; a territory smaller than a department counts for the region of the seat. */
function servedRegions({ serves, territory }: Organization, territories: Territories): Set<string> {
  const regions = new Set<string>();
  for (const code of serves) {
    const level = parseTerritoryCode(code)?.level;
    if (level === 'country') for (const region of territories.regions) regions.add(region.code);
    else if (level === 'region') regions.add(code);
    else if (level === 'department') {
      const department = territories.departments.find((one) => one.code === code);
      if (department) regions.add(department.region);
    } else if (territory.region !== undefined) regions.add(territory.region);
  }
  return regions;
}
