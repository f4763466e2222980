/** How old what is known of an organisation is, by its newest source. */
import type { Organization } from '#domain/organization.ts';
import { ageYears, endOf, type Freshness, freshnessOfDate, OLD_SOURCE_YEARS } from './freshness.ts';

/** The newest date among the sources, as precise as it is stated; undefined when none is dated. */
export function newestSourceDate({ sources }: Pick<Organization, 'sources'>): string | undefined {
  let newest: string | undefined;
  for (const { date } of sources) {
    // `2023` may be any day of 2023: dates are compared by the latest day that they can mean.
    if (date !== undefined && (newest === undefined || endOf(date) > endOf(newest))) newest = date;
  }
  return newest;
}

/** Whole years between the newest source and a day (`YYYY-MM-DD`); undefined when no source is dated. */
export function sourceAgeYears(
  organization: Pick<Organization, 'sources'>,
  onDate: string,
): number | undefined {
  const date = newestSourceDate(organization);
  return date === undefined ? undefined : ageYears(date, onDate);
}

/** Class of age of what is known of an organisation, at a day. */
export function freshness(
  organization: Pick<Organization, 'sources'>,
  onDate: string,
  oldYears = OLD_SOURCE_YEARS,
): Freshness {
  return freshnessOfDate(newestSourceDate(organization), onDate, oldYears);
}
