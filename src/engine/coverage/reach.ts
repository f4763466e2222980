/** What the distances from the communes add up to in each territory: access, mean distance, white zones. */
import type { TerritoryLevel } from '#domain/territory.ts';
import type { CoverageGround } from './ground.ts';

/** Within one radius; all null in a territory without a known inhabitant, whose share would mean nothing. */
export interface ReachFigures {
  /** Share of the inhabitants, 0 to 1, who live in a commune whose centre is within the radius, edge included. */
  access: number | null;
  /** Those inhabitants. */
  coveredPopulation: number | null;
  /** White zone: communes farther than the radius, and their inhabitants. */
  whiteCommunes: number | null;
  whitePopulation: number | null;
}

export interface TerritoryReach {
  reach: ReachFigures[];
  /** Kilometres, weighted by inhabitants; null without inhabitants, or when no organisation has a point. */
  meanDistanceKm: number | null;
}

const UNKNOWN: ReachFigures = {
  access: null,
  coveredPopulation: null,
  whiteCommunes: null,
  whitePopulation: null,
};

/** Sums of one pass over the communes; the tables by radius are rows × radii. */
interface Sums {
  population: Float64Array;
  weightedKm: Float64Array;
  covered: Float64Array;
  white: Int32Array;
}

/**
 * @param distancesKm for each commune the kilometres to the nearest organisation
 * @param radiiKm great-circle kilometres
 * @returns the figures of a row of the level, on demand
 */
export function reachOf(
  ground: CoverageGround,
  level: TerritoryLevel,
  distancesKm: Float64Array,
  radiiKm: readonly number[],
): { at(row: number): TerritoryReach } {
  const sums = sumUp(ground, level, distancesKm, radiiKm);
  return {
    at: (row) => {
      const population = sums.population[row] ?? 0;
      if (population === 0) return { reach: radiiKm.map(() => UNKNOWN), meanDistanceKm: null };
      const mean = (sums.weightedKm[row] ?? 0) / population;
      const reach = radiiKm.map((_, n): ReachFigures => {
        const covered = sums.covered[row * radiiKm.length + n] ?? 0;
        return {
          access: covered / population,
          coveredPopulation: covered,
          whiteCommunes: sums.white[row * radiiKm.length + n] ?? 0,
          whitePopulation: population - covered,
        };
      });
      return { reach, meanDistanceKm: Number.isFinite(mean) ? mean : null };
    },
  };
}

function sumUp(
  { communes, levels }: CoverageGround,
  level: TerritoryLevel,
  distancesKm: Float64Array,
  radiiKm: readonly number[],
): Sums {
  const { territories, rowOfCommune } = levels[level];
  const size = territories.length;
  const sums: Sums = {
    population: new Float64Array(size),
    weightedKm: new Float64Array(size),
    covered: new Float64Array(size * radiiKm.length),
    white: new Int32Array(size * radiiKm.length),
  };
  for (const [n, { population }] of communes.entries()) {
    const row = rowOfCommune[n] ?? -1;
    if (row < 0 || population === null) continue;
    const km = distancesKm[n] ?? Number.POSITIVE_INFINITY;
    add(sums.population, row, population);
    // No one times an infinite distance is no distance, not NaN.
    if (population > 0) add(sums.weightedKm, row, population * km);
    for (let at = 0; at < radiiKm.length; at += 1) {
      const within = km <= (radiiKm[at] ?? 0);
      add(within ? sums.covered : sums.white, row * radiiKm.length + at, within ? population : 1);
    }
  }
  return sums;
}

function add(list: Float64Array | Int32Array, at: number, value: number): void {
  list[at] = (list[at] ?? 0) + value;
}
