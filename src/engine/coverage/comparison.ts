/** Territories side by side, of any level: the figures of the coverage table, and who they are made of. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryLevel } from '#domain/territory.ts';
import {
  type Coverage,
  type CoverageTable,
  coverageTable,
  type LeftOut,
  leftOutOf,
  locationQuotient,
  type TerritoryFigures,
} from './coverage.ts';
import { type GroundTerritory, territoryOf } from './ground.ts';
import { createSeatRow } from './located.ts';
import type { MatrixCell } from './matrix.ts';

/** More columns than that are a table of their own. */
export const MAX_COMPARED = 10;

export interface ComparedTerritory {
  code: string;
  name: string;
  level: TerritoryLevel;
  figures: TerritoryFigures;
  /** Located of each kind, in the order asked for: an organisation of two kinds counts in both. */
  kinds: readonly number[];
  /** Of each sector, in the order asked for, among the organisations that the other filters let through. */
  sectors: readonly MatrixCell[];
}

export interface TerritoryComparison {
  radiiKm: readonly number[];
  /** In the order of the codes; unknown codes are in none. */
  territories: readonly ComparedTerritory[];
  country: ComparedTerritory;
  leftOut: LeftOut;
}

export interface ComparisonTerms {
  kinds: readonly string[];
  sectors: readonly string[];
  /** The same filters without the sector, whose shares the quotients compare. */
  base: readonly DirectoryRecord[];
}

/** At most `MAX_COMPARED` territories; a code that comes twice, or that no territory has, is left out. */
export function compareTerritories(
  coverage: Coverage,
  codes: readonly string[],
  terms: ComparisonTerms,
): TerritoryComparison {
  const { ground } = coverage;
  const tables = new Map<TerritoryLevel, CoverageTable>();
  const tableOf = (level: TerritoryLevel) => {
    const table = tables.get(level) ?? coverageTable(coverage, level);
    tables.set(level, table);
    return table;
  };
  const whole = territoryOf(ground, ground.country);
  if (whole === undefined) throw new Error(`expected the country ${ground.country}, found none`);
  const all = seatedIn(coverage, whole, terms.base);
  const look = (territory: GroundTerritory): ComparedTerritory => {
    const { code, name, level } = territory;
    const figures = tableOf(level).rows[ground.levels[level].rows.get(code) ?? -1];
    if (figures === undefined) throw new Error(`expected the figures of ${code}, found none`);
    const seats = seatedIn(coverage, territory, coverage.records);
    const kinds = terms.kinds.map((kind) => seats.filter((one) => one.kinds.includes(kind)).length);
    return {
      code,
      name,
      level,
      figures,
      kinds,
      sectors: sectorCells(seatedIn(coverage, territory, terms.base), all, terms.sectors),
    };
  };
  const found = codes.map((code) => territoryOf(ground, code)).filter((one) => one !== undefined);
  return {
    radiiKm: tableOf('country').radiiKm,
    territories: [...new Set(found)].slice(0, MAX_COMPARED).map(look),
    country: look(whole),
    leftOut: leftOutOf(coverage, 'country'),
  };
}

/** Who has their seat in a territory. */
export function seatedIn<Record extends DirectoryRecord>(
  { ground }: Pick<Coverage, 'ground'>,
  { level, code }: GroundTerritory,
  records: readonly Record[],
): Record[] {
  const row = ground.levels[level].rows.get(code);
  const rowOf = createSeatRow(ground, level);
  return records.filter((record) => rowOf(record) === row);
}

/** @param country who has their seat anywhere in it: what the shares are compared with */
export function sectorCells(
  seats: readonly DirectoryRecord[],
  country: readonly DirectoryRecord[],
  sectors: readonly string[],
): MatrixCell[] {
  const count = (records: readonly DirectoryRecord[], sector: string) =>
    records.filter((record) => record.sectors.includes(sector)).length;
  return sectors.map((sector) => {
    const located = count(seats, sector);
    const whole = { part: count(country, sector), all: country.length };
    return { located, quotient: locationQuotient({ part: located, all: seats.length }, whole) };
  });
}
