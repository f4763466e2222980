/** Results in titled groups: who serves the place is never lost among distances. */
import { FIT } from './place-fit.ts';

/**
 * Of a town: `serves` (or is seated there), `near`, `country` (serves all of it), `nearest` (far, but there is
 * nobody closer). Of an area: `seated`, `served` (from elsewhere), `country`. By distance: `within`,
 * `serves-farther`, `farther`, `unmeasured`.
 */
export type SectionKey =
  | 'serves'
  | 'near'
  | 'country'
  | 'nearest'
  | 'seated'
  | 'served'
  | 'within'
  | 'serves-farther'
  | 'farther'
  | 'unmeasured';

export interface ResultSection {
  key: SectionKey;
  /** Those who help every sector, after those of the sector asked for. */
  generalist: boolean;
  /** Position of its first result. */
  start: number;
  count: number;
}

export interface Placed {
  fit: number;
  quality: number;
  distanceKm: number | undefined;
  text?: unknown;
}

/** The section of a result in the order of relevance. */
export function sectionByFit({ fit }: Placed, isArea: boolean): SectionKey {
  if (fit === FIT.own) return isArea ? 'seated' : 'serves';
  if (fit === FIT.near) return isArea ? 'served' : 'near';
  return fit === FIT.country ? 'country' : 'nearest';
}

/** The section of a result in the order of distance: nearest first, then those who come from farther to serve. */
export function sectionByDistance({ fit, distanceKm }: Placed, radiusKm: number): SectionKey {
  if (distanceKm !== undefined && distanceKm <= radiusKm) return 'within';
  if (fit === FIT.own || fit === FIT.served || fit === FIT.country) return 'serves-farther';
  return distanceKm === undefined ? 'unmeasured' : 'farther';
}

/** Runs of one section; none at all where the order would open a section twice. */
export function sectionsOf<T extends Placed>(
  ordered: readonly T[],
  keyOf: (placed: T) => SectionKey,
): ResultSection[] {
  const sections: ResultSection[] = [];
  const opened = new Set<string>();
  for (const [start, placed] of ordered.entries()) {
    const key = keyOf(placed);
    const generalist = placed.quality < 1 && placed.text === undefined;
    const last = sections.at(-1);
    if (last?.key === key && last.generalist === generalist) {
      last.count += 1;
      continue;
    }
    const name = `${key} ${generalist}`;
    if (opened.has(name)) return [];
    opened.add(name);
    sections.push({ key, generalist, start, count: 1 });
  }
  return sections;
}
