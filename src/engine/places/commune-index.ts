/** The communes of the country as one small file for the browser: columns, each told from what is known before. */
import * as z from 'zod/mini';
import type { Commune, FormerCommune } from '#domain/territory.ts';
import { runAll, type Steps } from '../collections/steps.ts';
import { codeNumber, codeText, decodePostalCodes, differences, encodePostalCodes, sums } from './columns.ts';
import { decodeVarints, encodeVarints } from './varints.ts';

const COMMUNE_INDEX_VERSION = 1;
/** Three decimals are 110 m at most: far below what a commune's centre means. */
const UNITS_PER_DEGREE = 1000;
const NAME_SEPARATOR = '\n';

const columns = z.strictObject({
  version: z.literal(COMMUNE_INDEX_VERSION),
  count: z.int().check(z.gte(0)),
  /** `department:region` pairs and EPCI codes that communes point to by number; EPCI 0 is none. */
  areas: z.array(z.string()),
  epcis: z.array(z.string()),
  /** Codes without their department, and the commune's number of area: differences to the one before. */
  area: z.string(),
  code: z.string(),
  epci: z.string(),
  name: z.string(),
  population: z.string(),
  /** For each commune how many postal codes, then each as the difference to the last one of its EPCI. */
  postal: z.string(),
  /** Thousandths of a degree from the commune before in the same EPCI. */
  lng: z.string(),
  lat: z.string(),
  /** For each commune the distance back to its parent, 0 for none. */
  parent: z.string(),
  former: z.strictObject({ code: z.string(), name: z.string(), current: z.string() }),
});

export type CommuneIndex = z.infer<typeof columns>;

export interface DecodedCommunes {
  communes: Commune[];
  former: FormerCommune[];
}

/**
 * Encodes communes, in the order of their codes. Coordinates are rounded to a thousandth of a degree;
 * everything else comes back as it was. A parent or a current commune must be in the list.
 */
export function encodeCommunes(communes: readonly Commune[], former: readonly FormerCommune[]): CommuneIndex {
  const sorted = [...communes].sort(byCode);
  const areas = distinct(sorted.map(areaOf));
  const epcis = ['', ...distinct(sorted.map((commune) => commune.epci ?? '').filter((code) => code !== ''))];
  const areaNumbers = numbersOf(areas);
  const epciNumbers = numbersOf(epcis);
  const positions = numbersOf(sorted.map((commune) => commune.code));
  const epci = sorted.map((commune) => at(epciNumbers, commune.epci ?? '', 'EPCI'));
  return {
    version: COMMUNE_INDEX_VERSION,
    count: sorted.length,
    areas,
    epcis,
    area: encodeVarints(differences(sorted.map((commune) => at(areaNumbers, areaOf(commune), 'area')))),
    code: encodeVarints(differences(sorted.map((commune) => codeNumber(commune.code)))),
    epci: encodeVarints(differences(epci)),
    name: sorted.map((commune) => commune.name).join(NAME_SEPARATOR),
    population: encodeVarints(sorted.map(({ population }) => (population === null ? 0 : population + 1))),
    postal: encodeVarints(encodePostalCodes(sorted, epci)),
    lng: encodeVarints(
      differences(
        sorted.map((commune) => thousandths(commune.lng)),
        epci,
      ),
    ),
    lat: encodeVarints(
      differences(
        sorted.map((commune) => thousandths(commune.lat)),
        epci,
      ),
    ),
    parent: encodeVarints(
      sorted.map((commune, n) =>
        commune.parent === undefined ? 0 : n - at(positions, commune.parent, 'parent'),
      ),
    ),
    former: encodeFormer(former, positions),
  };
}

/**
 * Reads what `encodeCommunes` wrote, after checking it.
 * Throws an error that says which column is wrong when the file is not one, or is damaged.
 */
export function decodeCommunes(json: unknown): DecodedCommunes {
  return runAll(decodeCommunesSteps(json));
}

