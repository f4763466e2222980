import { expect, it } from 'vitest';
import { GROUND, recordOf } from './fixtures.ts';
import { sectorMatrix } from './matrix.ts';

const east = { territory: { region: 'R22', department: 'D03' } };
const RECORDS = [
  recordOf('a', { sectors: ['digital', 'energy'] }),
  ...['b', 'c', 'd', 'e'].map((id) => recordOf(id, { sectors: ['energy'] })),
  recordOf('f', { ...east, sectors: ['digital', 'digital'] }),
  recordOf('g', { territory: {}, sectors: ['digital'] }),
];

it('counts each sector in each territory, and each organisation once in the totals', () => {
  const matrix = sectorMatrix(GROUND, RECORDS, ['digital', 'energy', 'nuclear'], 'region');
  expect(
    matrix.rows.map(({ code, cells, total }) => [code, ...cells.map(({ located }) => located), total]),
  ).toEqual([
    ['R11', 1, 5, 0, 5],
    ['R22', 1, 0, 0, 1],
    ['R33', 0, 0, 0, 0],
  ]);
  expect(matrix.country.cells.map(({ located }) => located)).toEqual([2, 5, 0]);
  expect([matrix.country.total, matrix.withoutTerritory]).toEqual([6, 1]);
});

it('compares each share with the share of the country, where there are 5 organisations', () => {
  const { rows } = sectorMatrix(GROUND, RECORDS, ['digital', 'energy', 'nuclear'], 'region');
  // Digital: (1 / 5) / (2 / 6) = 0.6; energy: (5 / 5) / (5 / 6) = 1.2; nobody is nuclear anywhere.
  const quotients = rows.map(({ cells }) => cells.map(({ quotient }) => quotient));
  expect(quotients).toEqual([
    [expect.closeTo(0.6, 12), expect.closeTo(1.2, 12), null],
    [null, null, null],
    [null, null, null],
  ]);
});

it('has the same totals at every level, apart from what is left out', () => {
  for (const level of ['country', 'region', 'department', 'epci', 'commune'] as const) {
    const { rows, withoutTerritory } = sectorMatrix(GROUND, RECORDS, ['digital'], level);
    expect(rows.reduce((sum, { total }) => sum + total, 0) + withoutTerritory).toBe(RECORDS.length);
  }
});
