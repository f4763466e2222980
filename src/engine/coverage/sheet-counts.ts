/** Who is in a territory and who serves it from elsewhere, by sector and kind. */
import { isReaching, type SheetRecord } from './sheet-figures.ts';

export interface SheetCount {
  /** Have their seat in the territory. */
  located: number;
  /** Serve the whole of it, and have their seat elsewhere. */
  fromElsewhere: number;
}

export interface SheetCountRow extends SheetCount {
  /** Id of the sector; undefined for all organisations, each once. */
  sector: string | undefined;
  /** One for each kind, in their order. */
  cells: readonly SheetCount[];
}

/**
 * One row for each sector that somebody has, then one for everyone: an organisation of two sectors or kinds counts
 * in each, and once in the last row and in the totals of a row.
 */
export function countByKindAndSector(
  who: readonly SheetRecord[],
  kinds: readonly string[],
  sectors: readonly string[],
): SheetCountRow[] {
  const all = who.filter(isReaching);
  const rowOf = (sector: string | undefined): SheetCountRow => {
    const some = sector === undefined ? all : all.filter(({ record }) => record.sectors.includes(sector));
    const cells = kinds.map((kind) => countOf(some.filter(({ record }) => record.kinds.includes(kind))));
    return { sector, ...countOf(some), cells };
  };
  const present = sectors.filter((sector) => all.some(({ record }) => record.sectors.includes(sector)));
  return [...present, undefined].map(rowOf);
}

function countOf(who: readonly SheetRecord[]): SheetCount {
  const located = who.filter((one) => one.located).length;
  return { located, fromElsewhere: who.length - located };
}
