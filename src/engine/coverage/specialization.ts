/** What a territory is specialised in, and what it lacks, against the country. */
import type { MatrixCell } from './matrix.ts';

/** One organisation more or less would turn a sector of one into a speciality. */
export const SPECIALITY_MIN_LOCATED = 2;
/** From here on, and from its inverse down, a share is said to differ from the country's. */
export const SPECIALITY_FROM = 1.25;

export interface SectorShare extends MatrixCell {
  /** Id of the sector. */
  sector: string;
}

export interface Specialities {
  /** Over the country's share, the greatest first. */
  over: SectorShare[];
  /** Under it, the least first: sectors without anybody among them, the most common in the country first. */
  under: SectorShare[];
}

/**
 * Both empty where the quotients have no data.
 * @param cells of the territory, one for each of `sectors`
 * @param country of the country, in the same order
 */
export function specialitiesOf(
  sectors: readonly string[],
  cells: readonly MatrixCell[],
  country: readonly MatrixCell[],
): Specialities {
  const shares = sectors.flatMap((sector, at): (SectorShare & { quotient: number })[] => {
    const cell = cells[at];
    if (cell === undefined || cell.quotient === null) return [];
    return [{ sector, located: cell.located, quotient: cell.quotient }];
  });
  const inCountry = new Map(sectors.map((sector, at) => [sector, country[at]?.located ?? 0]));
  const byCountry = (a: SectorShare, b: SectorShare) =>
    (inCountry.get(b.sector) ?? 0) - (inCountry.get(a.sector) ?? 0) || (a.sector < b.sector ? -1 : 1);
  return {
    over: shares
      .filter(({ quotient, located }) => quotient >= SPECIALITY_FROM && located >= SPECIALITY_MIN_LOCATED)
      .sort((a, b) => b.quotient - a.quotient || b.located - a.located || byCountry(a, b)),
    under: shares
      .filter(({ quotient }) => quotient <= 1 / SPECIALITY_FROM)
      .sort((a, b) => a.quotient - b.quotient || byCountry(a, b)),
  };
}
