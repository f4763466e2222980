import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '../search/types.ts';
import { compareTerritories, MAX_COMPARED } from './comparison.ts';
import { comparisonCsv, comparisonLines } from './comparison-lines.ts';
import { coverageTable, createCoverage } from './coverage.ts';
import { GROUND, recordOf } from './fixtures.ts';

const EAST = { commune: 'C03001', epci: 'E200000002', department: 'D03', region: 'R22' };
const RECORDS = [
  ...Array.from({ length: 5 }, (_, n) => recordOf(`west-${n}`, { serves: ['R11'] })),
  recordOf('east', { territory: EAST, point: [2, 0], kinds: ['pole'], sectors: ['energy'] }),
];
const TERMS = { kinds: ['incubator', 'pole', 'campus'], sectors: ['digital', 'energy'], base: RECORDS };
const coverage = createCoverage(GROUND, RECORDS);
const compare = (...codes: string[]) => compareTerritories(coverage, codes, TERMS);
const lineOf = (column: string, ...codes: string[]) =>
  comparisonLines(compare(...codes), 30, TERMS.kinds).find((line) => line.column === column);

describe('territories side by side', () => {
  test('are of any level, in their order, each once, unknown codes left out', () => {
    const { territories, country } = compare('D03', 'R11', 'X', 'C01001', 'E100000001', 'R11', 'C99999');
    expect(territories.map(({ code, level }) => [code, level])).toEqual([
      ['D03', 'department'],
      ['R11', 'region'],
      ['C01001', 'commune'],
      ['E100000001', 'epci'],
    ]);
    expect(country.code).toBe('FR');
  });

  test('are ten at most', () => {
    const codes = GROUND.communes.map(({ code }) => `C${code}`);
    const all = [...codes, 'R11', 'R22', 'R33', 'D01', 'D02', 'D03', 'E100000001'];
    expect(compare(...all).territories).toHaveLength(MAX_COMPARED);
  });

  test('have the figures of the table of their level', () => {
    const [west] = compare('R11').territories;
    expect(west?.figures).toEqual(coverageTable(coverage, 'region').rows[0]);
    expect(west?.kinds).toEqual([5, 0, 0]);
    expect(west?.sectors).toEqual([
      { located: 5, quotient: 1.2 },
      { located: 0, quotient: 0 },
    ]);
  });
});

describe('a line of the comparison', () => {
  test('says the best and the least good where size says nothing, and the difference to the country', () => {
    expect(lineOf('access_30km', 'R11', 'R22')).toMatchObject({
      values: [0.4, 1],
      country: 0.7,
      against: { how: 'difference', values: [-0.3, 0.3] },
      best: [1],
      worst: [0],
    });
    expect(lineOf('mean_distance', 'R11', 'R22', 'R33')).toMatchObject({ best: [1], worst: [0] });
  });

  test('says the share of the country of what adds up, and praises no size', () => {
    expect(lineOf('population', 'R11', 'R33')).toMatchObject({
      values: [10_000, null],
      against: { how: 'share', values: [0.5, null] },
      best: [],
      worst: [],
    });
  });

  test('of a kind is there when somebody has it', () => {
    expect(lineOf('located_pole', 'R11')).toMatchObject({ kind: 'pole', values: [0], country: 1 });
    expect(lineOf('located_campus', 'R11')).toBeUndefined();
  });

  test('names nobody best where all are equal, or where one is alone', () => {
    expect(lineOf('access_30km', 'R22', 'D03')).toMatchObject({ best: [], worst: [] });
    expect(lineOf('access_30km', 'R11', 'R33')).toMatchObject({ best: [], worst: [] });
  });
});

test('the file has a line for each territory and the country, with its scenario and no formula', () => {
  const about = {
    name: 'Mapster',
    edition: '2026-11-22',
    sources: [],
    filters: NO_FILTERS,
    radiusKm: 30,
    scenario: '-h7',
  };
  const comparison = compare('R11', 'R22');
  const named = {
    ...comparison,
    territories: comparison.territories.map((one) => ({ ...one, name: '=1+1' })),
  };
  const lines = comparisonCsv(named, TERMS, about, 'en').split('\n');
  expect(lines).toContain('# HYPOTHETICAL, not the real state: -h7');
  expect(lines).toContain(
    'code,name,level,population,access_30km,covered_30km,white_30km,mean_distance,density,serving,located,' +
      'located_incubator,located_pole,located_sector_digital,quotient_digital,located_sector_energy,quotient_energy',
  );
  expect(lines.find((line) => line.startsWith('R11'))).toBe(
    "R11,'=1+1,region,10000,0.4,4000,6000,36.7,50,5,5,5,0,5,1.2,0,0",
  );
  expect(lines.at(-2)).toMatch(/^FR,France,country,20000,0\.7,/);
});
