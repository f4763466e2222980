/** Classes of a legend: where to cut a list of values, and how many fall in each class. */

export const CLASS_METHODS = ['quantiles', 'jenks'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

export interface ValueClass {
  /** Least and greatest value that occur in the class. */
  min: number;
  max: number;
  count: number;
  /** Of a class whose bounds are given, not found: `near` the country, `over` it… */
  name?: QuotientClass;
}

/** Around 1, the share of the country: the same bounds for every sector, so that two maps can be compared. */
export const QUOTIENT_CLASSES = ['far-under', 'under', 'near', 'over', 'far-over'] as const;
export type QuotientClass = (typeof QUOTIENT_CLASSES)[number];

export interface Classification {
  /** From the least to the greatest; fewer than asked for where values repeat, none where there is no value. */
  classes: readonly ValueClass[];
  /** Territories without data: in no class. */
  noData: number;
  /** Number of the class of a value, 0 the lowest; undefined for "no data". */
  classOf(value: number | null): number | undefined;
}

/**
 * Equal values always share a class. `quantiles` cuts where the counts are as equal as that allows; `jenks` where
 * the sum of the squared deviations from the class means is least (Fisher's exact solution, not an approximation).
 * @param values one for each territory; null for "no data"
 * @param count classes wanted, 1 or more
 */
export function classify(
  values: readonly (number | null)[],
  method: ClassMethod,
  count: number,
): Classification {
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as number[];
  const steps = stepsOf(known);
  const wanted = Math.max(1, Math.min(Math.floor(count), steps.length));
  const ends =
    steps.length === 0 ? [] : method === 'jenks' ? jenksEnds(steps, wanted) : quantileEnds(steps, wanted);
  const classes = ends.map((end, n) => classOfSteps(steps.slice(n === 0 ? 0 : ends[n - 1], end)));
  return {
    classes,
    noData: values.length - known.length,
    classOf: (value) => {
      if (value === null || !Number.isFinite(value) || classes.length === 0) return undefined;
      const found = classes.findIndex(({ max }) => value <= max);
      return found === -1 ? classes.length - 1 : found;
    },
  };
}

/**
 * Location quotients in five classes around 1, each with its inverse: half or less, 0.8 or less, between, 1.25 or
 * more, twice or more. All five are there, whoever is in them: `min` and `max` are those that occur, NaN for nobody.
 */
export function classifyAround(values: readonly (number | null)[]): Classification {
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as number[];
  const classes = QUOTIENT_CLASSES.map((name, at): ValueClass => {
    const own = known.filter((value) => classAround(value) === at);
    const bounds =
      own.length === 0
        ? { min: Number.NaN, max: Number.NaN }
        : { min: Math.min(...own), max: Math.max(...own) };
    return { ...bounds, count: own.length, name };
  });
  return {
    classes,
    noData: values.length - known.length,
    classOf: (value) => (value === null || !Number.isFinite(value) ? undefined : classAround(value)),
  };
}

function classAround(value: number): number {
  if (value <= 1) return value <= 0.5 ? 0 : value <= 0.8 ? 1 : 2;
  return value >= 2 ? 4 : value >= 1.25 ? 3 : 2;
}

/** A distinct value, and how often it occurs. */
interface Step {
  value: number;
  count: number;
}

function stepsOf(values: readonly number[]): Step[] {
  const counts = new Map<number, number>();
  // Adding 0 makes one zero of the two.
  for (const value of values) counts.set(value + 0, (counts.get(value + 0) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function classOfSteps(steps: readonly Step[]): ValueClass {
  const count = steps.reduce((sum, step) => sum + step.count, 0);
  return { min: steps[0]?.value ?? Number.NaN, max: steps.at(-1)?.value ?? Number.NaN, count };
}

/** Each class ends at the step that holds its share of the territories; a step is never cut. */
function quantileEnds(steps: readonly Step[], classes: number): number[] {
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  const ends = new Set<number>();
  let [passed, at] = [0, 0];
  for (let n = 1; n <= classes; n += 1) {
    while (at < steps.length && passed < (total * n) / classes - 1e-9) passed += steps[at++]?.count ?? 0;
    ends.add(at);
  }
  return [...ends].filter((end) => end > 0);
}

/**
 * Fisher's dynamic programme. The best last cut never moves left when the run grows, which lets each row be filled
 * by halves: n log n for each class instead of n².
 */
function jenksEnds(steps: readonly Step[], classes: number): number[] {
  const cost = createCost(steps);
  const size = steps.length;
  let least = Float64Array.from({ length: size + 1 }, (_, end) => (end === 0 ? 0 : cost(0, end)));
  const cuts: Int32Array[] = [];
  for (let n = 2; n <= classes; n += 1) {
    const next = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const cut = new Int32Array(size + 1);
    fillByHalves({ least, next, cut, cost }, n, size, n - 1, size - 1);
    cuts.push(cut);
    least = next;
  }
  const ends = [size];
  for (const cut of cuts.reverse()) ends.unshift(cut[ends[0] ?? 0] ?? 0);
  return ends;
}

interface Filling {
  least: Float64Array;
  next: Float64Array;
  cut: Int32Array;
  cost: (from: number, to: number) => number;
}

/** Fills `next[low..high]`, whose best cuts lie in `from..to`. */
function fillByHalves(filling: Filling, low: number, high: number, from: number, to: number): void {
  if (low > high) return;
  const { least, next, cut, cost } = filling;
  const end = (low + high) >> 1;
  let best = from;
  for (let at = from; at <= Math.min(to, end - 1); at += 1) {
    const sum = (least[at] ?? 0) + cost(at, end);
    if (sum >= (next[end] ?? 0)) continue;
    next[end] = sum;
    best = at;
  }
  cut[end] = best;
  fillByHalves(filling, low, end - 1, from, best);
  fillByHalves(filling, end + 1, high, best, to);
}

/** Sum of the squared deviations from their mean of the steps `from..to`, end excluded, in constant time. */
function createCost(steps: readonly Step[]): (from: number, to: number) => number {
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  // Around the mean, so that large values far from 0 do not lose their digits when squared.
  const centre = steps.reduce((sum, { value, count }) => sum + (value * count) / total, 0);
  const weights = new Float64Array(steps.length + 1);
  const sums = new Float64Array(steps.length + 1);
  const squares = new Float64Array(steps.length + 1);
  for (const [n, { value, count }] of steps.entries()) {
    const offset = value - centre;
    weights[n + 1] = (weights[n] ?? 0) + count;
    sums[n + 1] = (sums[n] ?? 0) + count * offset;
    squares[n + 1] = (squares[n] ?? 0) + count * offset * offset;
  }
  const between = (list: Float64Array, from: number, to: number) => (list[to] ?? 0) - (list[from] ?? 0);
  return (from, to) => {
    const sum = between(sums, from, to);
    return Math.max(0, between(squares, from, to) - (sum * sum) / between(weights, from, to));
  };
}
