import { expect, it } from 'vitest';
import { NO_FILTERS } from '../search/types.ts';
import { coverageTable, createCoverage } from './coverage.ts';
import { coverageCsv, type ExportAbout } from './export.ts';
import { GROUND, recordOf } from './fixtures.ts';

const ABOUT: ExportAbout = {
  name: 'Mapster',
  edition: '2026-11-22',
  sources: [{ publisher: 'Mapster', licence: 'Licence Ouverte 2.0', date: '2026-11-22' }],
  filters: { ...NO_FILTERS, kinds: ['incubator', 'pole'] },
  radiusKm: 25,
  scenario: '',
};
const table = coverageTable(
  createCoverage(GROUND, [recordOf('one'), recordOf('two', { territory: {} })]),
  'region',
  [25],
);

it('says what it counts, of when, from whom and what it leaves out, before the numbers', () => {
  expect(coverageCsv(table, ['access', 'located', 'quotient'], ABOUT, 'en').split('\n')).toEqual([
    '# Mapster, edition of 2026-11-22',
    '# filters: kinds=incubator|pole',
    '# access_25km (share of the population, 0 to 1): Share of the inhabitants whose commune has its centre within 25 km, as the crow flies, of at least one organisation.',
    '# located (organisations): Organisations that have their seat in the territory.',
    expect.stringMatching(/^# quotient \(ratio/),
    '# left out: 1 of 2 organisations without a known territory of this level: in no row',
    '# left out: 1 communes without a known population: in no access, distance or white zone',
    '# source: Mapster, Licence Ouverte 2.0, 2026-11-22',
    'code,name,population,access_25km,located,quotient',
    'R11,West,10000,0.4,1,',
    'R22,East,10000,0,0,',
    'R33,Empty,,,0,',
    'FR,France,20000,0.2,1,',
    '',
  ]);
});

it('marks a hypothesis as one, in both languages', () => {
  const about = { ...ABOUT, scenario: '-h7' };
  expect(coverageCsv(table, ['located'], about, 'fr')).toContain('# HYPOTHÈSE, pas l’état réel : -h7\n');
  expect(coverageCsv(table, ['located'], about, 'en')).toContain('# HYPOTHETICAL, not the real state: -h7\n');
});

it('neutralises formulas and quotes what would break a line', () => {
  const rows = ['=SUM(A1)', 'a,"b"', '@x'].map((name) => ({ ...table.country, name }));
  const csv = coverageCsv({ ...table, rows }, ['located'], ABOUT, 'en');
  expect(csv).toContain("\nFR,'=SUM(A1),");
  expect(csv).toContain('\nFR,"a,""b""",');
  expect(csv).toContain("\nFR,'@x,");
});
