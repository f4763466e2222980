/** A few real communes for the tests of this folder: homonyms, arrondissements, former names. */
import type { Commune, FormerCommune } from '#domain/territory.ts';

type Row = [
  code: string,
  name: string,
  department: string,
  region: string,
  population: number,
  postal: string,
  lng: number,
  lat: number,
  parent?: string,
];

const ROWS: Row[] = [
  ['01053', 'Bourg-en-Bresse', '01', '84', 42_000, '01000', 5.2255, 46.2052],
  ['01283', 'Oyonnax', '01', '84', 22_480, '01100', 5.6558, 46.2561],
  ['01014', 'Arbent', '01', '84', 3400, '01100', 5.683, 46.285],
  ['2A004', 'Ajaccio', '2A', '94', 74_000, '20000 20090 20167', 8.7386, 41.9192],
  ['11339', 'Saint-Denis', '11', '76', 500, '11310', 2.215, 43.36],
  ['13055', 'Marseille', '13', '93', 877_000, '13001 13008', 5.3811, 43.2965],
  ['13208', 'Marseille 8e Arrondissement', '13', '93', 80_000, '13008', 5.38, 43.24, '13055'],
  ['42218', 'Saint-Étienne', '42', '84', 173_000, '42000 42100', 4.3872, 45.4397],
  ['69123', 'Lyon', '69', '84', 522_000, '69001 69003 69009', 4.8357, 45.764],
  ['69383', 'Lyon 3e Arrondissement', '69', '84', 100_000, '69003', 4.86, 45.755, '69123'],
  ['75056', 'Paris', '75', '11', 2_100_000, '75001 75013', 2.3488, 48.8534],
  ['75113', 'Paris 13e Arrondissement', '75', '11', 180_000, '75013', 2.3622, 48.8283, '75056'],
  ['91228', 'Évry-Courcouronnes', '91', '11', 66_000, '91000 91080', 2.4429, 48.6294],
  ['93066', 'Saint-Denis', '93', '11', 150_000, '93200 93210', 2.3574, 48.9362],
  ['97411', 'Saint-Denis', '974', '04', 155_000, '97400 97417 97490', 55.4481, -20.8789],
];

export const COMMUNES: Commune[] = ROWS.map(
  ([code, name, department, region, population, postal, lng, lat, parent]) => {
    const commune: Commune = {
      code,
      name,
      department,
      region,
      population,
      postalCodes: postal.split(' '),
      lng,
      lat,
    };
    if (code === '01283' || code === '01014') commune.epci = '200042935';
    if (parent !== undefined) commune.parent = parent;
    return commune;
  },
);

export const FORMER: FormerCommune[] = [
  { code: '91182', name: 'Courcouronnes', current: '91228' },
  { code: '01440', name: 'Veyziat', current: '01283' },
  { code: '01055', name: '', current: '01283' },
];

export const DEPARTMENTS = [
  { code: 'D01', name: 'Ain' },
  { code: 'D13', name: 'Bouches-du-Rhône' },
  { code: 'D69', name: 'Rhône' },
  { code: 'D75', name: 'Paris' },
  { code: 'D93', name: 'Seine-Saint-Denis' },
  { code: 'D974', name: 'La Réunion' },
];
export const REGIONS = [
  { code: 'R84', name: 'Auvergne-Rhône-Alpes' },
  { code: 'R11', name: 'Île-de-France' },
];
