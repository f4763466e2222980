import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { haversineKm } from '../geo/distance.ts';
import { coverageTable, createCoverage, territoryFigures, whiteCommunes } from './coverage.ts';
import { GROUND, recordOf } from './fixtures.ts';
import { measureValue, reachAt } from './measures.ts';

const areaOnly = (
  id: string,
  territory: DirectoryRecord['territory'],
  serves: string[] = [],
): DirectoryRecord => {
  const { point: _, ...rest } = recordOf(id, { territory, serves });
  return rest;
};
const tableOf = (
  records: DirectoryRecord[],
  level: 'country' | 'region' | 'department' | 'epci' | 'commune',
) => coverageTable(createCoverage(GROUND, records), level, [10, 25, 100]);
const figuresOf = (records: DirectoryRecord[], level: Parameters<typeof tableOf>[1], code: string) =>
  territoryFigures(tableOf(records, level), code);

/** One organisation, at Alpha: Alpha is at 0 km, Bravo at 11.1195, Charlie at 55.5975, Echo at 222.3902. */
const ONE = [recordOf('one')];

describe('access and white zones', () => {
  it('are shares of the inhabitants by the distance of their commune', () => {
    const table = tableOf(ONE, 'region');
    // West: 1,000 within 10 km, 4,000 within 25 km, all 10,000 within 100 km, of 10,000 whose commune is peopled.
    expect(table.rows[0]?.reach).toEqual([
      { access: 0.1, coveredPopulation: 1000, whiteCommunes: 2, whitePopulation: 9000 },
      { access: 0.4, coveredPopulation: 4000, whiteCommunes: 1, whitePopulation: 6000 },
      { access: 1, coveredPopulation: 10_000, whiteCommunes: 0, whitePopulation: 0 },
    ]);
    expect(table.rows[1]?.reach[2]).toMatchObject({ access: 0, whitePopulation: 10_000 });
    // Country: 10,000 of 20,000 within 100 km; Echo's arrondissement is not counted twice.
    expect(table.country.reach[2]).toMatchObject({ access: 0.5, whitePopulation: 10_000, whiteCommunes: 1 });
  });

  it('include the edge of the radius', () => {
    const edge = coverageTable(createCoverage(GROUND, ONE), 'commune', [haversineKm([0, 0], [0.1, 0])]);
    expect(territoryFigures(edge, 'C01002')?.reach[0]?.access).toBe(1);
  });

  it('are no data in a territory without a known inhabitant', () => {
    const empty = figuresOf(ONE, 'region', 'R33');
    expect(empty?.reach[0]).toEqual({
      access: null,
      coveredPopulation: null,
      whiteCommunes: null,
      whitePopulation: null,
    });
    expect([empty?.meanDistanceKm, empty?.density]).toEqual([null, null]);
    expect(figuresOf(ONE, 'commune', 'C02002')?.reach[0]?.access).toBeNull();
  });

  it('list the communes, without those of unknown population', () => {
    const coverage = createCoverage(GROUND, ONE);
    const zone = whiteCommunes(coverage, 25).map(({ code, population }) => [code, population]);
    expect(zone).toEqual([
      ['C02001', 6000],
      ['C03001', 10_000],
    ]);
    expect(whiteCommunes(coverage, 25, 'R11').map(({ nearestKm }) => nearestKm?.toFixed(4))).toEqual([
      '55.5975',
    ]);
    expect(whiteCommunes(createCoverage(GROUND, []), 25, 'D01').map(({ nearestKm }) => nearestKm)).toEqual([
      null,
      null,
    ]);
  });

  it('are measured on the same communes for an EPCI that crosses a border', () => {
    // Alpha and Bravo of department One, Charlie of Two: 4,000 of 10,000 within 25 km.
    expect(figuresOf(ONE, 'epci', 'E100000001')?.reach[1]?.access).toBe(0.4);
    expect(figuresOf(ONE, 'department', 'D01')?.reach[1]?.access).toBe(1);
  });
});

describe('mean distance', () => {
  it('weighs each commune by its inhabitants', () => {
    // (1,000 × 0 + 3,000 × 11.1195 + 6,000 × 55.5975) / 10,000 = 36.69438 km
    expect(figuresOf(ONE, 'region', 'R11')?.meanDistanceKm).toBeCloseTo(36.694376, 5);
  });

  it('is to the nearest of several, and no data when nobody has a point', () => {
    const two = [...ONE, recordOf('two', { point: [0.5, 0] })];
    // (1,000 × 0 + 3,000 × 11.1195 + 6,000 × 0) / 10,000
    expect(figuresOf(two, 'region', 'R11')?.meanDistanceKm).toBeCloseTo(3.335852, 5);
    const nobody = figuresOf([areaOnly('area', { region: 'R11' })], 'region', 'R11');
    expect([nobody?.meanDistanceKm, nobody?.reach[0]?.access]).toEqual([null, 0]);
  });
});

