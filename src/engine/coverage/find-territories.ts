/** Territories by name, postal code or official code, for a field that leads to their sheets. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryLevel } from '#domain/territory.ts';
import { fold } from '../text/fold.ts';
import type { CoverageGround } from './ground.ts';
import { countLocated } from './located.ts';

export interface FoundTerritory {
  code: string;
  name: string;
  level: TerritoryLevel;
  /** Official number of its department, which tells towns of one name apart; missing at and above its level. */
  department?: string;
  population: number | null;
  /** Organisations that have their seat in it. */
  located: number;
}

interface Entry extends FoundTerritory {
  folded: string;
  /** Without the words that say what kind of body it is. */
  bare: string;
  codes: readonly string[];
}

const LEVELS = ['region', 'department', 'epci', 'commune'] as const;
/** Words that stand before the name of a body: typed by few, in the way of all. */
const BODY =
  /^(?:cc|ca|cu|metropole|communaute (?:de communes|d agglomeration|urbaine)) (?:d |de |du |des |de la |de l )?/;

/** @param level of this level only; of every one without it */
export type TerritoryFinder = (words: string, limit: number, level?: TerritoryLevel) => FoundTerritory[];

/**
 * Prepares a search: whole names first, then beginnings, then words inside; in each, the larger level first, then
 * the more inhabited. A postal code or an official code finds its own territories.
 */
export function createTerritoryFinder(
  ground: CoverageGround,
  records: readonly DirectoryRecord[],
): TerritoryFinder {
  const entries = LEVELS.flatMap((level) => entriesOf(ground, level, countLocated(records, ground, level)));
  return (words, limit, level) => {
    const wanted = fold(words);
    if (wanted === '') return [];
    const ranked = entries.flatMap((entry) => {
      if (level !== undefined && entry.level !== level) return [];
      const rank = rankOf(entry, wanted);
      return rank === undefined ? [] : [{ entry, rank }];
    });
    // The sort is stable: entries stand by level and by inhabitants already.
    ranked.sort((a, b) => a.rank - b.rank);
    return ranked.slice(0, limit).map(({ entry: { folded: _, bare: __, codes: ___, ...found } }) => found);
  };
}

function rankOf({ folded, bare, codes }: Entry, wanted: string): number | undefined {
  if (folded === wanted || codes.includes(wanted)) return 0;
  if (folded.startsWith(wanted) || bare.startsWith(wanted)) return 1;
  return folded.includes(` ${wanted}`) ? 2 : undefined;
}

function entriesOf(ground: CoverageGround, level: (typeof LEVELS)[number], counts: Int32Array): Entry[] {
  const { territories, rows } = ground.levels[level];
  const byPeople = territories.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
  return byPeople.map(({ code, name, population, department, members }) => {
    const postalCodes = level === 'commune' ? (ground.communes[members[0] ?? -1]?.postalCodes ?? []) : [];
    const codes = [fold(code), fold(code.slice(1)), ...postalCodes];
    const within = department !== undefined && { department: department.slice(1) };
    const folded = fold(name);
    const bare = folded.replace(BODY, '');
    const located = counts[rows.get(code) ?? -1] ?? 0;
    return { code, name, level, population, located, ...within, folded, bare, codes };
  });
}
