/** Small official lists for the tests of this folder. */
import type { CommuneRow } from './official-list.ts';
import type { BoxedCommune } from './territories.ts';

export function communeRow(code: string, nom: string, more: Partial<CommuneRow> = {}): CommuneRow {
  return { code, nom, type: 'commune-actuelle', departement: '01', region: '84', zone: 'metro', ...more };
}

export function boxedCommune(code: string, more: Partial<BoxedCommune> = {}): BoxedCommune {
  return {
    code,
    name: `Commune ${code}`,
    department: '01',
    region: '84',
    population: 100,
    postalCodes: ['01000'],
    lng: 5,
    lat: 46,
    box: [4.9, 45.9, 5.1, 46.1],
    ...more,
  };
}
