import { describe, expect, it } from 'vitest';
import { createUnits, type NaturalEarth } from './admin-units.ts';

const unit = (sov_a3: string, adm0_a3: string, iso_3166_2: string, lng: number, lat: number) =>
  ({
    type: 'Feature',
    properties: { sov_a3, adm0_a3, iso_a2: iso_3166_2.slice(0, 2), iso_3166_2 },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lng, lat],
          [lng + 1, lat],
          [lng, lat + 1],
          [lng, lat],
        ],
      ],
    },
  }) satisfies NaturalEarth['features'][number];
const world = (...features: NaturalEarth['features']): NaturalEarth => ({
  type: 'FeatureCollection',
  features,
});
const DEPARTMENTS = [
  { code: '2A', nom: 'Corse-du-Sud', region: '94' },
  { code: '971', nom: 'Guadeloupe', region: '01' },
  { code: '988', nom: 'Nouvelle-Calédonie', region: '988' },
];
const FRENCH = [
  unit('FR1', 'FRA', 'FR-2A', 9, 41),
  unit('FR1', 'FRA', 'FR-GP', -61, 16),
  unit('FR1', 'NCL', 'NC-X03~', 165, -21),
];

describe('createUnits', () => {
  it('names French units by their official department, overseas included', () => {
    const units = createUnits(world(...FRENCH), DEPARTMENTS, [{ code: '94', nom: 'Corse' }]);
    expect(units.map(({ properties }) => [properties.code, properties.name, properties.region])).toEqual([
      ['D2A', 'Corse-du-Sud', 'R94'],
      ['D971', 'Guadeloupe', 'R01'],
      ['D988', 'Nouvelle-Calédonie', 'R988'],
    ]);
    expect(units[0]?.properties.regionName).toBe('Corse');
  });

  it('draws a neighbour in more detail than a far country, and leaves Antarctica out', () => {
    const foreign = [
      unit('ITA', 'ITA', 'IT-SS', 9, 40.2),
      unit('AUS', 'AUS', 'AU-NT', 130, -20),
      unit('ATA', 'ATA', 'AQ-X01', 0, -80),
    ];
    const units = createUnits(world(...FRENCH, ...foreign), DEPARTMENTS, []).slice(FRENCH.length);
    expect(units.map(({ properties }) => properties.country)).toEqual(['IT', 'AU']);
    const [near, far] = units.map(({ properties }) => properties.intervalM);
    expect(near).toBeLessThan(far ?? 0);
  });

  it('refuses a department without outline and an outline without department', () => {
    expect(() => createUnits(world(...FRENCH.slice(1)), DEPARTMENTS, [])).toThrow('No outline for 2A');
    expect(() => createUnits(world(...FRENCH), DEPARTMENTS.slice(1), [])).toThrow('FR-2A');
  });
});
