/** The figures of one territory, and of those that it is compared with: the same definitions as the coverage table. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryLevel } from '#domain/territory.ts';
import { type Coverage, createCoverage, perHundredThousand } from './coverage.ts';
import type { CoverageGround, GroundTerritory } from './ground.ts';
import { reachOf, type TerritoryReach } from './reach.ts';
import type { ServingCounts } from './serving.ts';

/** Radius of the shares of a sheet, in kilometres. */
export const SHEET_RADIUS_KM = 30;

/** What the sheets are about: the whole directory, and the kinds in their order. */
export interface SheetWorld {
  ground: CoverageGround;
  records: readonly DirectoryRecord[];
  kinds: readonly string[];
}

export interface SheetFigures {
  code: string;
  name: string;
  /** Inhabitants; null when the official list gives none. */
  population: number | null;
  /** Organisations that have their seat in it. */
  located: number;
  /** Organisations that declare to serve it, or a territory that contains all of it. */
  serving: number;
  /** Organisations that do one or the other, each once. */
  reaching: number;
  /** Located per 100,000 inhabitants; null without inhabitants. */
  density: number | null;
  /** Share of the inhabitants within `SHEET_RADIUS_KM` of any organisation; null without inhabitants. */
  access: number | null;
  /** The same for each kind, in the order of the world. */
  accessByKind: readonly (number | null)[];
  /** Kilometres to the nearest organisation, weighted by inhabitants. */
  meanDistanceKm: number | null;
}

/** What an organisation has to do with a territory. */
export interface SheetRecord {
  record: DirectoryRecord;
  /** Has its seat there. */
  located: boolean;
  /** Declares to serve it, and how; missing when it does not. */
  serves?: keyof ServingCounts;
}

/** Seated there, or serving the whole of it: a part is told apart. */
export function isReaching({ located, serves }: SheetRecord): boolean {
  return located || serves === 'direct' || serves === 'containing';
}

/**
 * Distances are measured once for everyone and once for each kind; then the figures of a territory are cheap.
 * `who` is what `createWho` finds for it.
 */
export function createSheetFigures(
  world: SheetWorld,
): (territory: GroundTerritory, who: readonly SheetRecord[]) => SheetFigures {
  const { ground, records, kinds } = world;
  const reachAll = createReach(createCoverage(ground, records));
  const reachByKind = kinds.map((kind) =>
    createReach(
      createCoverage(
        ground,
        records.filter((record) => record.kinds.includes(kind)),
      ),
    ),
  );
  return (territory, who) => {
    const { code, name, population } = territory;
    const located = who.filter((one) => one.located).length;
    const serving = who.filter(({ serves }) => serves === 'direct' || serves === 'containing').length;
    const { reach, meanDistanceKm } = reachAll(territory);
    return {
      code,
      name,
      population,
      located,
      serving,
      reaching: who.filter(isReaching).length,
      density: perHundredThousand(located, population),
      access: reach[0]?.access ?? null,
      accessByKind: reachByKind.map((reachOne) => reachOne(territory).reach[0]?.access ?? null),
      meanDistanceKm,
    };
  };
}

/** Sums over the communes are made once for each level that is asked for. */
function createReach({ ground, distancesKm }: Coverage): (territory: GroundTerritory) => TerritoryReach {
  const levels = new Map<TerritoryLevel, ReturnType<typeof reachOf>>();
  return ({ level, code }) => {
    const sums = levels.get(level) ?? reachOf(ground, level, distancesKm, [SHEET_RADIUS_KM]);
    levels.set(level, sums);
    return sums.at(ground.levels[level].rows.get(code) ?? -1);
  };
}