describe('located, density and what is left out', () => {
  const records = [
    ...ONE,
    areaOnly('region-only', { region: 'R11' }),
    areaOnly('abroad', {}),
    { ...areaOnly('somewhere', {}), precision: 'country' as const },
  ];

  it('count seats where their territory is known, with or without a point', () => {
    const table = tableOf(records, 'region');
    expect(table.rows.map(({ located, withoutPoint }) => [located, withoutPoint])).toEqual([
      [2, 1],
      [0, 0],
      [0, 0],
    ]);
    // 2 for 10,000 inhabitants are 20 for 100,000.
    expect(table.rows[0]?.density).toBe(20);
    expect(table.country.located).toBe(3);
  });

  it('say how many are left out of what', () => {
    expect(tableOf(records, 'department').leftOut).toEqual({
      organizations: 4,
      withoutPoint: 3,
      withoutTerritory: 3,
      communesWithoutPopulation: 1,
      communesOutside: 0,
      populationOutside: 0,
    });
    expect(tableOf(records, 'epci').leftOut).toMatchObject({ communesOutside: 1, populationOutside: 0 });
  });

  it('count the seat in an arrondissement for its commune', () => {
    const there = recordOf('there', { territory: { commune: 'C03101' }, point: [2, 0] });
    expect(figuresOf([there], 'commune', 'C03001')?.located).toBe(1);
  });
});

describe('serving', () => {
  const serving = (code: string, level: Parameters<typeof tableOf>[1], ...serves: string[]) =>
    figuresOf([recordOf('one', { serves })], level, code)?.serving;

  it('tells the territory itself, what contains it and what is a part of it', () => {
    expect(serving('D01', 'department', 'D01')).toEqual({ direct: 1, containing: 0, part: 0 });
    expect(serving('D01', 'department', 'R11')).toEqual({ direct: 0, containing: 1, part: 0 });
    expect(serving('D01', 'department', 'FR')).toEqual({ direct: 0, containing: 1, part: 0 });
    expect(serving('D01', 'department', 'C01002')).toEqual({ direct: 0, containing: 0, part: 1 });
    expect(serving('D01', 'department', 'D02')).toEqual({ direct: 0, containing: 0, part: 0 });
    expect(serving('R33', 'region', 'FR')).toEqual({ direct: 0, containing: 1, part: 0 });
  });

  it('counts an organisation once, for its strongest tie', () => {
    expect(serving('D01', 'department', 'C01001', 'R11', 'D01', 'FR')).toEqual({
      direct: 1,
      containing: 0,
      part: 0,
    });
    expect(serving('D01', 'department', 'C01001', 'R11')).toEqual({ direct: 0, containing: 1, part: 0 });
  });

  it('counts a territory that an EPCI straddles as a part of it', () => {
    expect(serving('E100000001', 'epci', 'D02')).toEqual({ direct: 0, containing: 0, part: 1 });
    expect(serving('E100000001', 'epci', 'R11')).toEqual({ direct: 0, containing: 1, part: 0 });
    expect(serving('D02', 'department', 'E100000001')).toEqual({ direct: 0, containing: 0, part: 1 });
  });

  it('takes an arrondissement for a part of its commune', () => {
    expect(serving('C03001', 'commune', 'C03101')).toEqual({ direct: 0, containing: 0, part: 1 });
    expect(serving('R22', 'region', 'C03001')).toEqual({ direct: 0, containing: 1, part: 0 });
  });
});

describe('the location quotient', () => {
  const many = (count: number, sectors: string[], changes: Partial<DirectoryRecord> = {}) =>
    Array.from({ length: count }, (_, n) => recordOf(`${sectors[0]}-${n}`, { sectors, ...changes }));
  const east = { territory: { region: 'R22' } };

  it('compares the share here with the share in the country, from 5 organisations up', () => {
    // West: 3 digital of 5; country: 4 digital of 9. (3 / 5) / (4 / 9) = 1.35
    const digital = [...many(3, ['digital']), ...many(1, ['digital'], east)];
    const base = [...digital, ...many(2, ['energy']), ...many(3, ['energy'], east)];
    const table = coverageTable(createCoverage(GROUND, digital, base), 'region', [25]);
    expect(table.rows.map(({ quotient }) => quotient)).toEqual([expect.closeTo(1.35, 12), null, null]);
    expect(table.country.quotient).toBe(1);
  });

  it('is no data without a base, and when the country has none of the sector', () => {
    const base = many(6, ['energy']);
    expect(coverageTable(createCoverage(GROUND, base), 'region').rows[0]?.quotient).toBeNull();
    expect(coverageTable(createCoverage(GROUND, [], base), 'region').rows[0]?.quotient).toBeNull();
  });
});

describe('the value of a measure', () => {
  const table = tableOf(ONE, 'region');
  const [west] = table.rows;

  it('is rounded once for the page, the file and the terminal', () => {
    if (west === undefined) throw new Error('expected a first region');
    expect(measureValue(table, west, 'mean-distance', 25)).toBe(36.7);
    expect(measureValue(table, west, 'access', 25)).toBe(0.4);
    expect(measureValue(table, west, 'white', 25)).toBe(6000);
    expect(measureValue(table, west, 'quotient', 25)).toBeNull();
  });

  it('refuses a radius that was not computed', () => {
    if (west === undefined) throw new Error('expected a first region');
    expect(() => reachAt(table, west, 30)).toThrow("radius 30 km: expected one of the table's, 10, 25, 100");
  });
});
