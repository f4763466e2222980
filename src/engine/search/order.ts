/** The three orders of results; each ends with the name, so that an answer is the same every time. */
import type { Found } from './find.ts';
import { decodeOrder, encodeOrder } from './rank-key.ts';
import type { SearchIndex } from './search-index.ts';
import { type SectionKey, sectionByDistance } from './sections.ts';

/** Match quality, then who serves the place, then distance, then name. */
export function byRelevance({ nameOrder }: SearchIndex, found: readonly Found[]): Found[] {
  const byRecord = new Map(found.map((one) => [one.record, one]));
  const keys = Float64Array.from(found, (one) => encodeOrder(one, nameOrder.rankOf[one.record] ?? 0)).sort();
  const ordered: Found[] = [];
  for (const key of keys) {
    const one = byRecord.get(nameOrder.recordAt[decodeOrder(key)] ?? -1);
    if (one !== undefined) ordered.push(one);
  }
  return ordered;
}

const SECTION_ORDER: readonly SectionKey[] = ['within', 'serves-farther', 'farther', 'unmeasured'];

/** Nearest first up to the radius, then those who serve the place from farther away, then the others. */
export function byDistance(
  { nameOrder }: SearchIndex,
  found: readonly Found[],
  radiusKm: number,
  isPlaceAsked: boolean,
): Found[] {
  const sectionOf = (one: Found) =>
    isPlaceAsked ? SECTION_ORDER.indexOf(sectionByDistance(one, radiusKm)) : 0;
  const keyed = found.map((one) => ({
    one,
    section: sectionOf(one),
    // Infinity minus itself is NaN, which no sort can use.
    distance: one.distanceKm ?? Number.MAX_VALUE,
    name: nameOrder.rankOf[one.record] ?? 0,
  }));
  keyed.sort((a, b) => a.section - b.section || a.distance - b.distance || a.name - b.name);
  return keyed.map(({ one }) => one);
}

export function byName({ nameOrder }: SearchIndex, found: readonly Found[]): Found[] {
  const rank = (one: Found) => nameOrder.rankOf[one.record] ?? 0;
  return [...found].sort((a, b) => rank(a) - rank(b));
}
