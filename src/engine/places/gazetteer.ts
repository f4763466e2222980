/** Communes in memory: who is called what, and where; for geocoding without a network and for the search. */
import type { Commune, Department, FormerCommune, Region } from '#domain/territory.ts';
import { placeKey } from '../text/words.ts';
import { createAreaCodes } from './area-codes.ts';
import { arrondissementNumber, withoutCedex } from './place-names.ts';

export interface PlaceQuery {
  /** Name as written in the row: `St-Étienne CEDEX 1`, `Paris 13e`, a former commune. */
  name?: string;
  /** Five digits; a CEDEX code counts for its department only. */
  postalCode?: string;
  /** INSEE code, `69123`. */
  communeCode?: string;
  /** `69`, `D69` or `Rhône`. */
  department?: string;
  /** `84`, `R84` or `Auvergne-Rhône-Alpes`. */
  region?: string;
}

/** What led to the commune. */
export type PlaceVia = 'code' | 'name' | 'former-name' | 'arrondissement' | 'postal-code';

export type PlaceAnswer =
  | { ok: true; commune: Commune; precision: 'municipality'; via: PlaceVia }
  | { ok: false; reason: 'unknown' | 'ambiguous' | 'contradiction'; candidates: Commune[] };

export interface Gazetteer {
  resolveCommune(query: PlaceQuery): PlaceAnswer;
  /** By INSEE code, a former one leading to the commune of today. */
  byCode(code: string): Commune | undefined;
  byPostalCode(postalCode: string): readonly Commune[];
}

interface Named {
  commune: Commune;
  via: PlaceVia;
}

interface Tables {
  byCode: Map<string, Commune>;
  byName: Map<string, Named[]>;
  byPostalCode: Map<string, Commune[]>;
  /** Arrondissements of a commune, by its code. */
  parts: Map<string, Commune[]>;
  areas: ReturnType<typeof createAreaCodes>;
}

/**
 * Makes the gazetteer once; each answer then takes about a microsecond.
 * `former` may repeat the code of a current commune (a delegated commune that gave its code to the new one).
 */
export function createGazetteer(
  communes: readonly Commune[],
  former: readonly FormerCommune[],
  departments: readonly Pick<Department, 'code' | 'name'>[] = [],
  regions: readonly Pick<Region, 'code' | 'name'>[] = [],
): Gazetteer {
  const tables: Tables = {
    byCode: new Map(),
    byName: new Map(),
    byPostalCode: new Map(),
    parts: new Map(),
    areas: createAreaCodes(departments, regions),
  };
  for (const commune of communes) fileCommune(tables, commune);
  for (const entry of former) fileFormer(tables, entry);
  const keys = new Map<string, string>();
  return {
    resolveCommune: (query) => resolve(tables, query, keys),
    byCode: (code) => tables.byCode.get(code),
    byPostalCode: (postalCode) => tables.byPostalCode.get(postalCode) ?? [],
  };
}

function fileCommune(tables: Tables, commune: Commune): void {
  tables.byCode.set(commune.code, commune);
  push(tables.byName, placeKey(commune.name), {
    commune,
    via: commune.parent === undefined ? 'name' : 'arrondissement',
  });
  for (const postalCode of commune.postalCodes) push(tables.byPostalCode, postalCode, commune);
  if (commune.parent !== undefined) push(tables.parts, commune.parent, commune);
}

function fileFormer(tables: Tables, former: FormerCommune): void {
  const commune = tables.byCode.get(former.current);
  if (commune === undefined) return;
  if (!tables.byCode.has(former.code)) tables.byCode.set(former.code, commune);
  const key = placeKey(former.name);
  // Some former codes have lost their name: they still lead to the commune of today.
  if (key === '') return;
  const known = tables.byName.get(key)?.some((named) => named.commune === commune);
  if (known !== true) push(tables.byName, key, { commune, via: 'former-name' });
}

function resolve(tables: Tables, query: PlaceQuery, keys: Map<string, string>): PlaceAnswer {
  if (query.communeCode !== undefined) return resolveCode(tables, query, query.communeCode);
  if (query.name === undefined || query.name.trim() === '') return resolvePostalCode(tables, query);
  const named = candidatesOf(tables, query.name, keys);
  if (named.length === 0) {
    return refuse('unknown', query.postalCode === undefined ? [] : wholeCommunes(tables, query.postalCode));
  }
  const agreeing = named.filter(({ commune }) => agrees(tables, commune, query));
  if (agreeing.length === 0) return refuse('contradiction', named.map(communeOf));
  return chooseOne(tables, agreeing, query);
}

function resolveCode(tables: Tables, query: PlaceQuery, code: string): PlaceAnswer {
  const commune = tables.byCode.get(code);
  if (commune === undefined) return refuse('unknown', []);
  if (!agreesOnArea(tables, commune, query)) return refuse('contradiction', [commune]);
  return { ok: true, commune, precision: 'municipality', via: 'code' };
}

