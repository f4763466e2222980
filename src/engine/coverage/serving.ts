/** Who declares to serve a territory: itself, a territory that contains it, or only a part of it. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryLevel } from '#domain/territory.ts';
import { type CoverageGround, type GroundTerritory, territoryOf } from './ground.ts';

/** Each organisation counts once for a territory, in the first of the three that holds. */
export interface ServingCounts {
  /** Names the territory itself. */
  direct: number;
  /** Names a territory that holds every commune of it. */
  containing: number;
  /** Names a territory that holds some of its communes only: one inside it, or one that it straddles. */
  part: number;
}

/** How an organisation that declares these territories serves one of them; undefined when it does not. */
export type ServiceTest = (serves: readonly string[] | undefined) => keyof ServingCounts | undefined;

const STRONGEST_FIRST = ['direct', 'containing', 'part'] as const;

/** The question that `countServing` answers for a whole level, for one territory and any number of organisations. */
export function createServiceTest(ground: CoverageGround, own: GroundTerritory): ServiceTest {
  const known = new Map<string, keyof ServingCounts | undefined>();
  return (serves = []) => {
    const ways = new Set<keyof ServingCounts | undefined>();
    for (const code of serves) {
      if (!known.has(code)) known.set(code, relateTo(own, code, ground));
      ways.add(known.get(code));
    }
    return STRONGEST_FIRST.find((way) => ways.has(way));
  };
}

function relateTo(
  own: GroundTerritory,
  code: string,
  ground: CoverageGround,
): keyof ServingCounts | undefined {
  const served = territoryOf(ground, code);
  if (served === undefined) return undefined;
  if (code === own.code) return 'direct';
  if (served.level === 'country') return 'containing';
  const shared = sharedCommunes(ground, own, served);
  if (shared === 0) return undefined;
  // An arrondissement is a part of its commune, never the whole of anything.
  return shared === own.members.length && !ground.parents.has(code) ? 'containing' : 'part';
}

/** The communes of the smaller one are asked where they are: a commune in a region is one question, not thousands. */
function sharedCommunes({ levels }: CoverageGround, a: GroundTerritory, b: GroundTerritory): number {
  const [few, many] = a.members.length < b.members.length ? [a, b] : [b, a];
  const { rows, rowOfCommune } = levels[many.level];
  const row = rows.get(many.code);
  return few.members.filter((commune) => rowOfCommune[commune] === row).length;
}

interface Relations {
  direct: number;
  containing: number[];
  part: number[];
}

/**
 * Counts for each row of a level. Organisations are counted by what they declare, not one by one: thousands share
 * a few hundred lists of served territories.
 */
export function countServing(
  records: readonly Pick<DirectoryRecord, 'serves'>[],
  ground: CoverageGround,
  level: TerritoryLevel,
): ServingCounts[] {
  const rows = ground.levels[level].territories.length;
  const counts = Array.from({ length: rows }, () => ({ direct: 0, containing: 0, part: 0 }));
  const relations = new Map<string, Relations | undefined>();
  for (const [list, size] of declaredLists(records)) {
    const related = list.map((code) => {
      if (!relations.has(code)) relations.set(code, relate(ground, code, level));
      return relations.get(code);
    });
    addList(
      counts,
      related.filter((one) => one !== undefined),
      size,
    );
  }
  return counts;
}

/** Each list of served territories that occurs, and how many organisations declare it. */
function declaredLists(records: readonly Pick<DirectoryRecord, 'serves'>[]): [readonly string[], number][] {
  const lists = new Map<string, [readonly string[], number]>();
  for (const { serves } of records) {
    if (serves === undefined || serves.length === 0) continue;
    const key = serves.join(' ');
    const known = lists.get(key);
    if (known === undefined) lists.set(key, [serves, 1]);
    else known[1] += 1;
  }
  return [...lists.values()];
}

function addList(counts: readonly ServingCounts[], related: readonly Relations[], size: number): void {
  const direct = new Set(related.map((one) => one.direct).filter((row) => row >= 0));
  const containing = new Set(related.flatMap((one) => one.containing).filter((row) => !direct.has(row)));
  const part = new Set(related.flatMap((one) => one.part));
  const add = (row: number, how: keyof ServingCounts) => {
    const count = counts[row];
    if (count !== undefined) count[how] += size;
  };
  for (const row of direct) add(row, 'direct');
  for (const row of containing) add(row, 'containing');
  for (const row of part) if (!direct.has(row) && !containing.has(row)) add(row, 'part');
}

/** How a served territory stands to the rows of a level; undefined for a code that is not a territory's. */
function relate(ground: CoverageGround, code: string, level: TerritoryLevel): Relations | undefined {
  const served = territoryOf(ground, code);
  if (served === undefined) return undefined;
  const { territories, rows, rowOfCommune } = ground.levels[level];
  const direct = rows.get(code) ?? -1;
  const shared = new Map<number, number>();
  for (const commune of served.members) {
    const row = rowOfCommune[commune] ?? -1;
    if (row >= 0 && row !== direct) shared.set(row, (shared.get(row) ?? 0) + 1);
  }
  const relations: Relations = { direct, containing: [], part: [] };
  // An arrondissement is a part of its commune, never the whole of anything.
  const whole = !ground.parents.has(code);
  for (const [row, communes] of shared) {
    const contains = whole && communes === territories[row]?.members.length;
    (contains ? relations.containing : relations.part).push(row);
  }
  return withoutCommunes(relations, served, ground, level);
}

/** A listed territory that holds no commune is contained by the whole country all the same. */
function withoutCommunes(
  relations: Relations,
  served: GroundTerritory,
  ground: CoverageGround,
  level: TerritoryLevel,
): Relations {
  if (served.level !== 'country' || level === 'country') return relations;
  const { territories } = ground.levels[level];
  return { ...relations, containing: territories.map((_, row) => row), part: [] };
}
