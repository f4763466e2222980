/** Results by territory: regions, their departments, their communes, and the organisations in each. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Territories } from '#domain/territory.ts';

/** `area` holds those that are known no closer than the branch above it. */
export type BranchLevel = 'region' | 'department' | 'commune' | 'area';

export interface TerritoryBranch {
  /** Unique in the tree. */
  key: string;
  level: BranchLevel;
  /** Territory code; missing for an area, which is a part of nothing official. */
  code?: string;
  /** Missing for an area: the interface words it. */
  name?: string;
  /** Organisations in it and below. */
  count: number;
  branches: TerritoryBranch[];
  /** Organisations directly in it, in the order of the results: communes and areas only. */
  records: DirectoryRecord[];
}

export interface TreeOptions {
  /** Order of names in the language of the page. */
  compare: (a: string, b: string) => number;
}

/**
 * Every record once: in its commune, else under the closest territory that is known of it, apart.
 * The last branch holds those of no region. Mainland first, then overseas, by name.
 */
export function buildTerritoryTree(
  records: Iterable<DirectoryRecord>,
  territories: Territories,
  { compare }: TreeOptions,
): TerritoryBranch[] {
  const names = namesOf(territories);
  const root = emptyBranch(territories.country.code, 'region');
  const index = new Map<string, TerritoryBranch>();
  for (const record of records) place(record, root, index, names);
  const overseas = new Set(territories.regions.filter((region) => region.overseas).map(({ code }) => code));
  sort(root, (a, b) => rank(a, overseas) - rank(b, overseas) || compare(a.name ?? '', b.name ?? ''));
  return root.branches;
}

/** Levels as a person drills down; an EPCI is a union of communes that few people know by name. */
const LEVELS = ['region', 'department', 'commune'] as const;

function place(
  record: DirectoryRecord,
  root: TerritoryBranch,
  index: Map<string, TerritoryBranch>,
  names: ReadonlyMap<string, string>,
): void {
  let branch = root;
  for (const level of LEVELS) {
    const code = record.territory[level];
    // A region without its department is where the knowledge stops, whatever else the record says.
    if (code === undefined) break;
    const name = level === 'commune' ? record.city : names.get(code);
    branch.count += 1;
    branch = childOf(branch, { key: code, level, code, name: name ?? code }, index);
  }
  branch.count += 1;
  const holder = branch.level === 'commune' ? branch : areaOf(branch, index);
  holder.records.push(record);
}

type NewBranch = Pick<TerritoryBranch, 'key' | 'level'> & Partial<TerritoryBranch>;

function childOf(
  parent: TerritoryBranch,
  wanted: NewBranch,
  index: Map<string, TerritoryBranch>,
): TerritoryBranch {
  // A commune whose region was mended elsewhere may stand under two parents: the key holds both.
  const key = `${parent.key}/${wanted.key}`;
  const known = index.get(key);
  if (known) return known;
  const child = { ...emptyBranch(key, wanted.level), ...wanted, key };
  index.set(key, child);
  parent.branches.push(child);
  return child;
}

function areaOf(parent: TerritoryBranch, index: Map<string, TerritoryBranch>): TerritoryBranch {
  const area = childOf(parent, { key: 'area', level: 'area' }, index);
  area.count += 1;
  return area;
}

function emptyBranch(key: string, level: BranchLevel): TerritoryBranch {
  return { key, level, count: 0, branches: [], records: [] };
}

function namesOf({ regions, departments }: Territories): ReadonlyMap<string, string> {
  return new Map([...regions, ...departments].map(({ code, name }) => [code, name]));
}

function rank({ level, code }: TerritoryBranch, overseas: ReadonlySet<string>): number {
  if (level === 'area') return 2;
  return code !== undefined && overseas.has(code) ? 1 : 0;
}

function sort(branch: TerritoryBranch, order: (a: TerritoryBranch, b: TerritoryBranch) => number): void {
  branch.branches.sort(order);
  for (const child of branch.branches) sort(child, order);
}
