/** Regions, departments, EPCI and the country, summed from their communes. */
import {
  type Bbox,
  type Commune,
  type Department,
  type Epci,
  type Region,
  type Territories,
  territoryCode,
} from '#domain/territory.ts';
import { groupBy } from '#engine/collections/group-by.ts';
import { compareText } from '#engine/text/compare-text.ts';
import { round4, unionBox } from './boxes.ts';
import type { AreaRow, EpciRow } from './official-list.ts';

/** A commune of today with the box that it takes up; its population is null where the list gives none. */
export interface BoxedCommune extends Omit<Commune, 'population'> {
  population: number | null;
  box: Bbox;
}

export interface TerritoryInputs {
  communes: readonly BoxedCommune[];
  regions: readonly AreaRow[];
  departments: readonly AreaRow[];
  epci: readonly EpciRow[];
}

/** Of the official geographic code in the pinned `@etalab/decoupage-administratif` 6: to be changed with it. */
export const CODE_YEAR = 2026;

/** @throws when an area has no commune, or a member is not a commune: the inputs do not fit together */
export function buildTerritories(inputs: TerritoryInputs): Territories & { epci: Epci[] } {
  const { communes } = inputs;
  const byRegion = groupBy(communes, (commune) => commune.region);
  const byDepartment = groupBy(communes, (commune) => commune.department);
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  return {
    country: buildCountry(inputs),
    regions: inputs.regions.map((row) => buildRegion(row, members(byRegion, row))).sort(compareCodes),
    departments: inputs.departments
      .map((row) => buildDepartment(row, members(byDepartment, row)))
      .sort(compareCodes),
    epci: inputs.epci.map((row) => buildEpci(row, epciMembers(row, byCode))).sort(compareCodes),
  };
}

function buildCountry({ communes, departments }: TerritoryInputs): Territories['country'] {
  const metropolitan = new Set(departments.filter((row) => row.zone === 'metro').map((row) => row.code));
  const bbox = extentOf(communes.filter((commune) => metropolitan.has(commune.department)));
  return { code: 'FR', name: 'France', population: sumPopulation(communes), bbox, codeYear: CODE_YEAR };
}

function buildRegion(row: AreaRow, communes: readonly BoxedCommune[]): Region {
  return {
    code: territoryCode('region', row.code),
    name: row.nom,
    population: sumPopulation(communes),
    bbox: extentOf(communes),
    overseas: row.zone !== 'metro',
  };
}

function buildDepartment(row: AreaRow, communes: readonly BoxedCommune[]): Department {
  return {
    code: territoryCode('department', row.code),
    name: row.nom,
    region: territoryCode('region', row.region ?? row.code),
    population: sumPopulation(communes),
    bbox: extentOf(communes),
  };
}

function buildEpci(row: EpciRow, communes: readonly BoxedCommune[]): Epci {
  const largest = [...communes].sort(
    (a, b) => (b.population ?? 0) - (a.population ?? 0) || compareCodes(a, b),
  )[0];
  if (largest === undefined)
    throw new Error(`EPCI ${row.code} ${row.nom}: no member. Check epci.json of the inputs.`);
  return {
    code: territoryCode('epci', row.code),
    name: row.nom,
    department: territoryCode('department', largest.department),
    region: territoryCode('region', largest.region),
    population: sumPopulation(communes),
    center: weightedCentre(communes),
    bbox: extentOf(communes),
  };
}

/** Mean of the communes' points weighted by inhabitants: right to a few metres at the size of an EPCI. */
export function weightedCentre(communes: readonly BoxedCommune[]): [number, number] {
  let total = 0;
  let lng = 0;
  let lat = 0;
  for (const commune of communes) {
    // One more inhabitant each: communes without any (or unknown) still have a centre.
    const weight = (commune.population ?? 0) + 1;
    total += weight;
    lng += commune.lng * weight;
    lat += commune.lat * weight;
  }
  return [round4(lng / total), round4(lat / total)];
}

/** Inhabitants of those whose population is known; null when none is. */
export function sumPopulation(communes: readonly { population: number | null }[]): number | null {
  let sum: number | null = null;
  for (const { population } of communes) {
    if (population !== null) sum = (sum ?? 0) + population;
  }
  return sum;
}

function extentOf(communes: readonly BoxedCommune[]): Bbox {
  const box = unionBox(communes.map((commune) => commune.box));
  if (box === undefined) throw new Error('No commune to take the extent of. Check the inputs.');
  return box;
}

function members(groups: ReadonlyMap<string, BoxedCommune[]>, row: AreaRow): BoxedCommune[] {
  const found = groups.get(row.code);
  if (found === undefined)
    throw new Error(`${row.code} ${row.nom}: no commune. Check communes.json of the inputs.`);
  return found;
}

function epciMembers(row: EpciRow, byCode: ReadonlyMap<string, BoxedCommune>): BoxedCommune[] {
  return row.membres.map(({ code }) => {
    const commune = byCode.get(code);
    if (commune === undefined)
      throw new Error(`EPCI ${row.code} ${row.nom}: member ${code} is not a commune.`);
    return commune;
  });
}

export function compareCodes(a: { code: string }, b: { code: string }): number {
  return compareText(a.code, b.code);
}
