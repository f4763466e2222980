/** Sector × territory: how many of each sector have their seat where, and where a sector weighs more than elsewhere. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryLevel } from '#domain/territory.ts';
import { locationQuotient } from './coverage.ts';
import type { CoverageGround } from './ground.ts';
import { createSeatRow } from './located.ts';

export interface MatrixCell {
  /** Organisations of the sector that have their seat in the territory. */
  located: number;
  /** Location quotient of the sector in the territory; null under 5 organisations there. */
  quotient: number | null;
}

export interface MatrixRow {
  code: string;
  name: string;
  /** One for each sector, in the order of `SectorMatrix.sectors`. */
  cells: readonly MatrixCell[];
  /** Organisations, each once: an organisation of two sectors is in two cells, so that cells may add up to more. */
  total: number;
}

export interface SectorMatrix {
  level: TerritoryLevel;
  sectors: readonly string[];
  rows: readonly MatrixRow[];
  /** The country: totals of the sectors, seats in no territory of the level included. */
  country: MatrixRow;
  /** Organisations of the set in no row, because no territory of this level is known for their seat. */
  withoutTerritory: number;
}

/** @param sectors ids of the columns, in their order; others count in the totals only */
export function sectorMatrix(
  ground: CoverageGround,
  records: readonly DirectoryRecord[],
  sectors: readonly string[],
  level: TerritoryLevel,
): SectorMatrix {
  const country = countCells(ground, records, sectors, 'country');
  const own = level === 'country' ? country : countCells(ground, records, sectors, level);
  const rowOf = (counts: Counts, row: number, code: string, name: string): MatrixRow => {
    const all = counts.totals[row] ?? 0;
    const cells = sectors.map((_, column): MatrixCell => {
      const located = counts.cells[row * sectors.length + column] ?? 0;
      const whole = { part: country.cells[column] ?? 0, all: country.totals[0] ?? 0 };
      return { located, quotient: locationQuotient({ part: located, all }, whole) };
    });
    return { code, name, cells, total: all };
  };
  const [whole] = ground.levels.country.territories;
  return {
    level,
    sectors,
    rows: ground.levels[level].territories.map(({ code, name }, row) => rowOf(own, row, code, name)),
    country: rowOf(country, 0, ground.country, whole?.name ?? ground.country),
    withoutTerritory: own.outside,
  };
}

interface Counts {
  /** Rows × sectors. */
  cells: Int32Array;
  totals: Int32Array;
  outside: number;
}

function countCells(
  ground: CoverageGround,
  records: readonly DirectoryRecord[],
  sectors: readonly string[],
  level: TerritoryLevel,
): Counts {
  const size = ground.levels[level].territories.length;
  const columns = new Map(sectors.map((sector, column) => [sector, column]));
  const counts = { cells: new Int32Array(size * sectors.length), totals: new Int32Array(size), outside: 0 };
  const rowOf = createSeatRow(ground, level);
  for (const record of records) {
    const row = rowOf(record);
    if (row < 0) {
      counts.outside += 1;
      continue;
    }
    counts.totals[row] = (counts.totals[row] ?? 0) + 1;
    for (const sector of new Set(record.sectors)) {
      const at = row * sectors.length + (columns.get(sector) ?? Number.NaN);
      if (Number.isInteger(at)) counts.cells[at] = (counts.cells[at] ?? 0) + 1;
    }
  }
  return counts;
}
