/** Organisations like another one, each with what they have in common. */
import type { DirectoryRecord } from '#domain/artefacts.ts';

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
 * What does not depend on whom they are compared with is computed once, for many organisations of one directory.
 */
export function createSimilarity(records: readonly DirectoryRecord[]): FindSimilar {
  const rarities: Rarities = { sectors: rarity(records, sectorsOf), labels: rarity(records, labelsOf) };
  const all = records.map((record) => traitsOf(record, rarities));
  return (record, limit = SHOWN) => {
    const own = traitsOf(record, rarities);
    const found: { record: DirectoryRecord; score: number }[] = [];
    for (const other of all) {
      if (other.record.id === record.id) continue;
      const score = scoreOf(own, other, rarities);
      if (score > 0) found.push({ record: other.record, score });
    }
    found.sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1));
    // What is shared is told of those that are shown, not of the thousands that are not.
    return found.slice(0, limit).map((one) => ({ ...one, shared: likeness(record, one.record, rarities) }));
  };
}

/** What an organisation is compared by, with the weight of all of it. */
interface Traits {
  record: DirectoryRecord;
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
    record,
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
  const sharesKind = a.record.kinds.some((kind) => b.record.kinds.includes(kind));
  const { region } = a.record.territory;
  const sharesRegion = region !== undefined && region === b.record.territory.region;
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
