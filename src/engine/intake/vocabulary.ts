/** Turns what a maintainer types for a kind, a sector, a label or a territory into its id or code. */
import type { Taxonomy, Term } from '#domain/taxonomy.ts';
import { type Territories, territoryCode } from '#domain/territory.ts';
import { fold } from '#engine/text/fold.ts';

export type VocabularyName = 'kinds' | 'sectors' | 'labels';

export interface TermLookup {
  /** Every id, in the order of the vocabulary. */
  ids: readonly string[];
  /**
   * Exact id, else label in any language; undefined when unknown or shared by two entries.
   * Synonyms are what visitors search with: in data they only serve to propose the right id.
   */
  find(text: string): string | undefined;
  /** Folded spellings, synonyms included, and the id behind each: for "did you mean". */
  spellings: ReadonlyMap<string, string>;
}

export interface TerritoryLookup {
  /** Code of a territory given by code or by name. */
  find(text: string): string | undefined;
  has(code: string): boolean;
  spellings: ReadonlyMap<string, string>;
}

export interface IntakeVocabulary {
  kinds: TermLookup;
  sectors: TermLookup;
  labels: TermLookup;
  /** Territory codes with their letter: `R84`. */
  regions: TerritoryLookup;
  departments: TerritoryLookup;
  /** Country, regions, departments and EPCI: what an organisation can serve. */
  served: TerritoryLookup;
  /** `D69` → `R84`. */
  regionOfDepartment: ReadonlyMap<string, string>;
  /** Whether a code of the form `C69123` exists. */
  hasCommune(code: string): boolean;
}

/** Spellings shared by two entries are left out: a guess between them would be silent. */
function addSpelling(
  spellings: Map<string, string>,
  shared: Set<string>,
  spelling: string,
  id: string,
): void {
  const folded = fold(spelling);
  const known = spellings.get(folded);
  if (folded === '' || shared.has(folded) || known === id) return;
  if (known === undefined) {
    spellings.set(folded, id);
    return;
  }
  spellings.delete(folded);
  shared.add(folded);
}

function createTermLookup(terms: readonly Term[]): TermLookup {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const term of terms) {
    for (const spelling of [term.id, term.label.fr, term.label.en])
      addSpelling(names, shared, spelling, term.id);
  }
  const spellings = new Map(names);
  for (const term of terms) {
    for (const spelling of [...term.synonyms.fr, ...term.synonyms.en]) {
      // A label wins over another entry's synonym.
      if (!names.has(fold(spelling))) addSpelling(spellings, shared, spelling, term.id);
    }
  }
  const ids = new Set(terms.map((term) => term.id));
  return { ids: [...ids], spellings, find: (text) => (ids.has(text) ? text : names.get(fold(text))) };
}

interface NamedCode {
  code: string;
  name: string;
}

/** Spellings of one level; `officialCodeAlone` adds `69`, `69 Rhône` and `Rhône 69`. */
function territorySpellings(entries: readonly NamedCode[], officialCodeAlone: boolean): Map<string, string> {
  const spellings = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, name } of entries) {
    addSpelling(spellings, shared, name, code);
    if (!officialCodeAlone) continue;
    const official = code.slice(1);
    for (const spelling of [official, `${official} ${name}`, `${name} ${official}`]) {
      addSpelling(spellings, shared, spelling, code);
    }
  }
  return spellings;
}

/** Looks a name up level by level: "La Réunion" is the region before it is the department. */
function createTerritoryLookup(
  levels: readonly (readonly NamedCode[])[],
  officialCodeAlone: boolean,
): TerritoryLookup {
  const spellings = new Map<string, string>();
  for (const level of levels) {
    for (const [spelling, code] of territorySpellings(level, officialCodeAlone)) {
      if (!spellings.has(spelling)) spellings.set(spelling, code);
    }
  }
  const codes = new Set(levels.flat().map((entry) => entry.code));
  return {
    spellings,
    has: (code) => codes.has(code),
    find: (text) => (codes.has(text) ? text : spellings.get(fold(text))),
  };
}

/** Builds every lookup once; EPCI and communes are codes without letters, as the official lists give them. */
export function createIntakeVocabulary(
  taxonomy: Taxonomy,
  territories: Territories,
  epci: readonly NamedCode[],
  communeCodes: Iterable<string>,
): IntakeVocabulary {
  const { country, regions, departments } = territories;
  const communes = new Set(communeCodes);
  return {
    kinds: createTermLookup(taxonomy.kinds),
    sectors: createTermLookup(taxonomy.sectors),
    labels: createTermLookup(taxonomy.labels),
    regions: createTerritoryLookup([regions], true),
    departments: createTerritoryLookup([departments], true),
    // Alone, "84" could be a region or a department: served territories are named or coded with the letter.
    served: createTerritoryLookup([[country], regions, departments, epci], false),
    regionOfDepartment: new Map(departments.map(({ code, region }) => [code, region])),
    hasCommune: (code) => communes.has(code.slice(1)) && code === territoryCode('commune', code.slice(1)),
  };
}
