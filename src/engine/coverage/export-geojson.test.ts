import { expect, test } from 'vitest';
import { NO_FILTERS } from '../search/types.ts';
import { coverageTable, createCoverage } from './coverage.ts';
import { coverageGeoJson, type Outline } from './export-geojson.ts';
import { GROUND, recordOf } from './fixtures.ts';

const ABOUT = {
  name: 'Mapster',
  edition: '2026-11-22',
  sources: [{ publisher: 'INSEE', licence: 'Licence Ouverte 2.0' }],
  filters: { ...NO_FILTERS, kinds: ['incubator'] },
  radiusKm: 30,
  scenario: '',
};
const WEST: Outline = {
  type: 'Polygon',
  coordinates: [
    [
      [0.123456, 0],
      [1, 0],
      [1, 1],
      [0.123456, 0],
    ],
  ],
};
const table = coverageTable(createCoverage(GROUND, [recordOf('one')]), 'region');
const made = (scenario = '') =>
  coverageGeoJson(table, 'access', new Map([['R11', WEST]]), { ...ABOUT, scenario }, 'en');

test('each territory has its outline, to eleven metres, and the number of the table', () => {
  const { features } = made();
  expect(features.map(({ id, properties }) => [id, properties.access_30km])).toEqual([
    ['R11', 0.4],
    ['R22', 0],
    ['R33', null],
  ]);
  expect(features[0]?.geometry?.coordinates[0]?.[0]).toEqual([0.1235, 0]);
  expect(features[1]?.geometry).toBeNull();
});

test('says what it counts, of when, from whom, and of whom', () => {
  const { metadata } = made();
  expect(metadata).toMatchObject({
    edition: '2026-11-22',
    hypothetical: false,
    column: 'access_30km',
    filters: { kinds: ['incubator'] },
    licence: 'Licence Ouverte 2.0',
    country: { code: 'FR', access_30km: 0.2 },
  });
  expect(metadata.definition).toContain('within 30 km');
  expect(metadata.header).toContain('filters: kinds=incubator');
  expect(metadata).not.toHaveProperty('scenario');
});

test('a scenario is said to be one', () => {
  const { metadata } = made('-h7');
  expect(metadata).toMatchObject({ hypothetical: true, scenario: '-h7' });
  expect(metadata.header).toContain('HYPOTHETICAL, not the real state: -h7');
});
