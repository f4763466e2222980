import { expect, it } from 'vitest';
import { boxedCommune } from './fixtures.ts';
import { formatCommunes, jsonArray } from './territory-files.ts';

it('writes one commune a line: four decimals, an empty cell for what is unknown', () => {
  const text = formatCommunes([
    boxedCommune('01283', {
      name: 'Oyonnax',
      epci: '200042935',
      postalCodes: ['01100', '01101'],
      lng: 5.66,
      lat: 46.26,
    }),
    boxedCommune('98901', { name: 'Clipperton, île', population: null, postalCodes: [] }),
  ]);
  expect(text.split('\n')).toEqual([
    'code,name,department,region,epci,population,postal_codes,lng,lat,parent',
    '01283,Oyonnax,01,84,200042935,100,01100;01101,5.6600,46.2600,',
    '98901,"Clipperton, île",01,84,,,,5.0000,46.0000,',
    '',
  ]);
});

it('writes JSON arrays with one entry a line', () => {
  expect(jsonArray([{ code: 'R84' }, { code: 'R93' }])).toBe('[\n{"code":"R84"},\n{"code":"R93"}\n]\n');
  expect(jsonArray([])).toBe('[]\n');
});
