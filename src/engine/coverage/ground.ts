/**
 * The country as the coverage sees it: communes with their inhabitants and centres, and what they add up to.
 * Prepared once; everything that depends on the organisations is computed on it.
 */
import type { Commune, Epci, Territories, TerritoryLevel } from '#domain/territory.ts';
import { territoryCode } from '#domain/territory.ts';

export interface GroundTerritory {
  code: string;
  name: string;
  level: TerritoryLevel;
  /** Inhabitants of the official list; null when it gives none. */
  population: number | null;
  /** Positions of its communes in `CoverageGround.communes`. */
  members: number[];
  /** Region and department of its largest commune; it may cross their borders. Missing at and above their level. */
  region?: string;
  department?: string;
}

export interface GroundLevel {
  /** In the order of the official list. */
  territories: readonly GroundTerritory[];
  /** Row of a territory, by code. */
  rows: ReadonlyMap<string, number>;
  /** For each commune the row of its territory; -1 for none. */
  rowOfCommune: Int32Array;
}

export interface CoverageGround {
  /** Code that stands for everywhere, `FR`. */
  country: string;
  /** Without the arrondissements of Paris, Lyon and Marseille, whose inhabitants their commune counts. */
  communes: readonly Commune[];
  levels: Readonly<Record<TerritoryLevel, GroundLevel>>;
  /** Commune code, with its letter, of each arrondissement. */
  parents: ReadonlyMap<string, string>;
}

export interface GroundSources {
  communes: readonly Commune[];
  epcis: readonly Epci[];
  territories: Territories;
}

/** A commune belongs to one territory of each level at most: to no EPCI for four islands and the collectivities. */
export function createCoverageGround({ communes, epcis, territories }: GroundSources): CoverageGround {
  const whole = communes.filter(({ parent }) => parent === undefined);
  const { country, regions, departments } = territories;
  const level = (name: TerritoryLevel, list: readonly Listed[], codeOf: CodeOf) =>
    createLevel(name, list, whole.map(codeOf));
  return {
    country: country.code,
    communes: whole,
    parents: parentsOf(communes),
    levels: {
      country: level('country', [country], () => country.code),
      region: level('region', regions, ({ region }) => territoryCode('region', region)),
      department: level('department', departments, ({ department }) => {
        return territoryCode('department', department);
      }),
      epci: level('epci', epcis, ({ epci }) =>
        epci === undefined ? undefined : territoryCode('epci', epci),
      ),
      commune: level('commune', whole.map(listedCommune), ({ code }) => territoryCode('commune', code)),
    },
  };
}

/** The territory of a code, of any level; an arrondissement leads to its commune, an unknown code to nothing. */
export function territoryOf(ground: CoverageGround, code: string): GroundTerritory | undefined {
  const own = ground.parents.get(code) ?? code;
  for (const { territories, rows } of Object.values(ground.levels)) {
    const row = rows.get(own);
    if (row !== undefined) return territories[row];
  }
  return undefined;
}

type Listed = Omit<GroundTerritory, 'level' | 'members'>;
type CodeOf = (commune: Commune) => string | undefined;

function listedCommune({ code, name, population, region, department }: Commune): Listed {
  return {
    code: territoryCode('commune', code),
    name,
    population,
    region: territoryCode('region', region),
    department: territoryCode('department', department),
  };
}

function createLevel(
  level: TerritoryLevel,
  list: readonly Listed[],
  codes: readonly (string | undefined)[],
): GroundLevel {
  const territories = list.map(({ code, name, population, region, department }): GroundTerritory => {
    const above = {
      ...(region !== undefined && { region }),
      ...(department !== undefined && { department }),
    };
    return { code, name, level, population, members: [], ...above };
  });
  const rows = new Map(territories.map(({ code }, row) => [code, row]));
  const rowOfCommune = Int32Array.from(codes, (code) => (code === undefined ? -1 : (rows.get(code) ?? -1)));
  for (const [commune, row] of rowOfCommune.entries()) territories[row]?.members.push(commune);
  return { territories, rows, rowOfCommune };
}

function parentsOf(communes: readonly Commune[]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const { code, parent } of communes) {
    if (parent !== undefined) parents.set(territoryCode('commune', code), territoryCode('commune', parent));
  }
  return parents;
}