/** `decodeCommunes` for a page that must not stand still: a step for each column. */
export function* decodeCommunesSteps(json: unknown): Steps<DecodedCommunes> {
  const index = parseIndex(json);
  const epci = sums(column(index, 'epci'));
  yield;
  const lng = sums(column(index, 'lng'), epci);
  yield;
  const lat = sums(column(index, 'lat'), epci);
  yield;
  const codes = sums(column(index, 'code')).map(codeText);
  yield;
  const area = sums(column(index, 'area'));
  yield;
  const population = column(index, 'population');
  yield;
  const parent = column(index, 'parent');
  yield;
  const postal = decodePostalCodes(decode(index.postal, 'postal'), epci);
  yield;
  const names = index.name.split(NAME_SEPARATOR);
  if (postal.length !== index.count) throw damaged('postal', index.count, postal.length);
  if (names.length !== Math.max(1, index.count)) throw damaged('name', index.count, names.length);
  const areas = index.areas.map((area) => area.split(':'));
  const communes = codes.map((code, n): Commune => {
    const [department = '', region = ''] = areas[area[n] ?? -1] ?? [];
    const commune: Commune = {
      code,
      name: names[n] ?? '',
      department,
      region,
      population: knownOrNull(population[n] ?? 0),
      postalCodes: postal[n] ?? [],
      lng: (lng[n] ?? 0) / UNITS_PER_DEGREE,
      lat: (lat[n] ?? 0) / UNITS_PER_DEGREE,
    };
    const epciCode = index.epcis[epci[n] ?? -1];
    if (epciCode !== undefined && epciCode !== '') commune.epci = epciCode;
    const parentCode = (parent[n] ?? 0) === 0 ? undefined : codes[n - (parent[n] ?? 0)];
    if (parentCode !== undefined) commune.parent = parentCode;
    return commune;
  });
  return { communes, former: decodeFormer(index, codes) };
}

function parseIndex(json: unknown): CommuneIndex {
  const parsed = z.safeParse(columns, json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'file';
  throw new Error(`communes.json: ${place}: ${issue?.message}; run the data build again`);
}

function encodeFormer(
  former: readonly FormerCommune[],
  positions: Map<string, number>,
): CommuneIndex['former'] {
  const sorted = [...former].sort((a, b) => byCode(a, b) || (a.name < b.name ? -1 : 1));
  return {
    code: encodeVarints(differences(sorted.map((entry) => codeNumber(entry.code)))),
    name: sorted.map((entry) => entry.name).join(NAME_SEPARATOR),
    current: encodeVarints(
      differences(sorted.map((entry) => at(positions, entry.current, 'current commune'))),
    ),
  };
}

function decodeFormer(index: CommuneIndex, codes: readonly string[]): FormerCommune[] {
  const names = index.former.name.split(NAME_SEPARATOR);
  const current = sums(decode(index.former.current, 'former.current'));
  return sums(decode(index.former.code, 'former.code')).map((number, n) => ({
    code: codeText(number),
    name: names[n] ?? '',
    current: codes[current[n] ?? -1] ?? '',
  }));
}

function column(
  index: CommuneIndex,
  name: 'epci' | 'lng' | 'lat' | 'code' | 'area' | 'population' | 'parent',
): number[] {
  const numbers = decode(index[name], name);
  if (numbers.length !== index.count) throw damaged(name, index.count, numbers.length);
  return numbers;
}

function decode(text: string, name: string): number[] {
  try {
    return decodeVarints(text);
  } catch (cause) {
    throw new Error(`communes.json: ${name}: ${(cause as Error).message}; run the data build again`, {
      cause,
    });
  }
}

function damaged(name: string, expected: number, found: number): Error {
  return new Error(`communes.json: ${name}: ${found} values, expected ${expected}; run the data build again`);
}

function areaOf(commune: Commune): string {
  return `${commune.department}:${commune.region}`;
}

function thousandths(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function numbersOf(values: readonly string[]): Map<string, number> {
  return new Map(values.map((value, n) => [value, n]));
}

function at(numbers: Map<string, number>, value: string, what: string): number {
  const number = numbers.get(value);
  if (number === undefined) throw new Error(`communes: ${what} "${value}" is not in the list of communes`);
  return number;
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Populations are written one higher, so that 0 stands for an unknown one. */
function knownOrNull(written: number): number | null {
  return written === 0 ? null : written - 1;
}
