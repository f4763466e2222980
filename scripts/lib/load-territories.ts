/** Reads `territories/` of the data folder: the official geographic code, as files that a diff can read. */
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import type { Issue } from '#domain/issue.ts';
import {
  type Commune,
  departmentSchema,
  type Epci,
  epciSchema,
  type FormerCommune,
  regionSchema,
  type Territories,
  territoriesSchema,
} from '#domain/territory.ts';

export interface TerritoryFiles {
  territories: Territories;
  epci: Epci[];
  communes: Commune[];
  formerCommunes: FormerCommune[];
}

/** Gives the text of a file of the folder, or rejects. */
export type ReadText = (name: string) => Promise<string>;
/** Parses JSON with a schema; a fault becomes an issue and undefined. */
export type ParseJson = <T>(
  name: string,
  text: string,
  schema: z.core.$ZodType<T>,
  issues: Issue[],
) => T | undefined;

/** Of `communes.csv`. */
export const COMMUNE_COLUMNS = [
  'code',
  'name',
  'department',
  'region',
  'epci',
  'population',
  'postal_codes',
  'lng',
  'lat',
  'parent',
];
/** Of `former-communes.csv`. */
export const FORMER_COLUMNS = ['code', 'name', 'current'];

/** Every file of the folder; undefined, with issues, when one of them is not what it should be. */
export async function loadTerritories(
  readText: ReadText,
  parseJson: ParseJson,
  folder: string,
  issues: Issue[],
): Promise<TerritoryFiles | undefined> {
  const country = parseJson(
    'country.json',
    await readText('country.json'),
    territoriesSchema.shape.country,
    issues,
  );
  const regions = parseJson('regions.json', await readText('regions.json'), z.array(regionSchema), issues);
  const departments = parseJson(
    'departments.json',
    await readText('departments.json'),
    z.array(departmentSchema),
    issues,
  );
  const epci = parseJson('epci.json', await readText('epci.json'), z.array(epciSchema), issues);
  const communes = readCommunes(await readText('communes.csv'), `${folder}/communes.csv`, issues);
  const formerCommunes = readFormer(
    await readText('former-communes.csv'),
    `${folder}/former-communes.csv`,
    issues,
  );
  if (!country || !regions || !departments || !epci || issues.length > 0) return undefined;
  return { territories: { country, regions, departments }, epci, communes, formerCommunes };
}

/** Cells of a CSV with exactly these columns, in this order; a fault becomes an issue. */
function readCells(text: string, columns: readonly string[], file: string, issues: Issue[]): string[][] {
  try {
    const [header, ...rows] = parse(text, { bom: true, skip_empty_lines: true }) as string[][];
    if (header?.join() === columns.join()) return rows;
    const place = { file, line: 1 };
    issues.push({
      code: 'territories.invalid',
      place,
      value: header?.join() ?? '',
      expected: `the columns ${columns.join()}`,
    });
  } catch (error) {
    issues.push({
      code: 'territories.invalid',
      place: { file },
      value: String(error),
      expected: 'a CSV file',
    });
  }
  return [];
}

function readCommunes(text: string, file: string, issues: Issue[]): Commune[] {
  return readCells(text, COMMUNE_COLUMNS, file, issues).flatMap((cells, index) => {
    const [code = '', name = '', department = '', region = '', epci = '', ...rest] = cells;
    const [population = '', postalCodes = '', lng = '', lat = '', parent = ''] = rest;
    if (lng === '' || lat === '' || !Number.isFinite(Number(lng)) || !Number.isFinite(Number(lat))) {
      const place = { file, line: index + 2 };
      issues.push({
        code: 'territories.invalid',
        place,
        value: `${lng}, ${lat}`,
        expected: 'a longitude and a latitude',
      });
      return [];
    }
    return {
      code,
      name,
      department,
      region,
      ...(epci !== '' && { epci }),
      population: population === '' ? null : Number(population),
      postalCodes: postalCodes === '' ? [] : postalCodes.split(';'),
      lng: Number(lng),
      lat: Number(lat),
      ...(parent !== '' && { parent }),
    };
  });
}

function readFormer(text: string, file: string, issues: Issue[]): FormerCommune[] {
  return readCells(text, FORMER_COLUMNS, file, issues).map(([code = '', name = '', current = '']) => ({
    code,
    name,
    current,
  }));
}
