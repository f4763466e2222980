/** Territories of the official geographic code, and the form of their codes in this project. */
import * as z from 'zod/mini';
import { TERRITORY_CODE_PATTERN } from './value-forms.ts';

export const TERRITORY_LEVELS = ['country', 'region', 'department', 'epci', 'commune'] as const;
export type TerritoryLevel = (typeof TERRITORY_LEVELS)[number];

const LEVEL_OF_LETTER: Readonly<Record<string, TerritoryLevel>> = {
  R: 'region',
  D: 'department',
  E: 'epci',
  C: 'commune',
};
const LETTER_OF_LEVEL = { region: 'R', department: 'D', epci: 'E', commune: 'C' } as const;

/** `territoryCode('department', '69')` is `D69`. */
export function territoryCode(level: keyof typeof LETTER_OF_LEVEL, officialCode: string): string {
  return LETTER_OF_LEVEL[level] + officialCode;
}

/** Splits `D69` into its level and official code; undefined when it is not a territory code. */
export function parseTerritoryCode(
  code: string,
): { level: TerritoryLevel; officialCode: string } | undefined {
  if (!TERRITORY_CODE_PATTERN.test(code)) return undefined;
  const level = LEVEL_OF_LETTER[code.charAt(0)];
  // Two letters alone are a country, `FR`; `D2A` and `R84` have a digit at least.
  if (/^[A-Z]{2}$/.test(code)) return { level: 'country', officialCode: code };
  return level === undefined ? undefined : { level, officialCode: code.slice(1) };
}

const code = z.string().check(z.regex(TERRITORY_CODE_PATTERN));
const population = z.nullable(z.int().check(z.gte(0)));
const lngLat = z.tuple([z.number(), z.number()]);
/** `[west, south, east, north]` in degrees. */
const bbox = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const regionSchema = z.strictObject({
  code,
  name: z.string(),
  /** Inhabitants; null where the official list gives none (some overseas collectivities). */
  population,
  bbox,
  overseas: z.boolean(),
});
export const departmentSchema = z.strictObject({
  code,
  name: z.string(),
  region: code,
  population,
  bbox,
});
export const epciSchema = z.strictObject({
  code,
  name: z.string(),
  /** Department and region of its largest commune; an EPCI may cross their borders. */
  department: code,
  region: code,
  population,
  center: lngLat,
  bbox,
});

/** `territories.json`: what the first list needs; `epci.json` and `communes.json` are fetched later. */
export const territoriesSchema = z.strictObject({
  country: z.strictObject({
    code,
    name: z.string(),
    population,
    bbox,
    /** Year of the official code that the territories and their populations are taken from, `2026`. */
    codeYear: z.optional(z.int().check(z.gte(1900))),
  }),
  regions: z.array(regionSchema),
  departments: z.array(departmentSchema),
});

export type Region = z.infer<typeof regionSchema>;
export type Department = z.infer<typeof departmentSchema>;
export type Epci = z.infer<typeof epciSchema>;
export type Territories = z.infer<typeof territoriesSchema>;
export type Bbox = z.infer<typeof bbox>;

/** One commune as the gazetteer knows it; arrondissements of Paris, Lyon and Marseille have `parent`. */
export interface Commune {
  /** INSEE code, without the letter. */
  code: string;
  name: string;
  /** Official codes, without letters; EPCI is missing for four islands and some collectivities. */
  department: string;
  region: string;
  epci?: string;
  /** Inhabitants; null where the official list gives none (southern lands, Clipperton). */
  population: number | null;
  postalCodes: readonly string[];
  lng: number;
  lat: number;
  /** The commune that an arrondissement belongs to. */
  parent?: string;
}

/** A commune that no longer exists, or a delegated one, and the commune that it belongs to today. */
export interface FormerCommune {
  code: string;
  name: string;
  current: string;
}