/** Without any name, the postal code is what the row states: enough when one commune only has it. */
function resolvePostalCode(tables: Tables, query: PlaceQuery): PlaceAnswer {
  const communes = query.postalCode === undefined ? [] : wholeCommunes(tables, query.postalCode);
  const agreeing = communes.filter((commune) => agreesOnArea(tables, commune, query));
  if (communes.length > 0 && agreeing.length === 0) return refuse('contradiction', communes);
  const [only] = agreeing;
  if (only === undefined) return refuse('unknown', []);
  if (agreeing.length > 1) return refuse('ambiguous', agreeing);
  return {
    ok: true,
    ...refine(tables, { commune: only, via: 'postal-code' }, query),
    precision: 'municipality',
  };
}

/**
 * A name of today goes before a former one: who writes `Vitré` means the commune that bears the name. Two
 * communes that both bear it are a homonym, and a homonym is never guessed.
 */
function chooseOne(tables: Tables, agreeing: Named[], query: PlaceQuery): PlaceAnswer {
  const current = agreeing.filter((named) => named.via !== 'former-name');
  const choice = current.length > 0 ? current : agreeing;
  const [only] = choice;
  if (only === undefined || choice.some((named) => named.commune !== only.commune)) {
    return refuse('ambiguous', choice.map(communeOf));
  }
  return { ok: true, ...refine(tables, only, query), precision: 'municipality' };
}

/** `Paris` with `75013` is the 13th arrondissement. */
function refine(tables: Tables, named: Named, query: PlaceQuery): Named {
  const { postalCode } = query;
  if (postalCode === undefined) return named;
  const parts = tables.parts.get(named.commune.code)?.filter((part) => part.postalCodes.includes(postalCode));
  const part = parts?.length === 1 ? parts[0] : undefined;
  return part === undefined ? named : { commune: part, via: 'arrondissement' };
}

function candidatesOf(tables: Tables, name: string, keys: Map<string, string>): Named[] {
  const key = keyOf(name, keys);
  const direct = tables.byName.get(key);
  if (direct !== undefined) return direct;
  const place = arrondissementNumber(name);
  if (place === undefined) return [];
  const city = tables.byName.get(placeKey(place.city))?.find((named) => tables.parts.has(named.commune.code));
  const parts = city === undefined ? [] : (tables.parts.get(city.commune.code) ?? []);
  return parts
    .filter((part) => Number(part.code.slice(-2)) === numberInCode(part, place.number))
    .map((commune) => ({ commune, via: 'arrondissement' as const }));
}

/** INSEE numbers arrondissements from 1 in Paris (`75101`) and Marseille (`13201`), from 81 in Lyon (`69381`). */
function numberInCode(part: Commune, number: number): number {
  return part.department === '69' ? 80 + number : number;
}

function agrees(tables: Tables, commune: Commune, query: PlaceQuery): boolean {
  return agreesOnArea(tables, commune, query) && agreesOnPostalCode(tables, commune, query.postalCode);
}

function agreesOnArea(tables: Tables, commune: Commune, { department, region }: PlaceQuery): boolean {
  if (department !== undefined && tables.areas.department(department) !== commune.department) return false;
  return region === undefined || tables.areas.region(region) === commune.region;
}

/** A code that no commune has is a CEDEX one: it still begins with the number of its department. */
function agreesOnPostalCode(tables: Tables, commune: Commune, postalCode: string | undefined): boolean {
  if (postalCode === undefined || commune.postalCodes.includes(postalCode)) return true;
  if (tables.parts.get(commune.code)?.some((part) => part.postalCodes.includes(postalCode))) return true;
  if (tables.byPostalCode.has(postalCode)) return false;
  return commune.postalCodes.some((code) => code.slice(0, 2) === postalCode.slice(0, 2));
}

/** Communes of a postal code, an arrondissement being said by its commune. */
function wholeCommunes(tables: Tables, postalCode: string): Commune[] {
  const whole = (tables.byPostalCode.get(postalCode) ?? []).map(
    (commune) => (commune.parent === undefined ? undefined : tables.byCode.get(commune.parent)) ?? commune,
  );
  return [...new Set(whole)];
}

/** The same towns come back in a file: a folded name is kept, up to a bound for hostile input. */
function keyOf(name: string, keys: Map<string, string>): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = placeKey(withoutCedex(name));
    if (keys.size > 50_000) keys.clear();
    keys.set(name, key);
  }
  return key;
}

function communeOf(named: Named): Commune {
  return named.commune;
}

function refuse(reason: 'unknown' | 'ambiguous' | 'contradiction', communes: Commune[]): PlaceAnswer {
  return { ok: false, reason, candidates: [...new Set(communes)] };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
