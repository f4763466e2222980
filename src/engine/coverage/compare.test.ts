import { describe, expect, it } from 'vitest';
import type { Commune } from '#domain/territory.ts';
import { gapsAgainst, nearestOutside, similarTerritories } from './compare.ts';
import { coverageTable, createCoverage, territoryFigures } from './coverage.ts';
import { GROUND, recordOf } from './fixtures.ts';
import { createCoverageGround } from './ground.ts';

describe('gapsAgainst', () => {
  it('takes the figures of the reference away, and has no gap without data', () => {
    const table = coverageTable(createCoverage(GROUND, [recordOf('one')]), 'region', [25, 100]);
    const [west, , empty] = table.rows;
    if (west === undefined || empty === undefined) throw new Error('expected three regions');
    const gaps = gapsAgainst(west, table.country);
    // West: density 10, access 0.4 and 1; country: density 5, access 0.2 and 0.5.
    expect(gaps).toEqual({
      density: 5,
      access: [expect.closeTo(0.2, 12), 0.5],
      meanDistanceKm: expect.closeTo(36.694376 - (36.694376 + 222.390161) / 2, 5),
      quotient: null,
    });
    expect(gapsAgainst(empty, table.country)).toMatchObject({ density: null, access: [null, null] });
  });
});

/** One commune each, but for a pair: 1 and 2 alike in size, 3 ten times larger, 4 split in two halves. */
const sized = (code: string, department: string, population: number | null): Commune => {
  return { code, name: code, department, region: '11', population, postalCodes: [], lng: 0, lat: 0 };
};
const bbox: [number, number, number, number] = [0, 0, 0, 0];
const department = (code: string, population: number | null) => ({
  code,
  name: code,
  region: 'R11',
  population,
  bbox,
});
const SIZES = createCoverageGround({
  communes: [
    sized('01001', '01', 10_000),
    sized('02001', '02', 11_000),
    sized('03001', '03', 100_000),
    sized('04001', '04', 5000),
    sized('04002', '04', 5000),
    sized('05001', '05', null),
  ],
  epcis: [],
  territories: {
    country: { code: 'FR', name: 'France', population: 131_000, bbox },
    regions: [],
    departments: [
      department('D01', 10_000),
      department('D02', 11_000),
      department('D03', 100_000),
      department('D04', 10_000),
      department('D05', null),
    ],
  },
});

describe('similarTerritories', () => {
  const table = coverageTable(createCoverage(SIZES, []), 'department', [25]);
  const codes = (code: string, limit?: number) =>
    similarTerritories(table, SIZES, code, limit).map((one) => one.code);

  it('puts the same size first, and knows a territory of one town from one of two', () => {
    expect(codes('D01')).toEqual(['D02', 'D04', 'D03']);
    expect(codes('D01', 1)).toEqual(['D02']);
  });

  it('has the distances of its method', () => {
    // Density is 0 everywhere and tells nothing. log10: 4, 4.0414, 5, 4; share of the largest: 1, 1, 1, 0.5.
    // Standard deviations 0.427372 and 0.216506.
    expect(similarTerritories(table, SIZES, 'D01').map(({ distance }) => distance)).toEqual([
      expect.closeTo(0.041393 / 0.427372, 4),
      expect.closeTo(0.5 / 0.216506, 4),
      expect.closeTo(1 / 0.427372, 4),
    ]);
  });

  it('compares nothing with a territory without inhabitants, or unknown', () => {
    expect([codes('D05'), codes('D99')]).toEqual([[], []]);
  });
});

describe('nearestOutside', () => {
  const records = [
    recordOf('inside'),
    recordOf('east', { territory: { department: 'D03', region: 'R22' }, point: [2, 0] }),
    recordOf('beside', { territory: { department: 'D02', region: 'R11' }, point: [0.2, 0] }),
    recordOf('beside-too', { territory: { department: 'D02', region: 'R11' }, point: [0.2, 0] }),
  ];

  it('measures from the nearest commune of the territory', () => {
    // From Bravo, at 0.1 degree: 0.1 degree to those beside, 1.9 to the one in the east.
    const near = nearestOutside(GROUND, records, 'D01').map(({ record, distanceKm }) => [
      record.id,
      distanceKm,
    ]);
    expect(near).toEqual([
      ['beside', expect.closeTo(11.119508, 5)],
      ['beside-too', expect.closeTo(11.119508, 5)],
      ['east', expect.closeTo(211.270653, 5)],
    ]);
    expect(nearestOutside(GROUND, records, 'R11').map(({ record }) => record.id)).toEqual(['east']);
    expect(nearestOutside(GROUND, records, 'X')).toEqual([]);
  });
});

it('finds one territory in a table by its code', () => {
  const table = coverageTable(createCoverage(GROUND, []), 'epci');
  expect(territoryFigures(table, 'E200000002')?.population).toBe(10_000);
  expect(territoryFigures(table, 'E3')).toBeUndefined();
});
