/** Two ways to one answer, timed in turn, so that a busy machine slows both. */
import { median, type Row } from './row.ts';

/** A turn is repeated until it took this long: one call of a microsecond cannot be timed. */
const LEAST_MS = 5;

export interface Racers {
  ours: () => unknown;
  rival: () => unknown;
}

export type Race = Pick<Row, 'ours' | 'rival' | 'ratio' | 'runs'> & { ours: number; rival: number };

/** Medians in milliseconds of processor time, garbage collection included, and of the ratios of the rounds. */
export function race({ ours, rival }: Racers, runs: number): Race {
  cpuMsOf(ours);
  const rounds = Array.from({ length: runs }, () => ({ ours: cpuMsOf(ours), rival: cpuMsOf(rival) }));
  return {
    ours: median(rounds.map((round) => round.ours)),
    rival: median(rounds.map((round) => round.rival)),
    ratio: median(rounds.map((round) => round.rival / round.ours)),
    runs,
  };
}

/** Processor milliseconds of one call. */
export function cpuMsOf(run: () => unknown): number {
  const start = process.cpuUsage();
  let calls = 0;
  let spent = 0;
  while (spent < LEAST_MS) {
    run();
    calls += 1;
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1000;
  }
  return spent / calls;
}
