/** A directory of any size, from a seed: real communes, plausible values, the columns of the real file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Mulberry32: small, seeded, the same numbers on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Place {
  city: string;
  postalCode: string;
  department: string;
}

function readPlaces(): Place[] {
  const lines = readFileSync(join(ROOT, 'data/territories/communes.csv'), 'utf8').split('\n').slice(1);
  return lines.flatMap((line) => {
    const [, name = '', department = '', , , , postalCodes = ''] = line.split(',');
    const postalCode = postalCodes.split(';')[0] ?? '';
    return name === '' || name.startsWith('"') || postalCode === ''
      ? []
      : [{ city: name, postalCode, department }];
  });
}

const FIRST =
  'Alliance Atelier Avenir Cap Cité Collectif Comptoir Espace Fabrique Filière Forge Hub Initiative Maison Novea Pôle Relais Réseau Tech Usine Village'.split(
    ' ',
  );
const SECOND =
  'agile alpin atlantique bleu boréal circulaire collaboratif créatif cyber durable industriel innovant libre marin nomade pionnier rural solaire solidaire vert'.split(
    ' ',
  );
const KINDS = 'pole cluster ptce accelerator incubator campus partner'.split(' ');
const SECTORS =
  'digital agri-food health-biotech energy maritime aerospace logistics tourism-sport building-city nuclear'.split(
    ' ',
  );

export const COLUMNS =
  'id,name,acronym,aliases,kinds,sectors,description_fr,description_en,website,email,phone,street,postal_code,city,department_code,region,served_regions,founded,members,labels,partners,source_url,source_date,from_knowledge,status';

/** The text of a CSV of `size` rows; the same text for the same seed. */
export function generateCsv(size: number, seed = 1): string {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const places = readPlaces();
  const regions = JSON.parse(readFileSync(join(ROOT, 'data/territories/regions.json'), 'utf8')) as {
    name: string;
  }[];
  const rows = Array.from({ length: size }, (_, index) => {
    const { city, postalCode, department } = pick(places);
    const [kind, sector, name] = [pick(KINDS), pick(SECTORS), `${pick(FIRST)} ${pick(SECOND)} ${city}`];
    const cells = [
      `organisme-${index}`,
      `${name} ${index}`,
      random() < 0.2 ? `O${index}` : '',
      '',
      kind,
      random() < 0.3 ? `${sector};multi-sector` : sector,
      `"Accompagne les entreprises de ${city}, de l'idée au marché, avec ses partenaires du territoire."`,
      `"Supports the companies of ${city}, from idea to market, with the partners of its territory."`,
      random() < 0.5 ? `https://www.organisme-${index}.example` : '',
      random() < 0.1 ? `contact@organisme-${index}.example` : '',
      random() < 0.1 ? '04 72 00 00 00' : '',
      '',
      random() < 0.5 ? postalCode : '',
      city,
      department,
      '',
      random() < 0.6 ? pick(regions).name : '',
      random() < 0.5 ? String(1990 + Math.floor(random() * 36)) : '',
      random() < 0.3 ? String(Math.floor(random() * 400)) : '',
      '',
      random() < 0.2 ? `organisme-${Math.floor(random() * size)}` : '',
      `https://www.exemple.fr/source/${index}`,
      random() < 0.7 ? `20${10 + Math.floor(random() * 16)}-0${1 + Math.floor(random() * 9)}` : '',
      random() < 0.3 ? 'website' : '',
      '',
    ];
    return cells.join(',');
  });
  return `${COLUMNS}\n${rows.join('\n')}\n`;
}
