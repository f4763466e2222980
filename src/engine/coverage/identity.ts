/** What a territory is, before any figure: its name, what it lies in, what lies in it. */
import type { TerritoryLevel } from '#domain/territory.ts';
import { type CoverageGround, type GroundTerritory, territoryOf } from './ground.ts';
import { countLocated } from './located.ts';
import type { SheetWorld } from './sheet-figures.ts';

/** A territory that another one is in. */
export interface TerritoryAbove {
  code: string;
  name: string;
  level: TerritoryLevel;
}

/** A territory of another one, one level down. */
export interface TerritoryBelow extends TerritoryAbove {
  /** Organisations that have their seat in it. */
  located: number;
}

export interface TerritoryIdentity {
  code: string;
  name: string;
  level: TerritoryLevel;
  /** Inhabitants; null when the official list gives none. */
  population: number | null;
  /** Communes that it is made of. */
  communes: number;
  /** From the nearest: EPCI, department, region. Those of its largest commune for an EPCI that crosses borders. */
  above: readonly TerritoryAbove[];
  /**
   * Departments of a region, EPCI of a department (that of their largest commune), and of an EPCI the communes that
   * an organisation has its seat in; in the order of the official list.
   */
  below: readonly TerritoryBelow[];
  /** True when the code was that of an arrondissement, and the identity is that of its commune. */
  isCommuneOfArrondissement: boolean;
}

type World = Pick<SheetWorld, 'ground' | 'records'>;
type Counts = (level: TerritoryLevel) => Int32Array;

/** Identities of regions, departments, EPCI and communes; undefined for any other code. */
export function createIdentities(world: World): (code: string) => TerritoryIdentity | undefined {
  const { ground } = world;
  const countsOf = createCounts(world);
  return (code) => {
    const territory = territoryOf(ground, code);
    if (territory === undefined || territory.level === 'country') return undefined;
    return {
      code: territory.code,
      name: territory.name,
      level: territory.level,
      population: territory.population,
      communes: territory.members.length,
      above: above(ground, territory),
      below: below(ground, territory, countsOf),
      isCommuneOfArrondissement: territory.code !== code,
    };
  };
}

/** The seats are counted once a level. */
function createCounts({ ground, records }: World): Counts {
  const known = new Map<TerritoryLevel, Int32Array>();
  return (level) => {
    const counts = known.get(level) ?? countLocated(records, ground, level);
    known.set(level, counts);
    return counts;
  };
}

function above(ground: CoverageGround, { level, members, department, region }: GroundTerritory) {
  const epci = level === 'commune' ? ground.communes[members[0] ?? -1]?.epci : undefined;
  const codes = level === 'department' ? [region] : [epci && `E${epci}`, department, region];
  return codes
    .map((code) => (code === undefined ? undefined : territoryOf(ground, code)))
    .filter((one) => one !== undefined)
    .map((one): TerritoryAbove => ({ code: one.code, name: one.name, level: one.level }));
}

function below(ground: CoverageGround, territory: GroundTerritory, countsOf: Counts): TerritoryBelow[] {
  const found = rowsBelow(ground, territory);
  if (found === undefined) return [];
  const counts = countsOf(found.level);
  return found.rows.flatMap((row): TerritoryBelow[] => {
    const one = ground.levels[found.level].territories[row];
    const located = counts[row] ?? 0;
    // A commune that nobody has a seat in has nothing of its own to show.
    if (one === undefined || (found.level === 'commune' && located === 0)) return [];
    return [{ code: one.code, name: one.name, level: one.level, located }];
  });
}

function rowsBelow({ levels }: CoverageGround, { level, code, members }: GroundTerritory) {
  // Communes are their own rows: a member is a position in both lists.
  if (level === 'epci') return { level: 'commune', rows: members } as const;
  if (level !== 'region' && level !== 'department') return undefined;
  const next = level === 'region' ? 'department' : 'epci';
  const rows = levels[next].territories.flatMap((one, row) => (one[level] === code ? [row] : []));
  return { level: next, rows } as const;
}
