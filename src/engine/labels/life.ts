/** When a label begins and ends, and who says so: what pages tell beside the state that lists and filters need. */
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { LabelDefinition } from '#domain/taxonomy.ts';
import { addYears, firstDay, LABEL_STATUSES, labelStatus, lastDay } from './status.ts';

/** As `LabelStatus`, and told apart from it: what has been awarded and has not begun. */
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

/** The life of a label on a date (`YYYY-MM-DD`), by the rules of `labelStatus`. */
export function labelLife(
  label: OrganizationLabel,
  definition: LabelDefinition | undefined,
  onDate: string,
): LabelLife {
  const since = label.since ?? definition?.since;
  const isUpcoming = since !== undefined && firstDay(since) > onDate;
  return {
    state: isUpcoming ? 'upcoming' : labelStatus(label, definition, onDate),
    ...(since !== undefined && { since, sinceFrom: label.since === undefined ? 'label' : 'holder' }),
    ...endOf(label, definition),
  };
}

function endOf({ since, until }: OrganizationLabel, definition: LabelDefinition | undefined) {
  if (until !== undefined) return { until, untilFrom: 'holder' } as const;
  const policy = definition?.until;
  const years = definition?.validYears;
  const award = years === undefined || since === undefined ? undefined : addYears(since, years);
  if (award !== undefined && (policy === undefined || lastDay(award) < lastDay(policy))) {
    return { until: award, untilFrom: 'duration' } as const;
  }
  return policy === undefined ? undefined : ({ until: policy, untilFrom: 'label' } as const);
}
