/** Who has to do with a territory: those who have their seat in it, and those who declare to serve it. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { groupBy } from '../collections/group-by.ts';
import type { CoverageGround, GroundTerritory } from './ground.ts';
import { createSeats } from './located.ts';
import { createServiceTest } from './serving.ts';
import type { SheetRecord } from './sheet-figures.ts';

export interface WhoWorld {
  ground: CoverageGround;
  records: readonly DirectoryRecord[];
}

/** A record by its place in the list, which its answers keep. */
interface Placed extends Pick<DirectoryRecord, 'territory' | 'precision'> {
  at: number;
  record: DirectoryRecord;
}

/**
 * Everyone who has their seat in a territory, or declares to serve it or a part of it; in the order of the records.
 * Nobody is asked twice: seats are found by territory, and those who declare the same territories answer together.
 */
export function createWho({ ground, records }: WhoWorld): (territory: GroundTerritory) => SheetRecord[] {
  const all = records.map((record, at): Placed => {
    const { territory, precision } = record;
    return { at, record, territory, ...(precision !== undefined && { precision }) };
  });
  const seatsOf = createSeats(ground, all);
  const declared = [...groupBy(all, ({ record: { serves } }) => serves?.join(' ')).values()];
  return (territory) => {
    const found = new Map<number, SheetRecord>();
    for (const { at, record } of seatsOf(territory)) found.set(at, { record, located: true });
    const serviceOf = createServiceTest(ground, territory);
    for (const group of declared) {
      const serves = serviceOf(group[0]?.record.serves);
      if (serves === undefined) continue;
      for (const { at, record } of group) found.set(at, { record, located: found.has(at), serves });
    }
    return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
  };
}
