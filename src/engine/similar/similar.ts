/** Organisations like another one, each with what they have in common. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { groupBy } from '../collections/group-by.ts';

/** What two organisations share; the ids that make it so, rarest first. */
export interface Likeness {
  sectors: readonly string[];
  labels: readonly string[];
  kinds: readonly string[];
  /** Code of the region that both are in. */
  region?: string;
}

export interface SimilarRecord {
  record: DirectoryRecord;
  /** Higher is more alike; comparable within one answer only. */
  score: number;
  shared: Likeness;
}

const SHOWN = 5;
/** A trade in common says more than all the rest together; a rare one more than a common one. */
const WEIGHTS = { sectors: 4, labels: 1, kinds: 1.5, region: 1.5 } as const;

/** Finds those like one organisation; `limit` is how many at most. */
export type FindSimilar = (record: DirectoryRecord, limit?: number) => SimilarRecord[];

/**
 * The most alike first, ties by id, never itself. Sectors and labels count by their rarity in `records`, and
 * a body of every sector is like nobody: what is shared is weighed against what is not (a weighted cosine).
 * Someone who shares neither sector nor label is alike only by kind and region together.
 *
 * Organisations with the same traits are scored as one, so that the work for many of one directory grows with the
 * traits that there are: ten thousand have some hundreds.
 */
export function createSimilarity(records: readonly DirectoryRecord[]): FindSimilar {
  const rarities: Rarities = { sectors: rarity(records, sectorsOf), labels: rarity(records, labelsOf) };
  const groups = [...groupBy(records, keyOf).values()].flatMap((members): Group[] => {
    const [first] = members.sort(byId);
    return first === undefined ? [] : [{ traits: traitsOf(first, rarities), members }];
  });
  const known = new Map<string, readonly Found[]>();
  return (record, limit = SHOWN) => {
    // One more than is asked for: it may find itself.
    const key = `${limit} ${keyOf(record)}`;
    const found = known.get(key) ?? mostAlike(traitsOf(record, rarities), groups, rarities, limit + 1);
    known.set(key, found);
    const others = found.filter((one) => one.record.id !== record.id).slice(0, limit);
    // What is shared is told of those that are shown, not of the thousands that are not.
    return others.map((one) => ({ ...one, shared: likeness(record, one.record, rarities) }));
  };
}

interface Found {
  record: DirectoryRecord;
  score: number;
}

/** Organisations that nothing tells apart here, by id. */
interface Group {
  traits: Traits;
  members: readonly DirectoryRecord[];
}

/** The best, ties by id; `limit` at most. */
function mostAlike(own: Traits, groups: readonly Group[], rarities: Rarities, limit: number): Found[] {
  const best: Found[] = [];
  for (const { traits, members } of groups) {
    const score = scoreOf(own, traits, rarities);
    const last = best[limit - 1];
    if (score <= 0 || (last !== undefined && score < last.score)) continue;
    best.push(...members.slice(0, limit).map((record) => ({ record, score })));
    best.sort((a, b) => b.score - a.score || byId(a.record, b.record));
    best.length = Math.min(best.length, limit);
  }
  return best;
}

/** The same for those with the same traits, in the same order: their weights are the same to the last digit. */
function keyOf(record: DirectoryRecord): string {
  const { kinds, territory } = record;
  return JSON.stringify([sectorsOf(record), labelsOf(record), kinds, territory.region ?? null]);
}

function byId(a: DirectoryRecord, b: DirectoryRecord): number {
  return a.id < b.id ? -1 : 1;
}

/** What an organisation is compared by, with the weight of all of it. */
interface Traits {
  kinds: readonly string[];
  region: string | undefined;
  sectors: readonly string[];
  labels: readonly string[];
  sectorWeight: number;
  labelWeight: number;
}

interface Rarities {
  sectors: Rarity;
  labels: Rarity;
}

function traitsOf(record: DirectoryRecord, rarities: Rarities): Traits {
  const [sectors, labels] = [sectorsOf(record), labelsOf(record)];
  return {
    kinds: record.kinds,
    region: record.territory.region,
    sectors,
    labels,
    sectorWeight: total(sectors, rarities.sectors),
    labelWeight: total(labels, rarities.labels),
  };
}

/** Zero for two that are not alike. */
function scoreOf(a: Traits, b: Traits, rarities: Rarities): number {
  const sectors = sharedWeight(a.sectors, b.sectors, rarities.sectors);
  const labels = sharedWeight(a.labels, b.labels, rarities.labels);
  const sharesKind = a.kinds.some((kind) => b.kinds.includes(kind));
  const sharesRegion = a.region !== undefined && a.region === b.region;
  if (sectors === 0 && labels === 0 && !(sharesKind && sharesRegion)) return 0;
  return (
    WEIGHTS.sectors * cosine(sectors, a.sectorWeight, b.sectorWeight) +
    WEIGHTS.labels * cosine(labels, a.labelWeight, b.labelWeight) +
    (sharesKind ? WEIGHTS.kinds : 0) +
    (sharesRegion ? WEIGHTS.region : 0)
  );
}

type Rarity = (id: string) => number;

const sectorsOf = (record: DirectoryRecord): readonly string[] => record.sectors;
const labelsOf = (record: DirectoryRecord): readonly string[] => [
  // A label held twice, at two dates, is one thing in common.
  ...new Set((record.labels ?? []).map(({ id }) => id)),
];

/** Inverse frequency, always above zero: shared by all is still shared. */
function rarity(
  records: readonly DirectoryRecord[],
  idsOf: (record: DirectoryRecord) => readonly string[],
): Rarity {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const id of idsOf(record)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const weights = new Map(
    [...counts].map(([id, count]) => [id, Math.log(1 + records.length / count)] as const),
  );
  const unseen = Math.log(1 + records.length);
  return (id) => weights.get(id) ?? unseen;
}

function likeness(a: DirectoryRecord, b: DirectoryRecord, rarities: Rarities): Likeness {
  const region = a.territory.region;
  return {
    sectors: rarestFirst(common(a.sectors, b.sectors), rarities.sectors),
    labels: rarestFirst(common(labelsOf(a), labelsOf(b)), rarities.labels),
    kinds: common(a.kinds, b.kinds),
    ...(region !== undefined && region === b.territory.region ? { region } : {}),
  };
}

/** Inverse frequencies are above zero, so that nothing shared is zero. */
function cosine(shared: number, weightA: number, weightB: number): number {
  return shared === 0 ? 0 : shared / Math.sqrt(weightA * weightB);
}

function total(ids: readonly string[], weight: Rarity): number {
  return ids.reduce((sum, id) => sum + weight(id), 0);
}

/** A loop and no list: it runs for each pair of organisations. */
function sharedWeight(a: readonly string[], b: readonly string[], weight: Rarity): number {
  let sum = 0;
  for (const id of a) if (b.includes(id)) sum += weight(id);
  return sum;
}

function common(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((id) => b.includes(id));
}

function rarestFirst(ids: string[], weight: Rarity): string[] {
  return ids.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
}
