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

/** The section of a result in the order of relevance. */
export function sectionByFit(fit: number, isArea: boolean): SectionKey {
  if (fit === FIT.own) return isArea ? 'seated' : 'serves';
  if (fit === FIT.near) return isArea ? 'served' : 'near';
  return fit === FIT.country ? 'country' : 'nearest';
}

/** The section of a result in the order of distance: nearest first, then those who come from farther to serve. */
export function sectionByDistance(fit: number, distanceKm: number | undefined, radiusKm: number): SectionKey {
  const isKnown = distanceKm !== undefined && !Number.isNaN(distanceKm);
  if (isKnown && distanceKm <= radiusKm) return 'within';
  if (fit === FIT.own || fit === FIT.served || fit === FIT.country) return 'serves-farther';
  return isKnown ? 'farther' : 'unmeasured';
}

/** Runs of one section; none at all where the order would open a section twice. */
export function sectionsOf(
  positions: Uint32Array,
  keyOf: (position: number) => SectionKey,
  isGeneralist: (position: number) => boolean,
): ResultSection[] {
  const sections: ResultSection[] = [];
  for (const [start, position] of positions.entries()) {
    const key = keyOf(position);
    const generalist = isGeneralist(position);
    const last = sections.at(-1);
    if (last?.key === key && last.generalist === generalist) {
      last.count += 1;
      continue;
    }
    if (sections.some((one) => one.key === key && one.generalist === generalist)) return [];
    sections.push({ key, generalist, start, count: 1 });
  }
  return sections;
}
