/** Labels as their holders have them: one holding is one label of one organisation, with its life. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { LabelDefinition } from '#domain/taxonomy.ts';
import { type LabelLife, type LabelState, labelLife } from './life.ts';

export interface Holding {
  record: DirectoryRecord;
  label: OrganizationLabel;
  life: LabelLife;
}

/** Whether a label was held in a year: `unknown` when its dates do not tell. */
export type HeldInYear = 'yes' | 'no' | 'unknown';

/** OR inside of a list, AND between them; an empty list and a missing member let everyone through. */
export interface HoldingFilters {
  labels: readonly string[];
  states: readonly LabelState[];
  /** Code of a region or of a department that the holder has its seat in. */
  territory?: string;
  year?: number;
}

export const NO_HOLDING_FILTERS: HoldingFilters = { labels: [], states: [] };

/** In the order of the records. @param edition day on which labels are judged, `YYYY-MM-DD` */
export function holdingsOf(
  records: readonly DirectoryRecord[],
  labels: readonly LabelDefinition[],
  edition: string,
): Holding[] {
  const definitions = new Map(labels.map((label) => [label.id, label]));
  return records.flatMap((record) =>
    (record.labels ?? []).map((label) => ({
      record,
      label,
      life: labelLife(label, definitions.get(label.id), edition),
    })),
  );
}

/**
 * A year that a known end touches was a year of the label. Between a known beginning and an unknown end nothing is
 * assumed: a label of 2013 may have been held in 2015, or not.
 */
export function heldInYear({ since, until }: LabelLife, year: number): HeldInYear {
  const first = since === undefined ? undefined : Number(since.slice(0, 4));
  const last = until === undefined ? undefined : Number(until.slice(0, 4));
  if (first !== undefined && first > year) return 'no';
  if (last !== undefined && last < year) return 'no';
  if (first === year || last === year) return 'yes';
  return first !== undefined && last !== undefined ? 'yes' : 'unknown';
}

export function matchesHolding(holding: Holding, filters: HoldingFilters): boolean {
  const { labels, states, year } = filters;
  return (
    (labels.length === 0 || labels.includes(holding.label.id)) &&
    (states.length === 0 || states.includes(holding.life.state)) &&
    isSeatedIn(holding.record, filters.territory) &&
    (year === undefined || heldInYear(holding.life, year) === 'yes')
  );
}

function isSeatedIn({ territory }: DirectoryRecord, code: string | undefined): boolean {
  return code === undefined || territory.region === code || territory.department === code;
}

export interface FoundHoldings {
  holdings: readonly Holding[];
  /** Holdings that the year leaves out only because their dates do not tell. */
  undated: number;
  /** How many there would be of each choice, the other filters being what they are. */
  counts: {
    labels: ReadonlyMap<string, number>;
    states: ReadonlyMap<LabelState, number>;
    regions: ReadonlyMap<string, number>;
  };
}

export function findHoldings(all: readonly Holding[], filters: HoldingFilters): FoundHoldings {
  const { territory: _, ...anywhere } = filters;
  const { year, ...anyYear } = filters;
  const among = (some: HoldingFilters) => all.filter((holding) => matchesHolding(holding, some));
  return {
    holdings: among(filters),
    undated:
      year === undefined
        ? 0
        : among(anyYear).filter(({ life }) => heldInYear(life, year) === 'unknown').length,
    counts: {
      labels: countBy(among({ ...filters, labels: [] }), ({ label }) => label.id),
      states: countBy(among({ ...filters, states: [] }), ({ life }) => life.state),
      regions: countBy(among(anywhere), ({ record }) => record.territory.region),
    },
  };
}

function countBy<K>(
  holdings: readonly Holding[],
  keyOf: (holding: Holding) => K | undefined,
): Map<K, number> {
  const counts = new Map<K, number>();
  for (const holding of holdings) {
    const key = keyOf(holding);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Years that some holding begins or ends in, and all between them, in order; empty when nothing is dated. */
export function yearsOf(holdings: readonly Holding[]): number[] {
  const dated = holdings
    .flatMap(({ life: { since, until } }) => [since, until])
    .flatMap((date) => (date === undefined ? [] : [Number(date.slice(0, 4))]));
  if (dated.length === 0) return [];
  const [first, last] = [Math.min(...dated), Math.max(...dated)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
