/** Rows that may be the same organisation: reported with both, never merged. */
import { distance } from 'fastest-levenshtein';
import type { Organization } from '#domain/organization.ts';
import { foldedWords } from '#engine/text/fold.ts';
import { groupBy } from '../collections/group-by.ts';

/** What tells two organisations apart. */
export type ComparedOrganization = Pick<
  Organization,
  'id' | 'name' | 'website' | 'address' | 'territory' | 'mergedInto'
>;

export interface SuspectedDuplicate {
  code: 'duplicate.website' | 'duplicate.name' | 'duplicate.near-name';
  id: string;
  /** The first row of the group. */
  other: string;
  /** What they share. */
  value: string;
}

/** Words that say what a body is, not which one. */
const COMMON_WORDS = new Set(
  `a au aux d de des du en et l la le les pour sur the of and for
  accelerateur association campus cluster cmq incubateur pole ptce reseau technopole metiers qualifications`.split(
    /\s+/,
  ),
);

/** Share of the letters that may differ in a near name: two in fifteen. */
const NEAR_DISTANCE = 0.15;
/** A word shared by more rows of a department says nothing: pairs would be counted in thousands. */
const MAX_BLOCK = 40;
/** Letters at either end by which names without a common word are compared: one error in seven letters leaves one end. */
const EDGE = 3;

/** Every suspicion over the whole directory, in the order of the rows. */
export function findDuplicates(organizations: readonly ComparedOrganization[]): SuspectedDuplicate[] {
  const sameNames = suspicions('duplicate.name', groupBy(organizations, nameAndCommuneKey));
  const sameNameIds = new Set(sameNames.map(({ id }) => id));
  const found = [
    ...suspicions('duplicate.website', groupBy(organizations, websiteHost)),
    ...sameNames,
    ...nearNames(organizations).filter(({ id }) => !sameNameIds.has(id)),
  ];
  const order = new Map(organizations.map(({ id }, index) => [id, index]));
  return found
    .filter(isOpenQuestion(organizations))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || (a.code < b.code ? -1 : 1));
}

/** A row that says it merged into the other has answered already. */
function isOpenQuestion(
  organizations: readonly ComparedOrganization[],
): (pair: SuspectedDuplicate) => boolean {
  const targets = new Map(organizations.map(({ id, mergedInto }) => [id, mergedInto]));
  return ({ id, other }) => targets.get(id) !== other && targets.get(other) !== id;
}

function websiteHost({ website }: ComparedOrganization): string | undefined {
  return website === undefined ? undefined : new URL(website).hostname.replace(/^www\./, '');
}

function nameAndCommuneKey({ name, address, territory }: ComparedOrganization): string | undefined {
  const folded = foldedWords(name).join(' ');
  // A name of signs alone folds to nothing: all of them would look the same.
  if (folded === '') return undefined;
  const place = address.communeCode ?? foldedWords(address.city ?? '').join(' ');
  return `${folded}|${place}|${territory.department ?? ''}`;
}

/** One suspicion for each row of a group after the first, naming the first ones. */
function suspicions(
  code: SuspectedDuplicate['code'],
  groups: Map<string, ComparedOrganization[]>,
): SuspectedDuplicate[] {
  return [...groups].flatMap(([key, [first, ...rest]]) =>
    first === undefined
      ? []
      : rest.map(({ id }) => ({ code, id, other: first.id, value: key.split('|')[0] ?? key })),
  );
}

interface NamedRow {
  id: string;
  /** Significant words, sorted: the order of words does not make another body. */
  text: string;
  /** `paris 2` and `paris 3` are two places: the numbers of near names agree. */
  digits: string;
  /** What near names have in common, one of these at least: a word, else how they begin or end. */
  keys: string[];
}

function namedRow({ id, name }: ComparedOrganization): NamedRow {
  const words = foldedWords(name).filter((word) => !COMMON_WORDS.has(word));
  const text = [...words].sort().join(' ');
  // `Polymeris` and `Polymeriss` share no word.
  const ends = [`^${text.slice(0, EDGE)}`, `$${text.slice(-EDGE)}`];
  return { id, text, digits: text.replace(/\D+/g, ''), keys: [...new Set([...words, ...ends])] };
}

function nearNames(organizations: readonly ComparedOrganization[]): SuspectedDuplicate[] {
  const byDepartment = groupBy(organizations, ({ territory }) => territory.department);
  return [...byDepartment.values()].flatMap((group) => nearNamesOf(group.map(namedRow)));
}

/** Compares only rows that share a rare word or an end: all pairs of a department would be millions at 100,000 rows. */
function nearNamesOf(rows: readonly NamedRow[]): SuspectedDuplicate[] {
  const blocks = new Map<string, NamedRow[]>();
  const found: SuspectedDuplicate[] = [];
  for (const row of rows) {
    const twin = twinOf(row, blocks);
    if (twin !== undefined)
      found.push({ code: 'duplicate.near-name', id: row.id, other: twin.id, value: row.text });
    for (const key of row.keys) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [row]);
      else if (block.length <= MAX_BLOCK) block.push(row);
    }
  }
  return found;
}

function twinOf(row: NamedRow, blocks: ReadonlyMap<string, NamedRow[]>): NamedRow | undefined {
  if (row.text.length < 5) return undefined;
  for (const key of row.keys) {
    const block = blocks.get(key) ?? [];
    if (block.length > MAX_BLOCK) continue;
    const twin = block.find((other) => isNear(row, other));
    if (twin !== undefined) return twin;
  }
  return undefined;
}

/** Same words, or a few letters apart. The cheap tests come first: most pairs fail them. */
function isNear(a: NamedRow, b: NamedRow): boolean {
  if (a.digits !== b.digits) return false;
  const limit = Math.max(a.text.length, b.text.length) * NEAR_DISTANCE;
  return Math.abs(a.text.length - b.text.length) <= limit && distance(a.text, b.text) <= limit;
}
