/** White zones as the page shows them: all counted, the most inhabited listed and drawn. */
import { type Coverage, type WhiteCommune, whiteCommunes } from '#engine/coverage/coverage.ts';

/** Of thousands of communes, as many as a list can be paged through and a map drawn from without a pause. */
export const MAX_WHITE_LISTED = 3000;

export interface WhiteZones {
  communes: number;
  /** Their inhabitants. */
  population: number;
  /** The most inhabited first, ties by code; at most `MAX_WHITE_LISTED`. */
  listed: readonly WhiteCommune[];
  listedPopulation: number;
}

/** @param within code of a territory, or everywhere */
export function whiteZonesOf(coverage: Coverage, radiusKm: number, within: string | undefined): WhiteZones {
  const all = whiteCommunes(coverage, radiusKm, within);
  const listed = all
    .toSorted((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1))
    .slice(0, MAX_WHITE_LISTED);
  return { communes: all.length, population: sum(all), listed, listedPopulation: sum(listed) };
}

function sum(communes: readonly WhiteCommune[]): number {
  return communes.reduce((total, { population }) => total + population, 0);
}
