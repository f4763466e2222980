/**
 * What a set of organisations covers: computed once, read by the map, the legend, the table, the sheets and the
 * exports, so that they cannot disagree. "No data" is null, never 0.
 */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryLevel } from '#domain/territory.ts';
import { type CoverageGround, type GroundTerritory, territoryOf } from './ground.ts';
import { countLocated, createSeatRow } from './located.ts';
import { createPointIndex } from './point-index.ts';
import { type ReachFigures, reachOf } from './reach.ts';
import { countServing, type ServingCounts } from './serving.ts';

/** Kilometres of the radii that are always computed; any other can be asked for. */
export const RADII_KM: readonly number[] = [10, 25, 30, 50, 100];
/** Under so many organisations a share says more about chance than about the territory. */
export const QUOTIENT_MIN_LOCATED = 5;

/** A set of organisations on the ground, and the one costly part: how far each commune is from them. */
export interface Coverage {
  ground: CoverageGround;
  records: readonly DirectoryRecord[];
  /** What the set is a part of, for the location quotient: the same filters without the sector. */
  base: readonly DirectoryRecord[] | undefined;
  /** For each commune of the ground the kilometres to the nearest organisation; infinite when none has a point. */
  distancesKm: Float64Array;
}

/** All that is known of one territory for one set of organisations. */
export interface TerritoryFigures {
  code: string;
  name: string;
  /** Inhabitants; null when the official list gives none. */
  population: number | null;
  /** Organisations that have their seat in it, with or without a point. */
  located: number;
  /** Of them, without a point: where there are some, access and distances may be better than they look. */
  withoutPoint: number;
  serving: ServingCounts;
  /** Located per 100,000 inhabitants; null without inhabitants. */
  density: number | null;
  /** One for each radius of the table, in its order. */
  reach: readonly ReachFigures[];
  /** Mean of the kilometres from its communes to the nearest organisation, weighted by inhabitants. */
  meanDistanceKm: number | null;
  /**
   * (located of the set / located of the base) here, over the same in the country: 1 is the country's share, 2
   * twice as much. Null without a base, under 5 located of the base, or when the country has none of the set.
   */
  quotient: number | null;
}

/** What the figures do not hold, and why: always shown beside them. */
export interface LeftOut {
  /** Organisations of the set. */
  organizations: number;
  /** Of them, known by an area only: in located and serving, in no distance. */
  withoutPoint: number;
  /** Of them, whose seat is in no known territory of this level: in no row. */
  withoutTerritory: number;
  /** Communes without a known population: in no access, distance or white zone. */
  communesWithoutPopulation: number;
  /** Communes that belong to no territory of this level, and their inhabitants: in no row, in the country's. */
  communesOutside: number;
  populationOutside: number;
}

export interface CoverageTable {
  level: TerritoryLevel;
  radiiKm: readonly number[];
  /** One for each territory of the level, in the order of the official list. */
  rows: readonly TerritoryFigures[];
  /** The same figures for the whole country: not the sum of the rows, where some communes have none. */
  country: TerritoryFigures;
  leftOut: LeftOut;
}

/**
 * Measures the distance from every commune to the nearest organisation: some 35,000 questions to a tree.
 * @param base organisations that the location quotient compares with; without them it is null
 */
export function createCoverage(
  ground: CoverageGround,
  records: readonly DirectoryRecord[],
  base?: readonly DirectoryRecord[],
): Coverage {
  const index = createPointIndex(records.flatMap(({ point }) => (point === undefined ? [] : [point])));
  const distancesKm = new Float64Array(ground.communes.length);
  for (const [n, { lng, lat }] of ground.communes.entries()) {
    distancesKm[n] = index.nearest([lng, lat])?.distanceKm ?? Number.POSITIVE_INFINITY;
  }
  return { ground, records, base, distancesKm };
}

/** The figures of every territory of a level; cheap once the distances are there. */
export function coverageTable(
  coverage: Coverage,
  level: TerritoryLevel,
  radiiKm: readonly number[] = RADII_KM,
): CoverageTable {
  const { country } = coverage.ground;
  const [whole] = figuresOf(coverage, 'country', radiiKm);
  if (whole === undefined) throw new Error(`expected the country ${country} in the territories, found none`);
  const rows = level === 'country' ? [whole] : figuresOf(coverage, level, radiiKm);
  return { level, radiiKm, rows, country: whole, leftOut: leftOutOf(coverage, level) };
}

