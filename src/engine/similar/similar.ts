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

/** A trade in common says more than all the rest together; a rare one more than a common one. */
const WEIGHTS = { sectors: 4, labels: 1, kinds: 1.5, region: 1.5 } as const;

/**
 * The most alike first, ties by id, never itself. Sectors and labels count by their rarity in `records`, and
 * a body of every sector is like nobody: what is shared is weighed against what is not (a weighted cosine).
 * Someone who shares neither sector nor label is alike only by kind and region together.
 */
export function similar(
  record: DirectoryRecord,
  records: readonly DirectoryRecord[],
  limit = 5,
): SimilarRecord[] {
  const sectorRarity = rarity(records, sectorsOf);
  const labelRarity = rarity(records, labelsOf);
  const found: SimilarRecord[] = [];
  for (const other of records) {
    if (other.id === record.id) continue;
    const shared = likeness(record, other, sectorRarity, labelRarity);
    if (!isAlike(shared)) continue;
    const score =
      WEIGHTS.sectors * cosine(sectorsOf(record), sectorsOf(other), sectorRarity) +
      WEIGHTS.labels * cosine(labelsOf(record), labelsOf(other), labelRarity) +
      (shared.kinds.length > 0 ? WEIGHTS.kinds : 0) +
      (shared.region === undefined ? 0 : WEIGHTS.region);
    found.push({ record: other, score, shared });
  }
  found.sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1));
  return found.slice(0, limit);
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
  return (id) => Math.log(1 + records.length / (counts.get(id) ?? 1));
}

function likeness(
  a: DirectoryRecord,
  b: DirectoryRecord,
  sectorRarity: Rarity,
  labelRarity: Rarity,
): Likeness {
  const region = a.territory.region;
  return {
    sectors: rarestFirst(common(a.sectors, b.sectors), sectorRarity),
    labels: rarestFirst(common(labelsOf(a), labelsOf(b)), labelRarity),
    kinds: common(a.kinds, b.kinds),
    ...(region !== undefined && region === b.territory.region ? { region } : {}),
  };
}

function isAlike({ sectors, labels, kinds, region }: Likeness): boolean {
  return sectors.length > 0 || labels.length > 0 || (kinds.length > 0 && region !== undefined);
}

function cosine(a: readonly string[], b: readonly string[], weight: Rarity): number {
  const total = (ids: readonly string[]) => ids.reduce((sum, id) => sum + weight(id), 0);
  const shared = total(common(a, b));
  return shared === 0 ? 0 : shared / Math.sqrt(total(a) * total(b));
}

function common(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((id) => b.includes(id));
}

function rarestFirst(ids: string[], weight: Rarity): string[] {
  return ids.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
}
