/** The coverage engine against brute force, on the whole country and every territory. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import {
  coverageTable,
  createCoverage,
  RADII_KM,
  type TerritoryFigures,
  whiteCommunes,
} from '#engine/coverage/coverage.ts';
import { reachAt } from '#engine/coverage/measures.ts';
import {
  type BruteFigures,
  type BruteLevel,
  bruteDistancesKm,
  bruteFigures,
  bruteTerritories,
} from '../support/brute-coverage.ts';
import { loadCoverageData } from '../support/coverage-data.ts';

const { records, communes, ground } = loadCoverageData();

/** Sets that differ in size and shape: all, one kind, one rare sector, one without any point, nobody. */
const SETS: [string, (record: DirectoryRecord) => boolean][] = [
  ['everyone', () => true],
  ['incubators', ({ kinds }) => kinds.includes('incubator')],
  ['maritime', ({ sectors }) => sectors.includes('maritime')],
  ['those without a point', ({ point }) => point === undefined],
  ['nobody', () => false],
];

/** Territories served below and across regions, which the directory does not have yet, on real records. */
const SERVED = [
  'D35',
  'E243500741',
  'C35236',
  'FR',
  'D2A',
  'C75113',
  'C75056',
  'R53',
  'E200054781',
  'D975',
  'X',
];
const withServed = records.map((record, n): DirectoryRecord => {
  const [one = '', two = ''] = [SERVED[n % SERVED.length], SERVED[(n * 7) % SERVED.length]];
  return n % 3 === 0 ? { ...record, serves: [one, two] } : record;
});

function toBrute({ reach, serving, ...figures }: TerritoryFigures): BruteFigures {
  const { located, withoutPoint, density, meanDistanceKm } = figures;
  return {
    located,
    withoutPoint,
    ...serving,
    density,
    meanDistanceKm,
    access: reach.map(({ access }) => access),
    whitePopulation: reach.map(({ whitePopulation }) => whitePopulation),
    whiteCommunes: reach.map(({ whiteCommunes: count }) => count),
  };
}

/** Every number within 1e-9; null only where the other is null. */
function expectClose(found: BruteFigures, expected: BruteFigures, where: string): void {
  const pairs = Object.keys(expected).flatMap((key) => {
    const [a, b] = [found, expected].map((one) => [one[key as keyof BruteFigures]].flat());
    return (b ?? []).map((value, n) => [key, a?.[n], value] as const);
  });
  for (const [key, value, wanted] of pairs) {
    const same =
      wanted === null || typeof value !== 'number' ? value === wanted : Math.abs(value - wanted) <= 1e-9;
    if (!same) expect.fail(`${where}: ${key}: ${value}, expected ${wanted}`);
  }
}

const cityOf = new Map(
  communes.flatMap(({ code, parent }) => (parent === undefined ? [] : [[`C${code}`, `C${parent}`] as const])),
);

/** How many territories were compared. */
function expectAgreement(
  set: readonly DirectoryRecord[],
  level: BruteLevel,
  distances: readonly number[],
): number {
  const table = coverageTable(createCoverage(ground, set), level);
  const territories = bruteTerritories(communes, distances, level);
  for (const row of table.rows) {
    const inside = territories.get(row.code) ?? [];
    const brute = bruteFigures({ ...row, level }, inside, set, RADII_KM, cityOf);
    expectClose(toBrute(row), brute, `${row.code} ${row.name}`);
  }
  return table.rows.length;
}

describe.each(SETS)('the coverage of %s', (_, accept) => {
  const set = withServed.filter(accept);
  const distances = bruteDistancesKm(communes, set);

  it('has, for every commune, the least distance to the digit', () => {
    const { distancesKm } = createCoverage(ground, set);
    const expected = distances.filter((_km, n) => communes[n]?.parent === undefined);
    expect([...distancesKm]).toEqual(expected);
  });

  it.each([
    ['country', 1],
    ['region', 26],
    ['department', 109],
    ['epci', 1255],
  ] as const)('is that of brute force in every %s', (level, count) => {
    expect(expectAgreement(set, level, distances)).toBe(count);
  });

  it('has white zones that add up to the figures', () => {
    const coverage = createCoverage(ground, set);
    const table = coverageTable(coverage, 'department');
    for (const row of table.rows) {
      const zone = whiteCommunes(coverage, 25, row.code);
      const { whiteCommunes: count, whitePopulation } = reachAt(table, row, 25);
      const people = zone.reduce((sum, { population }) => sum + population, 0);
      // Departments without a known inhabitant have no zone, and null figures.
      expect([row.code, zone.length, people]).toEqual([row.code, count ?? 0, whitePopulation ?? 0]);
    }
  });
});

it('counts, on the real directory, serving as the tables of the build do where no border is crossed', () => {
  const table = coverageTable(createCoverage(ground, records), 'region');
  const built = JSON.parse(readFileSync(new URL('../../public/data/coverage.json', import.meta.url), 'utf8'));
  const found = table.rows.map(({ code, located, serving, density }) => {
    return {
      code,
      located,
      serving: serving.direct + serving.containing,
      servingPart: serving.part,
      density,
    };
  });
  const expected = built.region.map(({ locatedByKind: _, ...row }: { locatedByKind: unknown }) => row);
  expect(found).toEqual(expected);
});
