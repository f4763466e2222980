/** What every part of `npm run bench` gives: one measure of ours beside the same measure of somebody else. */

export interface Row {
  /** `search`, `clustering`: what `--only` names. */
  part: string;
  measure: string;
  /** Organisations in the directory. */
  size: number;
  /** Where it was measured: `Node`, `desktop`, `slow`. */
  condition: string;
  /** Of `ours` and `rival`; less is better in each of them. */
  unit: 'ms' | 'MB' | 'kB' | 'elements';
  /** Median of the runs; undefined when it did not come to an end. */
  ours: number | undefined;
  rival: number | undefined;
  rivalName: string;
  /** How many times less ours takes than the rival, measured round by round; below 1 it takes more. */
  ratio: number | undefined;
  /** Rounds that the medians are of. */
  runs: number;
}

export interface Part {
  name: string;
  /** Runs in this process and for seconds only: `--check` asks it. */
  isQuick: boolean;
  /** Rows for a directory of `size` organisations; `isQuick` asks for fewer rounds. */
  measure: (size: number, options: PartOptions) => Row[] | Promise<Row[]>;
}

export interface PartOptions {
  isQuick: boolean;
  /** Of the parts that open pages: where, and how often each page. */
  conditions: readonly string[];
  visits: number | undefined;
}

/** The same for the same measure on any day; the name of its floor. */
export function keyOf({ part, measure, size, condition, rivalName }: Row): string {
  return [part, measure, size, condition, rivalName].join(' | ');
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}
