/** The life of a label: a certificate of 2013 is history, and a missing date is not an eternal one. */
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { LabelDefinition } from '#domain/taxonomy.ts';

export const LABEL_STATUSES = ['valid', 'expired', 'unknown'] as const;
export type LabelStatus = (typeof LABEL_STATUSES)[number];

/**
 * Says whether an organisation's label holds on a date (`YYYY-MM-DD`).
 *
 * - The label's own `until` decides when it is given; a partial date lasts to the end of its year or month.
 * - Else the earlier of `since + definition.validYears` and `definition.until` (the end of the policy).
 * - Neither known: `unknown`. So a campus (`cmq`) or a `ptce` without any date is `unknown`: the source said
 *   that it was awarded, not that it still holds, and the reader must be told the difference.
 * - A label that begins after the date is `unknown` too: neither held nor lost yet.
 */
export function labelStatus(
  label: OrganizationLabel,
  definition: LabelDefinition | undefined,
  onDate: string,
): LabelStatus {
  const since = label.since ?? definition?.since;
  if (since !== undefined && firstDay(since) > onDate) return 'unknown';
  const end = endOf(label, definition);
  if (end === undefined) return 'unknown';
  return end >= onDate ? 'valid' : 'expired';
}

/** Last day of a label, `YYYY-MM-DD`; undefined when nothing states it. */
function endOf(label: OrganizationLabel, definition: LabelDefinition | undefined): string | undefined {
  if (label.until !== undefined) return lastDay(label.until);
  const ends: string[] = [];
  if (definition?.until !== undefined) ends.push(lastDay(definition.until));
  if (definition?.validYears !== undefined && label.since !== undefined) {
    ends.push(lastDay(addYears(label.since, definition.validYears)));
  }
  return ends.sort()[0];
}

/** The same day of a later year, as precise as it is. */
export function addYears(partialDate: string, years: number): string {
  return String(Number(partialDate.slice(0, 4)) + years) + partialDate.slice(4);
}

/** First day that a partial date may mean, `YYYY-MM-DD`. */
export function firstDay(partialDate: string): string {
  return `${partialDate}-01-01`.slice(0, 10);
}

/** Last day that a partial date may mean. Dates are compared as text, so that every month may end on its 31st. */
export function lastDay(partialDate: string): string {
  if (partialDate.length === 4) return `${partialDate}-12-31`;
  return partialDate.length === 7 ? `${partialDate}-31` : partialDate;
}
