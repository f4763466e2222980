import { expect, it } from 'vitest';
import { indexPlaces, parsePlaces } from './geonames.ts';

function place(
  id: number,
  name: string,
  lat: number,
  lng: number,
  feature: string,
  country: string,
  more = {},
) {
  const {
    others = '',
    commune = '',
    population = 1000,
  } = more as {
    others?: string;
    commune?: string;
    population?: number;
  };
  return [
    id,
    name,
    name,
    others,
    lat,
    lng,
    'P',
    feature,
    country,
    '',
    '84',
    '01',
    '',
    commune,
    population,
  ].join('\t');
}

const GEONAMES = indexPlaces(
  parsePlaces(
    [
      place(1, 'Oyonnax', 46.25917, 5.6575, 'PPL', 'FR', { commune: '01283', others: 'Oyona,Ojonnaks' }),
      place(2, 'Oyonnax', 46.2, 5.6, 'PPLX', 'FR', { commune: '01283', population: 90_000 }),
      place(3, 'Veyziat', 46.27, 5.63, 'PPL', 'FR', { commune: '01283', population: 99_000 }),
      place(8, 'Macouria', 4.91216, -52.37432, 'PPL', 'GF', { commune: '97305', population: 9000 }),
      place(9, 'Tonate', 5.01171, -52.47241, 'PPLA4', 'GF', { commune: '97305' }),
      place(4, 'Bourail', -21.5669, 165.497, 'PPL', 'NC'),
      place(5, 'Thio', -21.6, 166.2, 'PPL', 'NC'),
      place(6, 'Thio', -21.7, 166.3, 'PPL', 'NC'),
      place(7, 'Bourail', 48, 2, 'PPL', 'DE'),
      '',
    ].join('\n'),
  ),
);

it('finds the towns by code, the seat first, not quarters nor larger hamlets', () => {
  expect(GEONAMES.townsOf('01283', 'Oyonnax').map((town) => town.id)).toEqual(['1']);
  expect(GEONAMES.townsOf('01283', 'OYONA').map((town) => town.id)).toEqual(['1']);
  expect(GEONAMES.townsOf('97305', 'Macouria').map((town) => town.name)).toEqual(['Tonate', 'Macouria']);
});

it('finds no town of another name or of another code', () => {
  expect(GEONAMES.townsOf('01283', 'Arbent')).toEqual([]);
  expect(GEONAMES.townsOf('01014', 'Oyonnax')).toEqual([]);
});

it('finds a place by name in an overseas collectivity only when there is one', () => {
  expect(GEONAMES.placeOverseas('988', 'Bourail')?.id).toBe('4');
  expect(GEONAMES.placeOverseas('988', 'Thio')).toBeUndefined();
  expect(GEONAMES.placeOverseas('987', 'Bourail')).toBeUndefined();
  expect(GEONAMES.placeOverseas('01', 'Oyonnax')).toBeUndefined();
});
