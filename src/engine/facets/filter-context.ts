/** What filters need to know beyond the records: which needs ask for what, and which territory contains which. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Need, Taxonomy } from '#domain/taxonomy.ts';
import type { Epci, Territories } from '#domain/territory.ts';

export interface FilterContext {
  needs: ReadonlyMap<string, NeedSets>;
  regions: readonly string[];
  country: string;
  /** Codes of the territories that contain one, nearest first, the country left out; itself first. */
  containing(code: string): readonly string[];
}

export interface NeedSets {
  kinds: ReadonlySet<string>;
  sectors: ReadonlySet<string>;
  labels: ReadonlySet<string>;
}

/** `epcis` and `records` tell what contains an EPCI or a commune: without them only regions contain. */
export function createFilterContext(
  taxonomy: Pick<Taxonomy, 'needs'>,
  territories: Territories,
  epcis: readonly Epci[] = [],
  records: readonly DirectoryRecord[] = [],
): FilterContext {
  const within = new Map<string, readonly string[]>();
  for (const { territory } of records) fileCommune(within, territory);
  for (const { code, department, region } of epcis) within.set(code, [code, department, region]);
  for (const { code, region } of territories.departments) within.set(code, [code, region]);
  return {
    needs: new Map(taxonomy.needs.map((need) => [need.id, needSets(need)])),
    regions: territories.regions.map((region) => region.code),
    country: territories.country.code,
    containing: (code) => within.get(code) ?? [code],
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
