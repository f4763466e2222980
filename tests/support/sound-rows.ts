/** A small directory with nothing to say against it, as the columns of the project write it. */
import { readFileSync } from 'node:fs';

export const HEADER = readFileSync('data/organizations.csv', 'utf8').split('\n')[0]?.split(',') ?? [];

const ROWS = 12;
const CELLS: Readonly<Record<string, (at: number) => string>> = {
  id: (at) => `organisme-${at}`,
  name: (at) => `Pôle Exemple ${at}`,
  aliases: (at) => (at % 3 === 0 ? `Ancien ${at};Autre ${at}` : ''),
  kinds: (at) => (at % 2 === 0 ? 'cluster' : 'incubator;partner'),
  sectors: () => 'digital;maritime',
  description_fr: (at) => `Réseau d’exemple n° ${at}, à Quimper`,
  website: (at) => `https://exemple-${at}.test`,
  email: () => 'contact@exemple.test',
  phone: (at) => (at % 2 === 0 ? '04 72 00 00 00' : ''),
  street: () => '1 rue de l’Exemple',
  postal_code: (at) => (at % 2 === 0 ? '69100' : '29000'),
  city: (at) => (at % 2 === 0 ? 'Villeurbanne' : 'Quimper'),
  department_code: (at) => (at % 2 === 0 ? '69' : '29'),
  region: (at) => (at % 2 === 0 ? 'Auvergne-Rhône-Alpes' : 'Bretagne'),
  served_regions: () => 'Bretagne;Ain',
  founded: () => '2016',
  partners: (at) => `organisme-${(at + 1) % ROWS}@2017;Ailleurs`,
  source_url: (at) => `https://exemple.test/${at}`,
  source_date: () => '2024-05',
  from_knowledge: () => 'website;city',
};

export const SOUND_ROWS: readonly string[][] = Array.from({ length: ROWS }, (_, at) =>
  HEADER.map((name) => CELLS[name]?.(at) ?? ''),
);
