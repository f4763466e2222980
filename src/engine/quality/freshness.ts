/** How old a source is at a day. */

/** Last day that a partial date can mean, `YYYY-MM-DD`; the 31st stands for the end of any month. */
export function endOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

/** Years after which a source is to be checked, unless the publication says otherwise: people move, programmes end. */
export const OLD_SOURCE_YEARS = 5;

export const FRESHNESS_CLASSES = ['under-2-years', 'under-5-years', 'older', 'undated'] as const;
export type Freshness = (typeof FRESHNESS_CLASSES)[number];

/** Whole years between a date, which may be partial, and a day (`YYYY-MM-DD`). */
export function ageYears(date: string, onDate: string): number {
  const end = endOf(date);
  const years = Number(onDate.slice(0, 4)) - Number(end.slice(0, 4));
  return Math.max(0, onDate.slice(5) < end.slice(5) ? years - 1 : years);
}

/** Class of age of a source date, which may be partial or missing, at a day. */
export function freshnessOfDate(
  date: string | undefined,
  onDate: string,
  oldYears = OLD_SOURCE_YEARS,
): Freshness {
  if (date === undefined) return 'undated';
  const age = ageYears(date, onDate);
  if (age < 2) return 'under-2-years';
  return age < oldYears ? 'under-5-years' : 'older';
}

/** The year of the newest source when it is too old to be relied on at the date of the edition. */
export function oldSourceYear(
  sourceDate: string | undefined,
  edition: string,
  oldYears = OLD_SOURCE_YEARS,
): string | undefined {
  if (sourceDate === undefined) return undefined;
  const limit = `${Number(edition.slice(0, 4)) - oldYears}${edition.slice(4)}`;
  // A partial date is compared at its own precision: `2021` is not older than `2021-11-22`.
  return sourceDate < limit.slice(0, sourceDate.length) ? sourceDate.slice(0, 4) : undefined;
}