/** The figures of one territory of any level, for its sheet; undefined for a code that is not a territory's. */
export function territoryFigures(table: CoverageTable, code: string): TerritoryFigures | undefined {
  return table.rows.find((row) => row.code === code);
}

function figuresOf(
  { ground, records, base, distancesKm }: Coverage,
  level: TerritoryLevel,
  radiiKm: readonly number[],
): TerritoryFigures[] {
  const located = countLocated(records, ground, level);
  const withoutPoint = countLocated(records.filter(isPointless), ground, level);
  const serving = countServing(records, ground, level);
  const reach = reachOf(ground, level, distancesKm, radiiKm);
  const quotientAt = createQuotient(ground, level, { records, base });
  return ground.levels[level].territories.map(({ code, name, population }, row) => ({
    code,
    name,
    population,
    located: located[row] ?? 0,
    withoutPoint: withoutPoint[row] ?? 0,
    serving: serving[row] ?? { direct: 0, containing: 0, part: 0 },
    density: perHundredThousand(located[row] ?? 0, population),
    reach: reach.at(row).reach,
    meanDistanceKm: reach.at(row).meanDistanceKm,
    quotient: quotientAt(row, located[row] ?? 0),
  }));
}

function isPointless({ point }: DirectoryRecord): boolean {
  return point === undefined;
}

/** Organisations per 100,000 inhabitants; null without inhabitants. */
export function perHundredThousand(organizations: number, population: number | null): number | null {
  return population === null || population === 0 ? null : (organizations / population) * 100_000;
}

/**
 * Location quotient: the share that a part has here over the share that it has in the country.
 * Null under 5 organisations here, and when the country has nobody to compare with.
 */
export function locationQuotient(
  here: { part: number; all: number },
  country: { part: number; all: number },
): number | null {
  if (here.all < QUOTIENT_MIN_LOCATED || country.part === 0) return null;
  return here.part / here.all / (country.part / country.all);
}

function createQuotient(
  ground: CoverageGround,
  level: TerritoryLevel,
  { records, base }: Pick<Coverage, 'records' | 'base'>,
): (row: number, located: number) => number | null {
  if (base === undefined) return () => null;
  const all = countLocated(base, ground, level);
  const country = {
    part: countLocated(records, ground, 'country')[0] ?? 0,
    all: countLocated(base, ground, 'country')[0] ?? 0,
  };
  return (row, part) => locationQuotient({ part, all: all[row] ?? 0 }, country);
}

/** What the figures of a level do not hold. */
export function leftOutOf(
  { ground, records }: Pick<Coverage, 'ground' | 'records'>,
  level: TerritoryLevel,
): LeftOut {
  const { rowOfCommune } = ground.levels[level];
  const seatRow = createSeatRow(ground, level);
  const outside = ground.communes.filter((_, commune) => rowOfCommune[commune] === -1);
  return {
    organizations: records.length,
    withoutPoint: records.filter(isPointless).length,
    withoutTerritory: records.filter((record) => seatRow(record) < 0).length,
    communesWithoutPopulation: ground.communes.filter(({ population }) => population === null).length,
    communesOutside: outside.length,
    populationOutside: outside.reduce((sum, { population }) => sum + (population ?? 0), 0),
  };
}

/** A commune that is too far from every organisation. */
export interface WhiteCommune {
  code: string;
  name: string;
  population: number;
  lng: number;
  lat: number;
  /** Kilometres to the nearest one; null when no organisation has a point. */
  nearestKm: number | null;
}

/**
 * The communes of a territory, or of the country, farther than `radiusKm` from every organisation, in the order of
 * their codes. Those without a known population are left out, as in the figures.
 */
export function whiteCommunes(
  { ground, distancesKm }: Coverage,
  radiusKm: number,
  code?: string,
): WhiteCommune[] {
  const territory: GroundTerritory | undefined = territoryOf(ground, code ?? ground.country);
  return (territory?.members ?? []).flatMap((position) => {
    const commune = ground.communes[position];
    const km = distancesKm[position] ?? Number.POSITIVE_INFINITY;
    if (commune === undefined || commune.population === null || km <= radiusKm) return [];
    const { name, population, lng, lat } = commune;
    const nearestKm = Number.isFinite(km) ? km : null;
    return [{ code: `C${commune.code}`, name, population, lng, lat, nearestKm }];
  });
}
