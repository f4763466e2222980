/** Rows that may be the same organisation: reported with both, never merged. */
import { distance } from 'fastest-levenshtein';
import type { Organization } from '#domain/organization.ts';
import { foldedWords } from '#engine/text/fold.ts';

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

/** Every suspicion over the whole directory, in the order of the rows. */
export function findDuplicates(organizations: readonly Organization[]): SuspectedDuplicate[] {
  const sameNames = suspicions('duplicate.name', groupBy(organizations, nameAndCommuneKey));
  const sameNameIds = new Set(sameNames.map(({ id }) => id));
  const found = [
    ...suspicions('duplicate.website', groupBy(organizations, websiteHost)),
    ...sameNames,
    ...nearNames(organizations).filter(({ id }) => !sameNameIds.has(id)),
  ];
  const order = new Map(organizations.map(({ id }, index) => [id, index]));
  return found.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || (a.code < b.code ? -1 : 1));
}

function groupBy(
  organizations: readonly Organization[],
  keyOf: (organization: Organization) => string | undefined,
): Map<string, Organization[]> {
  const groups = new Map<string, Organization[]>();
  for (const organization of organizations) {
    const key = keyOf(organization);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [organization]);
    else group.push(organization);
  }
  return groups;
}

function websiteHost({ website }: Organization): string | undefined {
  return website === undefined ? undefined : new URL(website).hostname.replace(/^www\./, '');
}

function nameAndCommuneKey({ name, address, territory }: Organization): string {
  const place = address.communeCode ?? foldedWords(address.city ?? '').join(' ');
  return `${foldedWords(name).join(' ')}|${place}|${territory.department ?? ''}`;
}

/** One suspicion for each row of a group after the first, naming the first ones. */
function suspicions(
  code: SuspectedDuplicate['code'],
  groups: Map<string, Organization[]>,
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
  words: string[];
}

function namedRow({ id, name }: Organization): NamedRow {
  const words = foldedWords(name).filter((word) => !COMMON_WORDS.has(word));
  return { id, words, text: [...words].sort().join(' ') };
}

function nearNames(organizations: readonly Organization[]): SuspectedDuplicate[] {
  const byDepartment = groupBy(organizations, ({ territory }) => territory.department);
  return [...byDepartment.values()].flatMap((group) => nearNamesOf(group.map(namedRow)));
}

/** Compares only rows that share a rare word: all pairs of a department would be millions at 100,000 rows. */
function nearNamesOf(rows: readonly NamedRow[]): SuspectedDuplicate[] {
  const blocks = new Map<string, NamedRow[]>();
  const found: SuspectedDuplicate[] = [];
  for (const row of rows) {
    const twin = twinOf(row, blocks);
    if (twin !== undefined)
      found.push({ code: 'duplicate.near-name', id: row.id, other: twin.id, value: row.text });
    for (const word of row.words) {
      const block = blocks.get(word);
      if (block === undefined) blocks.set(word, [row]);
      else if (block.length <= MAX_BLOCK) block.push(row);
    }
  }
  return found;
}

function twinOf(row: NamedRow, blocks: ReadonlyMap<string, NamedRow[]>): NamedRow | undefined {
  if (row.text.length < 5) return undefined;
  for (const word of row.words) {
    const block = blocks.get(word) ?? [];
    if (block.length > MAX_BLOCK) continue;
    const twin = block.find((other) => isNear(row.text, other.text));
    if (twin !== undefined) return twin;
  }
  return undefined;
}

/** Same words, or a few letters apart; `paris 2` and `paris 3` are two places, so digits must agree. */
function isNear(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest * NEAR_DISTANCE) return false;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  return distance(a, b) <= longest * NEAR_DISTANCE;
}
