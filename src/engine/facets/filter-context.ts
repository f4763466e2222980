/** What filters need to know beyond the records: what needs ask for, what contains what, and which day it is. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { LabelDefinition, Need, Taxonomy } from '#domain/taxonomy.ts';
import type { Epci, Territories } from '#domain/territory.ts';
import { type LabelStatus, labelStatus } from '../labels/status.ts';
import { type Freshness, freshnessOfDate } from '../quality/freshness.ts';

export interface FilterContext {
  needs: ReadonlyMap<string, NeedSets>;
  regions: readonly string[];
  /** Region of each department, by code. */
  departments: ReadonlyMap<string, string>;
  country: string;
  /** Codes of the territories that contain one, nearest first, the country left out; itself first. */
  containing(code: string): readonly string[];
  /** Life of a label at the date of the edition. */
  labelState(label: OrganizationLabel): LabelStatus;
  /** Age of a source at the date of the edition. */
  freshness(sourceDate: string | undefined): Freshness;
}

export interface NeedSets {
  kinds: ReadonlySet<string>;
  sectors: ReadonlySet<string>;
  labels: ReadonlySet<string>;
}

export interface FilterSources {
  taxonomy: Pick<Taxonomy, 'needs' | 'labels'>;
  territories: Territories;
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
  /** Years after which a source is old, of a publication that says so. */
  oldSourceYears?: number | undefined;
  /** They tell what contains an EPCI and a commune: without them only regions contain. */
  epcis?: readonly Epci[];
  records?: readonly DirectoryRecord[];
}

export function createFilterContext(sources: FilterSources): FilterContext {
  const { taxonomy, territories, edition, oldSourceYears, epcis = [], records = [] } = sources;
  const within = new Map<string, readonly string[]>();
  for (const { territory } of records) fileCommune(within, territory);
  for (const { code, department, region } of epcis) within.set(code, [code, department, region]);
  for (const { code, region } of territories.departments) within.set(code, [code, region]);
  const labels = new Map<string, LabelDefinition>(taxonomy.labels.map((label) => [label.id, label]));
  return {
    needs: new Map(taxonomy.needs.map((need) => [need.id, needSets(need)])),
    regions: territories.regions.map((region) => region.code),
    departments: new Map(territories.departments.map(({ code, region }) => [code, region])),
    country: territories.country.code,
    containing: (code) => within.get(code) ?? [code],
    labelState: (label) => labelStatus(label, labels.get(label.id), edition),
    freshness: (sourceDate) => freshnessOfDate(sourceDate, edition, oldSourceYears),
  };
}

function needSets(need: Need): NeedSets {
  return { kinds: new Set(need.kinds), sectors: new Set(need.sectors), labels: new Set(need.labels) };
}

function fileCommune(within: Map<string, readonly string[]>, territory: DirectoryRecord['territory']): void {
  const { commune, epci, department, region } = territory;
  if (commune === undefined || within.has(commune)) return;
  within.set(
    commune,
    [commune, epci, department, region].filter((code) => code !== undefined),
  );
}
