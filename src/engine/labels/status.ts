/** The life of a label: a certificate of 2013 is history, and a missing date is not an eternal one. */
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { LabelDefinition } from '#domain/taxonomy.ts';

export const LABEL_STATUSES = ['valid', 'expired', 'unknown'] as const;
export type LabelStatus = (typeof LABEL_STATUSES)[number];

/** As `LabelStatus`, and told apart: what has been awarded and has not begun. */
export const LABEL_STATES = [...LABEL_STATUSES, 'upcoming'] as const;
export type LabelState = (typeof LABEL_STATES)[number];

/** Who says a date: the row of the holder, the rule of the label for all its holders, or its years from the award on. */
export type DateOrigin = 'holder' | 'label' | 'duration';

export interface LabelLife {
  state: LabelState;
  /** Partial dates; missing when nothing states them. */
  since?: string;
  until?: string;
  sinceFrom?: DateOrigin;
  untilFrom?: DateOrigin;
}

/**
 * When an organisation's label begins and ends, and whether it holds on a date (`YYYY-MM-DD`).
 *
 * - The label's own `until` decides when it is given; a partial date lasts to the end of its year or month.
 * - Else the earlier of `since + definition.validYears` and `definition.until` (the end of the policy).
 * - Neither known: `unknown`. So a campus (`cmq`) or a `ptce` without any date is `unknown`: the source said
 *   that it was awarded, not that it still holds, and the reader must be told the difference.
 */
export function labelLife(
  label: OrganizationLabel,
  definition: LabelDefinition | undefined,
  onDate: string,
): LabelLife {
  const since = label.since ?? definition?.since;
  const end = endOf(label, definition);
  return {
    state: stateOn(onDate, since, end?.until),
    ...(since !== undefined && { since, sinceFrom: label.since === undefined ? 'label' : 'holder' }),
    ...end,
  };
}

/** The state alone; a label that begins after the date is `unknown` here: neither held nor lost yet. */
export function labelStatus(
  label: OrganizationLabel,
  definition: LabelDefinition | undefined,
  onDate: string,
): LabelStatus {
  const { state } = labelLife(label, definition, onDate);
  return state === 'upcoming' ? 'unknown' : state;
}

function stateOn(date: string, since: string | undefined, until: string | undefined): LabelState {
  if (since !== undefined && firstDay(since) > date) return 'upcoming';
  if (until === undefined) return 'unknown';
  return lastDay(until) >= date ? 'valid' : 'expired';
}

function endOf({ since, until }: OrganizationLabel, definition: LabelDefinition | undefined) {
  if (until !== undefined) return { until, untilFrom: 'holder' } as const;
  const policy = definition?.until;
  const award =
    definition?.validYears === undefined || since === undefined
      ? undefined
      : addYears(since, definition.validYears);
  if (award !== undefined && (policy === undefined || lastDay(award) < lastDay(policy))) {
    return { until: award, untilFrom: 'duration' } as const;
  }
  return policy === undefined ? undefined : ({ until: policy, untilFrom: 'label' } as const);
}

function addYears(partialDate: string, years: number): string {
  return String(Number(partialDate.slice(0, 4)) + years) + partialDate.slice(4);
}

/** First day that a partial date may mean, `YYYY-MM-DD`. */
export function firstDay(partialDate: string): string {
  return partialDate.length === 4 ? `${partialDate}-01-01` : `${partialDate}-01`.slice(0, 10);
}

/** Last day that a partial date may mean. Dates are compared as text, so that every month may end on its 31st. */
export function lastDay(partialDate: string): string {
  if (partialDate.length === 4) return `${partialDate}-12-31`;
  return partialDate.length === 7 ? `${partialDate}-31` : partialDate;
}
