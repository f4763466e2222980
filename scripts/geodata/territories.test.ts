import { describe, expect, it } from 'vitest';
import { regionSchema } from '#domain/territory.ts';
import { boxedCommune } from './fixtures.ts';
import { buildTerritories, sumPopulation, weightedCentre } from './territories.ts';

const AREAS = {
  regions: [
    { code: '989', nom: 'Île de Clipperton', zone: 'com' as const },
    { code: '84', nom: 'Auvergne-Rhône-Alpes', zone: 'metro' as const },
  ],
  departments: [
    { code: '01', nom: 'Ain', zone: 'metro' as const, region: '84' },
    { code: '38', nom: 'Isère', zone: 'metro' as const, region: '84' },
    { code: '989', nom: 'Île de Clipperton', zone: 'com' as const, region: '989' },
  ],
};
const COMMUNES = [
  boxedCommune('01283', { population: 1000 }),
  boxedCommune('38001', { department: '38', population: 3000, lng: 6, lat: 45, box: [5.9, 44.9, 6.1, 45.1] }),
  boxedCommune('98901', {
    department: '989',
    region: '989',
    population: null,
    box: [-109.3, 10.2, -109.1, 10.4],
  }),
];

describe('buildTerritories', () => {
  const epci = [{ code: '200042935', nom: 'CA Haut-Bugey', membres: [{ code: '01283' }, { code: '38001' }] }];
  const built = buildTerritories({ communes: COMMUNES, ...AREAS, epci });

  it('sums the communes and sorts by code', () => {
    expect(built.regions).toEqual([
      {
        code: 'R84',
        name: 'Auvergne-Rhône-Alpes',
        population: 4000,
        bbox: [4.9, 44.9, 6.1, 46.1],
        overseas: false,
      },
      {
        code: 'R989',
        name: 'Île de Clipperton',
        population: null,
        bbox: [-109.3, 10.2, -109.1, 10.4],
        overseas: true,
      },
    ]);
    expect(built.departments.map(({ code, region }) => `${code} ${region}`)).toEqual([
      'D01 R84',
      'D38 R84',
      'D989 R989',
    ]);
    for (const region of built.regions) expect(regionSchema.parse(region)).toEqual(region);
  });

  it('shows metropolitan France first and counts all inhabitants', () => {
    expect(built.country).toEqual({
      code: 'FR',
      name: 'France',
      population: 4000,
      bbox: [4.9, 44.9, 6.1, 46.1],
      codeYear: 2026,
    });
  });

  it('gives an EPCI the department of its largest commune', () => {
    expect(built.epci[0]).toMatchObject({
      code: 'E200042935',
      department: 'D38',
      region: 'R84',
      population: 4000,
    });
  });

  it('refuses a member that is no commune and an area without any', () => {
    const stray = [{ code: '1', nom: 'Stray', membres: [{ code: '99999' }] }];
    expect(() => buildTerritories({ communes: COMMUNES, ...AREAS, epci: stray })).toThrow('member 99999');
    expect(() => buildTerritories({ communes: COMMUNES.slice(0, 2), ...AREAS, epci: [] })).toThrow('989');
  });
});

it('weighs the centre by inhabitants and still has one without any', () => {
  const [a, b] = [
    boxedCommune('1', { population: 299, lng: 2, lat: 48 }),
    boxedCommune('2', { population: 99, lng: 6, lat: 44 }),
  ];
  expect(weightedCentre([a, b])).toEqual([3, 47]);
  expect(
    weightedCentre([
      { ...a, population: null },
      { ...b, population: null },
    ]),
  ).toEqual([4, 46]);
});

it('keeps an unknown population unknown', () => {
  expect(sumPopulation([{ population: null }])).toBeNull();
  expect(sumPopulation([{ population: null }, { population: 0 }])).toBe(0);
});
