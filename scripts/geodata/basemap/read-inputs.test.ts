import { expect, it } from 'vitest';
import { parseCommunes } from './read-inputs.ts';

const HEADER = 'code,name,department,region,epci,population,postal_codes,lng,lat,parent';

it('reads communes, unpeopled ones too, and gives arrondissements their everyday name', () => {
  const rows = [
    '01004,Ambérieu-en-Bugey,01,84,240100883,15934,01500,5.3617,45.9577,',
    '98412,Archipel des Kerguelen,984,984,,,98412,69.5,-49.3,',
    '69383,Lyon 3e Arrondissement,69,84,200046977,101000,69003,4.8564,45.7539,69123',
  ];
  expect(parseCommunes([HEADER, ...rows].join('\n'), 'communes.csv')).toEqual([
    {
      code: '01004',
      name: 'Ambérieu-en-Bugey',
      department: '01',
      epci: '240100883',
      population: 15934,
      lng: 5.3617,
      lat: 45.9577,
    },
    {
      code: '98412',
      name: 'Archipel des Kerguelen',
      department: '984',
      epci: '',
      population: 0,
      lng: 69.5,
      lat: -49.3,
    },
    {
      code: '69383',
      name: 'Lyon 3e',
      department: '69',
      epci: '200046977',
      population: 101000,
      lng: 4.8564,
      lat: 45.7539,
      parent: '69123',
    },
  ]);
});

it('says which commune, which column and what was found', () => {
  const text = `${HEADER}\n01004,Ambérieu,01,84,1,15934,01500,5.3617,north,`;
  expect(() => parseCommunes(text, 'communes.csv')).toThrow(
    'communes.csv: commune 01004: lat: expected a number, found "north"',
  );
});

it('says which columns are missing', () => {
  expect(() => parseCommunes('code,name\n01004,Ambérieu', 'communes.csv')).toThrow(
    'expected the columns department, epci, population, lng, lat, parent',
  );
});
