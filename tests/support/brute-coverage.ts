/**
 * Coverage by brute force: every commune against every organisation, every territory by a search of the whole
 * list. Slow and plain on purpose: written from the definitions alone, it shares only the distance formula with
 * the engine, and the tests hold the two equal.
 */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Commune } from '#domain/territory.ts';
import { haversineKm } from '#engine/geo/distance.ts';

export type BruteLevel = 'country' | 'region' | 'department' | 'epci' | 'commune';

export interface BruteFigures {
  located: number;
  withoutPoint: number;
  direct: number;
  containing: number;
  part: number;
  density: number | null;
  access: (number | null)[];
  whitePopulation: (number | null)[];
  whiteCommunes: (number | null)[];
  meanDistanceKm: number | null;
}

/** Kilometres from each commune to the nearest organisation with a point; infinite without any. */
export function bruteDistancesKm(
  communes: readonly Commune[],
  records: readonly Pick<DirectoryRecord, 'point'>[],
): number[] {
  return communes.map(({ lng, lat }) => {
    let least = Number.POSITIVE_INFINITY;
    for (const { point } of records) {
      if (point !== undefined) least = Math.min(least, haversineKm([lng, lat], point));
    }
    return least;
  });
}

/** Codes of a commune at each level, with their letters. */
function codesOf(commune: Commune): Record<BruteLevel, string> {
  return {
    country: 'FR',
    region: `R${commune.region}`,
    department: `D${commune.department}`,
    epci: commune.epci === undefined ? '' : `E${commune.epci}`,
    commune: `C${commune.code}`,
  };
}

/** A commune of a territory, and its kilometres to the nearest organisation. */
export interface BruteCommune {
  commune: Commune;
  km: number;
}

/** The communes of each territory of a level; arrondissements are in none. `distancesKm` stands beside `communes`. */
export function bruteTerritories(
  communes: readonly Commune[],
  distancesKm: readonly number[],
  level: BruteLevel,
): Map<string, BruteCommune[]> {
  const territories = new Map<string, BruteCommune[]>();
  for (const [n, commune] of communes.entries()) {
    if (commune.parent !== undefined) continue;
    const code = codesOf(commune)[level];
    const inside = territories.get(code) ?? [];
    inside.push({ commune, km: distancesKm[n] ?? Number.NaN });
    territories.set(code, inside);
  }
  return territories;
}

/**
 * The figures of one territory, from nothing but the lists.
 * @param cityOf commune codes of the arrondissements
 */
export function bruteFigures(
  { code, level, population }: { code: string; level: BruteLevel; population: number | null },
  inside: readonly BruteCommune[],
  records: readonly DirectoryRecord[],
  radiiKm: readonly number[],
  cityOf: ReadonlyMap<string, string>,
): BruteFigures {
  const peopled = inside.flatMap(({ commune, km }) =>
    commune.population === null ? [] : [{ people: commune.population, km }],
  );
  const people = peopled.reduce((sum, one) => sum + one.people, 0);
  const mean = peopled.reduce(
    (sum, one) => (one.people === 0 ? sum : sum + (one.people / people) * one.km),
    0,
  );
  const white = radiiKm.map((radius) => peopled.filter(({ km }) => !(km <= radius)));
  const peopleOf = (list: typeof peopled) => list.reduce((sum, one) => sum + one.people, 0);
  const seated = records.filter((record) => isSeated(record, code, level));
  const located = seated.length;
  return {
    located,
    withoutPoint: seated.filter(({ point }) => point === undefined).length,
    ...bruteServing(
      records,
      code,
      inside.map(({ commune }) => codesOf(commune)),
      cityOf,
    ),
    density: population ? (100_000 * located) / population : null,
    access: white.map((list) => (people === 0 ? null : (people - peopleOf(list)) / people)),
    whitePopulation: white.map((list) => (people === 0 ? null : peopleOf(list))),
    whiteCommunes: white.map((list) => (people === 0 ? null : list.length)),
    meanDistanceKm: people === 0 || !Number.isFinite(mean) ? null : mean,
  };
}

function isSeated({ territory, precision }: DirectoryRecord, code: string, level: BruteLevel): boolean {
  if (level !== 'country') return territory[level] === code;
  return precision === 'country' || Object.values(territory).some((one) => one !== undefined);
}

/** For each organisation, the strongest tie that one of its served territories has with the territory. */
function bruteServing(
  records: readonly DirectoryRecord[],
  code: string,
  inside: readonly Record<BruteLevel, string>[],
  cityOf: ReadonlyMap<string, string>,
): Pick<BruteFigures, 'direct' | 'containing' | 'part'> {
  const ties = new Map<string, number>();
  const tieOf = (served: string): number => {
    if (served === code) return 3;
    const city = cityOf.get(served);
    const shared = inside.filter((codes) => Object.values(codes).includes(city ?? served)).length;
    if (shared === 0) return 0;
    return shared === inside.length && city === undefined ? 2 : 1;
  };
  const strongest = records.map(({ serves = [] }) => {
    for (const served of serves) if (!ties.has(served)) ties.set(served, tieOf(served));
    return Math.max(0, ...serves.map((served) => ties.get(served) ?? 0));
  });
  const count = (tie: number) => strongest.filter((one) => one === tie).length;
  return { direct: count(3), containing: count(2), part: count(1) };
}
