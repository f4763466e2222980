import { describe, expect, it } from 'vitest';
import { gapsAgainst, nearestOutside } from './compare.ts';
import { coverageTable, createCoverage, territoryFigures } from './coverage.ts';
import { GROUND, recordOf } from './fixtures.ts';

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
