/** Where organisations have their seat: by their territory, known for those without a point too. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryLevel } from '#domain/territory.ts';
import type { CoverageGround, GroundTerritory } from './ground.ts';

type Seat = Pick<DirectoryRecord, 'territory' | 'precision'>;

/** Organisations located in each row of a level. */
export function countLocated(
  records: readonly Seat[],
  ground: CoverageGround,
  level: TerritoryLevel,
): Int32Array {
  const counts = new Int32Array(ground.levels[level].territories.length);
  const rowOf = createSeatRow(ground, level);
  for (const record of records) {
    const row = rowOf(record);
    if (row >= 0) counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

/** Row of the territory of a level where an organisation has its seat; -1 when it is in none that is known. */
export function createSeatRow(ground: CoverageGround, level: TerritoryLevel): (record: Seat) => number {
  const { rows } = ground.levels[level];
  const { parents, country } = ground;
  const rowOf = (code: string | undefined) => (code === undefined ? -1 : (rows.get(code) ?? -1));
  if (level === 'commune') {
    return ({ territory: { commune = '' } }) => rowOf(parents.get(commune) ?? commune);
  }
  if (level !== 'country') return ({ territory }) => rowOf(territory[level]);
  return (record) => (isSomewhere(record) ? rowOf(country) : -1);
}

/**
 * Those who have their seat in a territory, in the order of the records. The records are gone through once for each
 * level that is asked about, not once for each of its territories.
 */
export function createSeats<R extends Seat>(
  ground: CoverageGround,
  records: readonly R[],
): (territory: Pick<GroundTerritory, 'level' | 'code'>) => readonly R[] {
  const known = new Map<TerritoryLevel, readonly (readonly R[])[]>();
  const byRow = (level: TerritoryLevel) => {
    const lists = ground.levels[level].territories.map((): R[] => []);
    const rowOf = createSeatRow(ground, level);
    for (const record of records) lists[rowOf(record)]?.push(record);
    return lists;
  };
  return ({ level, code }) => {
    const lists = known.get(level) ?? byRow(level);
    known.set(level, lists);
    return lists[ground.levels[level].rows.get(code) ?? -1] ?? [];
  };
}

/** In the country when any territory of it is known, or when the country itself is all that is known. */
function isSomewhere({ territory, precision }: Seat): boolean {
  const { region, department, epci, commune } = territory;
  return precision === 'country' || (region ?? department ?? epci ?? commune) !== undefined;
}
