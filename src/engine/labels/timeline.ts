/** Lives of labels along one axis of time: positions are shares of its width, what is not known stays open. */
import type { LabelLife } from './life.ts';
import { firstDay, lastDay } from './status.ts';

export interface TimelineLane<T> {
  item: T;
  life: LabelLife;
  /** From 0 to 1; where an end is not known, the end of the axis. */
  from: number;
  to: number;
  isStartKnown: boolean;
  isEndKnown: boolean;
}

export interface Timeline<T> {
  /** First and last year of the axis, both whole. */
  firstYear: number;
  lastYear: number;
  /** Years that the axis names. */
  ticks: readonly { year: number; at: number }[];
  /** The day on which the labels are judged. */
  today: number;
  lanes: readonly TimelineLane<T>[];
}

const MOST_TICKS = 8;

/** @param onDate `YYYY-MM-DD`, always on the axis */
export function createTimeline<T>(
  items: readonly { item: T; life: LabelLife }[],
  onDate: string,
): Timeline<T> {
  const dates = items.flatMap(({ life: { since, until } }) => [since, until]);
  const years = [onDate, ...dates].flatMap((date) => (date === undefined ? [] : [Number(date.slice(0, 4))]));
  // A year around: what is known never ends at the edge, where what is not known does.
  const [firstYear, lastYear] = [Math.min(...years) - 1, Math.max(...years) + 1];
  const share = (day: string) => (yearOf(day) - firstYear) / (lastYear + 1 - firstYear);
  const step =
    [1, 2, 5, 10, 20, 50, 100].find((one) => (lastYear - firstYear + 1) / one <= MOST_TICKS) ?? 200;
  return {
    firstYear,
    lastYear,
    ticks: ticksOf(firstYear, lastYear, step).map((year) => ({ year, at: share(`${year}-01-01`) })),
    today: share(onDate),
    lanes: items.map(({ item, life }) => ({
      item,
      life,
      from: life.since === undefined ? 0 : share(firstDay(life.since)),
      to: life.until === undefined ? 1 : share(nextDay(lastDay(life.until))),
      isStartKnown: life.since !== undefined,
      isEndKnown: life.until !== undefined,
    })),
  };
}

/** The first year, then the round ones. */
function ticksOf(first: number, last: number, step: number): number[] {
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years;
}

/** A day as a year and its share, months counted as 31 days: fine enough for a drawing. */
function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1 + (date - 1) / 31) / 12;
}

/** A label holds to the end of its last day. */
function nextDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}-${month}-${Number(date) + 1}`;
}

/** Same lives drawn once, with how many they are; in the order of their beginnings, those without one last. */
export function groupLives<T>(
  items: readonly T[],
  lifeOf: (item: T) => LabelLife,
): { item: readonly T[]; life: LabelLife }[] {
  const groups = new Map<string, { item: T[]; life: LabelLife }>();
  for (const item of items) {
    const life = lifeOf(item);
    const key = `${life.since ?? ''} ${life.until ?? ''}`;
    const group = groups.get(key) ?? { item: [], life };
    group.item.push(item);
    groups.set(key, group);
  }
  const order = ({ life: { since, until } }: { life: LabelLife }) => `${since ?? '~'} ${until ?? '~'}`;
  return [...groups.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
