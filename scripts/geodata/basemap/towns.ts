/** Which towns the basemap names, and how early: rank 1 from afar, rank 8 only close up. */
import { compareText } from '#engine/text/compare-text.ts';
import { METRES_PER_DEGREE, nearDistanceM } from './geometry.ts';

export const RANKS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Rank = (typeof RANKS)[number];

/** What is needed of a commune of `communes.csv`; codes without letters, degrees. */
export interface TownCandidate {
  code: string;
  name: string;
  department: string;
  population: number;
  lng: number;
  lat: number;
  /** Empty where the commune belongs to none. */
  epci: string;
  /** The city that it is a quarter of: Paris, Lyon or Marseille. */
  parent?: string;
}
export interface Town extends TownCandidate {
  rank: Rank;
  /** Seat of a region (or overseas collectivity), of a department, or neither. */
  seat: 'region' | 'department' | 'none';
}

/** Codes of the communes that are seats. */
export interface Seats {
  regions: ReadonlySet<string>;
  departments: ReadonlySet<string>;
}

/** Inhabitants from which a town has a rank. */
const POPULATION_OF_RANK = [
  [1, 400_000],
  [2, 180_000],
  [3, 100_000],
  [4, 50_000],
  [5, 20_000],
  [6, 10_000],
  [7, 5_000],
  [8, 2_000],
] as const satisfies readonly (readonly [Rank, number])[];

/** A town in the shadow of a city is named later than its size says: Lyon before Villeurbanne. */
const SUBURB = { withinM: 18_000, cityTimesLarger: 2.5, cityFrom: 80_000, ranksLater: 2 } as const;
/** Where towns are rare a village is a landmark: the largest of its surroundings is named as early as this. */
const RANK_OF_LANDMARK = [
  { rank: 5, aloneWithinM: 60_000, populationFrom: 2_000 },
  { rank: 6, aloneWithinM: 35_000, populationFrom: 1_000 },
  { rank: 7, aloneWithinM: 18_000, populationFrom: 500 },
  { rank: 8, aloneWithinM: 8_000, populationFrom: 150 },
] as const satisfies readonly { rank: Rank; aloneWithinM: number; populationFrom: number }[];
const LEAST_ISOLATION_M = 8_000;

/** Quarters of the three cities are named close up, whatever their size. */
const RANK_OF_QUARTERS = 8;

/**
 * Ranks the communes and leaves out those that no rank takes.
 *
 * @returns by rank, then population, then code
 */
export function rankTowns(candidates: readonly TownCandidate[], seats: Seats): Town[] {
  // The seats of the uninhabited territories have no one to name them for.
  const communes = candidates.filter(({ parent, population }) => parent === undefined && population > 0);
  const quarters = candidates.filter(({ parent }) => parent !== undefined);
  const byPopulation = communes.sort((a, b) => b.population - a.population || compareText(a.code, b.code));
  const cities = byPopulation.filter(({ population }) => population >= SUBURB.cityFrom);
  const larger = new LargerTowns();
  const towns: Town[] = [];
  for (const commune of byPopulation) {
    const rank = lowest(rankOf(commune, seats, cities), landmarkRank(commune, larger.isolationM(commune)));
    larger.add(commune);
    if (rank !== undefined) towns.push({ ...commune, rank, seat: seatOf(commune, seats) });
  }
  towns.push(...quarters.map((quarter) => ({ ...quarter, rank: RANK_OF_QUARTERS, seat: 'none' }) as const));
  return towns.sort((a, b) => a.rank - b.rank);
}

function rankOf(commune: TownCandidate, seats: Seats, cities: readonly TownCandidate[]): Rank | undefined {
  const bySize = POPULATION_OF_RANK.find(([, population]) => commune.population >= population)?.[0];
  const seat = seatOf(commune, seats);
  if (seat === 'region') return lowest(2, bySize);
  if (seat === 'department') return lowest(4, bySize);
  return bySize !== undefined && isSuburb(commune, cities) ? later(bySize) : bySize;
}

function seatOf({ code }: TownCandidate, seats: Seats): Town['seat'] {
  if (seats.regions.has(code)) return 'region';
  return seats.departments.has(code) ? 'department' : 'none';
}

function lowest(a: Rank | undefined, b: Rank | undefined): Rank | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function later(rank: Rank): Rank {
  return RANKS[Math.min(rank - 1 + SUBURB.ranksLater, RANKS.length - 1)] ?? rank;
}

function isSuburb(town: TownCandidate, cities: readonly TownCandidate[]): boolean {
  return cities.some(
    (city) =>
      city.population >= town.population * SUBURB.cityTimesLarger &&
      nearDistanceM([city.lng, city.lat], [town.lng, town.lat]) <= SUBURB.withinM,
  );
}

function landmarkRank({ population }: TownCandidate, isolationM: number): Rank | undefined {
  const fits = RANK_OF_LANDMARK.find(
    ({ aloneWithinM, populationFrom }) => isolationM >= aloneWithinM && population >= populationFrom,
  );
  return fits?.rank;
}

/** The communes already seen, which are larger, in the cells of a degree grid. */
class LargerTowns {
  readonly #towns: TownCandidate[] = [];
  readonly #cells = new Map<string, TownCandidate[]>();
  /** Degrees; nine cells hold the least isolation up to 60° of latitude. */
  readonly #cellSize = LEAST_ISOLATION_M / 50_000;

  add(town: TownCandidate): void {
    this.#towns.push(town);
    const key = this.#key(town, 0, 0);
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, [town]);
    else cell.push(town);
  }

  /** Metres to the nearest larger commune; 0 stands for anything below the least isolation that counts. */
  isolationM(town: TownCandidate): number {
    const steps = [-1, 0, 1];
    const around = steps.flatMap((x) => steps.flatMap((y) => this.#cells.get(this.#key(town, x, y)) ?? []));
    const nearest = nearestM(town, around);
    return nearest < LEAST_ISOLATION_M ? 0 : nearestM(town, this.#towns);
  }

  #key({ lng, lat }: TownCandidate, x: number, y: number): string {
    return `${Math.floor(lng / this.#cellSize) + x},${Math.floor(lat / this.#cellSize) + y}`;
  }
}

function nearestM(town: TownCandidate, others: readonly TownCandidate[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of others) {
    // A degree of latitude is the same everywhere: most of the country is ruled out without a cosine.
    if (Math.abs(other.lat - town.lat) * METRES_PER_DEGREE >= nearest) continue;
    nearest = Math.min(nearest, nearDistanceM([other.lng, other.lat], [town.lng, town.lat]));
  }
  return nearest;
}
