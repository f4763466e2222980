/** A territory beside others: gaps against the country and its region, territories like it, organisations next door. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import type { CoverageTable, TerritoryFigures } from './coverage.ts';
import { type CoverageGround, territoryOf } from './ground.ts';
import { createSeatRow } from './located.ts';
import { createPointIndex } from './point-index.ts';

/** Its figures less those of a reference; null where one of the two has no data. */
export interface Gaps {
  /** Organisations per 100,000 inhabitants. */
  density: number | null;
  /** One for each radius: in points of share, -0.25 is 25 points under. */
  access: readonly (number | null)[];
  meanDistanceKm: number | null;
  quotient: number | null;
}

/** Both must come from tables of the same radii. */
export function gapsAgainst(own: TerritoryFigures, reference: TerritoryFigures): Gaps {
  return {
    density: less(own.density, reference.density),
    access: own.reach.map(({ access }, n) => less(access, reference.reach[n]?.access ?? null)),
    meanDistanceKm: less(own.meanDistanceKm, reference.meanDistanceKm),
    quotient: less(own.quotient, reference.quotient),
  };
}

function less(value: number | null, reference: number | null): number | null {
  return value === null || reference === null ? null : value - reference;
}

/** How alike, the smaller the closer: 0 is the same in all three features, 1 about one standard deviation apart. */
export interface SimilarTerritory {
  code: string;
  name: string;
  distance: number;
}

/**
 * The territories of a table most like one of them, by three features, each centred and scaled by its standard
 * deviation over the table: log10 of the inhabitants; organisations per 100,000 inhabitants, as its log10(1 + x);
 * and the share of the inhabitants who live in the largest commune. The distance is Euclidean; ties go by code.
 * Density of inhabitants is not among them: the official list gives no areas. Territories without inhabitants are
 * never similar, and have no similar ones.
 *
 * @param table of the whole directory rather than of a filter, for the neighbours not to change with every filter
 */
export function similarTerritories(
  table: CoverageTable,
  ground: CoverageGround,
  code: string,
  limit = 5,
): SimilarTerritory[] {
  const known = table.rows.filter(({ population }) => population !== null && population > 0);
  const features = standardize(known.map((row) => featuresOf(row, ground)));
  const own = features[known.findIndex((row) => row.code === code)];
  if (own === undefined) return [];
  return known
    .map((row, n) => ({ code: row.code, name: row.name, distance: distanceBetween(own, features[n] ?? []) }))
    .filter((row) => row.code !== code)
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, limit);
}

function featuresOf({ code, population, density }: TerritoryFigures, ground: CoverageGround): number[] {
  const people = population ?? 0;
  const members = territoryOf(ground, code)?.members ?? [];
  const largest = members.reduce((most, at) => Math.max(most, ground.communes[at]?.population ?? 0), 0);
  return [Math.log10(people), Math.log10(1 + (density ?? 0)), largest / people];
}

/** A feature that is the same everywhere tells nothing apart: it becomes 0. */
function standardize(rows: readonly number[][]): number[][] {
  const scales = [0, 1, 2].map((column) => {
    const values = rows.map((row) => row[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) };
  });
  return rows.map((row) =>
    row.map((value, column) => {
      const { mean, deviation } = scales[column] ?? { mean: 0, deviation: 0 };
      return deviation < 1e-12 ? 0 : (value - mean) / deviation;
    }),
  );
}

function distanceBetween(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, n) => value - (b[n] ?? 0)));
}

export interface OutsideRecord {
  record: DirectoryRecord;
  /** Kilometres to the nearest commune centre of the territory. */
  distanceKm: number;
}

/**
 * The organisations nearest to a territory that have their seat elsewhere: nearest first, ties by id. The distance
 * is that to the nearest commune centre of the territory. Those without a point are left out.
 */
export function nearestOutside(
  ground: CoverageGround,
  records: readonly DirectoryRecord[],
  code: string,
  limit = 10,
): OutsideRecord[] {
  const territory = territoryOf(ground, code);
  if (territory === undefined) return [];
  const { level } = territory;
  const ownRow = ground.levels[level].rows.get(territory.code);
  const rowOf = createSeatRow(ground, level);
  const index = createPointIndex(territory.members.map((at) => centreOf(ground, at)));
  const outside = records.flatMap((record): OutsideRecord[] => {
    if (record.point === undefined || rowOf(record) === ownRow) return [];
    const near = index.nearest(record.point);
    return near === undefined ? [] : [{ record, distanceKm: near.distanceKm }];
  });
  outside.sort((a, b) => a.distanceKm - b.distanceKm || (a.record.id < b.record.id ? -1 : 1));
  return outside.slice(0, limit);
}

function centreOf({ communes }: CoverageGround, at: number): LngLat {
  const { lng = 0, lat = 0 } = communes[at] ?? {};
  return [lng, lat];
}
