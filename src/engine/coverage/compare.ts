/** A territory beside others: gaps against the country and its region, organisations next door. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import type { TerritoryFigures } from './coverage.ts';
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
