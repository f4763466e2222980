/** The sheet of a territory: its figures beside others', who is there, what is missing, who is nearest. */
import type { TerritoryLevel } from '#domain/territory.ts';
import { nearestOutside, type OutsideRecord } from './compare.ts';
import { type LeftOut, leftOutOf, perHundredThousand } from './coverage.ts';
import { type GroundTerritory, territoryOf } from './ground.ts';
import { createIdentities, type TerritoryIdentity } from './identity.ts';
import { countLocated } from './located.ts';
import { countByKindAndSector, type SheetCountRow } from './sheet-counts.ts';
import { createSheetFigures, type SheetFigures, type SheetRecord, type SheetWorld } from './sheet-figures.ts';
import { gapsOf, type SheetGap } from './sheet-gaps.ts';
import { type LikenessRow, similarTerritories } from './similar-territories.ts';
import { createWho } from './who.ts';

export interface TerritorySheet extends TerritoryIdentity {
  /** Ids of the kinds, in the order of the figures by kind and of the counts. */
  kinds: readonly string[];
  own: SheetFigures;
  /** Undefined for a region. */
  region: SheetFigures | undefined;
  country: SheetFigures;
  /** The most similar first. */
  similar: readonly SheetFigures[];
  who: readonly SheetRecord[];
  counts: readonly SheetCountRow[];
  gaps: readonly SheetGap[];
  /** The nearest organisations that have their seat elsewhere. */
  outside: readonly OutsideRecord[];
  leftOut: LeftOut;
}

/** Organisations outside that a sheet lists. */
const OUTSIDE_LIMIT = 10;

/** Makes the sheet of any region, department, EPCI or commune; undefined for any other code. */
export type SheetMaker = (code: string) => TerritorySheet | undefined;

/** @param sectors ids, in the order of the counts */
export function createSheetMaker(world: SheetWorld & { sectors: readonly string[] }): SheetMaker {
  const { ground, records, kinds, sectors } = world;
  const figuresOf = createSheetFigures(world);
  const rowsOf = createLikenessRows(world);
  const identityOf = createIdentities(world);
  const whoIn = createWho(world);
  const lookAt = (territory: GroundTerritory) => {
    const who = whoIn(territory);
    const seats = who.flatMap(({ located, record }) => (located ? [record] : []));
    return { who, seats, figures: figuresOf(territory, who) };
  };
  return (code) => {
    const territory = territoryOf(ground, code);
    const identity = identityOf(code);
    const [country] = ground.levels.country.territories;
    if (territory === undefined || identity === undefined || country === undefined) return undefined;
    const around = territory.level === 'region' ? undefined : territoryOf(ground, territory.region ?? '');
    const own = lookAt(territory);
    const region = around && lookAt(around);
    const whole = lookAt(country);
    const similar = similarTerritories(rowsOf(territory.level), territory.code)
      .map((one) => territoryOf(ground, one.code))
      .filter((one) => one !== undefined)
      .map(lookAt);
    const outside = nearestOutside(ground, records, territory.code, records.length);
    const others = {
      similar: similar.map(({ seats }) => seats),
      region: region?.seats,
      country: whole.seats,
    };
    return {
      ...identity,
      kinds,
      own: own.figures,
      region: region?.figures,
      country: whole.figures,
      similar: similar.map(({ figures }) => figures),
      who: own.who,
      counts: countByKindAndSector(own.who, kinds, sectors),
      gaps: gapsOf({ who: own.who, outside, ...others }, { kinds, sectors }),
      outside: outside.slice(0, OUTSIDE_LIMIT),
      leftOut: leftOutOf(world, territory.level),
    };
  };
}

function createLikenessRows({ ground, records }: SheetWorld): (level: TerritoryLevel) => LikenessRow[] {
  const known = new Map<TerritoryLevel, LikenessRow[]>();
  const make = (level: TerritoryLevel) => {
    const located = countLocated(records, ground, level);
    return ground.levels[level].territories.map(({ code, name, population }, row): LikenessRow => {
      return { code, name, population, density: perHundredThousand(located[row] ?? 0, population) };
    });
  };
  return (level) => {
    const rows = known.get(level) ?? make(level);
    known.set(level, rows);
    return rows;
  };
}
