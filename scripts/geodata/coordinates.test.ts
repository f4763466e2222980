import { expect, it } from 'vitest';
import { countSources, type LocateContext, locateCommunes } from './coordinates.ts';
import { communeRow } from './fixtures.ts';
import type { Geonames, GeonamesPlace } from './geonames.ts';

function placeAt(lng: number, lat: number): GeonamesPlace {
  const name = 'Somewhere';
  return {
    id: '1',
    name,
    names: new Set(),
    point: [lng, lat],
    feature: 'PPL',
    country: 'FR',
    communeCode: '',
    population: 1,
  };
}

function contextWith(towns: Record<string, GeonamesPlace>): LocateContext {
  const geonames: Geonames = {
    townsOf: (code) =>
      Object.entries(towns).flatMap(([key, town]) => (key === code ? [placeAt(0, 0), town] : [])),
    placeOverseas: (department, name) => towns[`${department} ${name}`],
  };
  return {
    geonames,
    boxes: new Map([
      ['01283', { name: 'Oyonnax', bbox: [5.6, 46.2, 5.7, 46.3] }],
      ['97302', { name: 'Cayenne', bbox: [-54, 4.8, -52, 5.8] }],
      ['97110', { name: 'La Désirade', bbox: [-61.2, 16.1, -61, 16.3] }],
      ['01998', { name: 'Useless', bbox: [5, 46, 5.2, 46.2] }],
      ['01999', { name: 'Gone', bbox: [5, 46, 5.2, 46.2] }],
    ]),
    mergedCodes: new Map([['01500', ['01996', '01999']]]),
    reviewed: new Map([
      ['75101', { code: '75101', name: 'Paris 1er', point: [2.3362, 48.8626], source: 'IGN', line: 2 }],
      ['97110', { code: '97110', name: 'La Désirade', point: [-61.0486, 16.3168], source: 'IGN', line: 3 }],
      ['01998', { code: '01998', name: 'Useless', point: [5.1, 46.1], source: 'IGN', line: 4 }],
      ['01997', { code: '01997', name: 'Unknown', point: [5, 46], source: 'IGN', line: 5 }],
    ]),
  };
}

it('prefers the town inside the box, then the middle of the box', () => {
  const context = contextWith({ '97302': placeAt(-52.33333, 4.93333), '01283': placeAt(2, 48) });
  const { points } = locateCommunes(
    [communeRow('97302', 'Cayenne'), communeRow('01283', 'Oyonnax')],
    context,
  );
  expect(points.get('97302')).toEqual({ point: [-52.3333, 4.9333], source: 'geonames' });
  expect(points.get('01283')).toEqual({ point: [5.65, 46.25], source: 'box-centre' });
});

it('confirms a name by the box overseas, where GeoNames has no codes', () => {
  const row = communeRow('97110', 'La Désirade', { departement: '971' });
  const context = { ...contextWith({ '971 La Désirade': placeAt(-61.1, 16.2) }), reviewed: new Map() };
  expect(locateCommunes([row], context).points.get('97110')?.source).toBe('geonames');
  const far = { ...contextWith({ '971 La Désirade': placeAt(-61.6, 16.2) }), reviewed: new Map() };
  expect(locateCommunes([row], far).points.get('97110')?.source).toBe('box-centre');
});

it('puts the reviewed file first and tells which of its rows change nothing', () => {
  const rows = [communeRow('97110', 'La Désirade'), communeRow('01998', 'Useless')];
  const { points, unused } = locateCommunes(rows, contextWith({}));
  expect(points.get('97110')).toEqual({ point: [-61.0486, 16.3168], source: 'reviewed' });
  expect(unused.map((point) => point.name)).toEqual(['Paris 1er', 'Useless', 'Unknown']);
});

it('falls back to the collectivity and to merged communes, and reports the rest', () => {
  const rows = [
    communeRow('98803', 'Bourail', { departement: '988' }),
    communeRow('01500', 'New'),
    communeRow('75101', 'Paris 1er', { type: 'arrondissement-municipal', commune: '75056' }),
    communeRow('01501', 'Nowhere'),
  ];
  const located = locateCommunes(rows, contextWith({ '988 Bourail': placeAt(165.497, -21.567) }));
  expect([...located.points].map(([code, { source }]) => `${code} ${source}`)).toEqual([
    '98803 geonames-overseas',
    '01500 former-communes',
    '75101 reviewed',
  ]);
  expect(located.missing.map((row) => row.code)).toEqual(['01501']);
  expect(countSources(located.points.values())).toMatchObject({ reviewed: 1, 'box-centre': 0 });
});
