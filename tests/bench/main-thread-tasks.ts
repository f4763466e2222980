/** Which tasks held the main thread of a page, from a trace of Chromium. */
import type { Browser, Page } from '@playwright/test';

export interface Task {
  /** Milliseconds on the clock: on a busy machine, most of them are waiting for a processor. */
  wallMs: number;
  /** Milliseconds of processor time of the thread. */
  processorMs: number;
  /** Of the milliseconds on the clock, those that waited for the compositor to take a frame over. */
  commitMs: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'];

/** Every task of the main threads of all pages while `work` runs. */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const own = traceEvents.filter((event) => event.ph === 'X' && mains.has(threadOf(event)));
  const commits = own.filter(({ name }) => name === 'Commit');
  return own
    .filter(({ name }) => name === 'RunTask')
    .map((task) => ({
      wallMs: (task.dur ?? 0) / 1000,
      processorMs: (task.tdur ?? 0) / 1000,
      commitMs: commits
        .filter((commit) => threadOf(commit) === threadOf(task) && isInside(commit, task))
        .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
    }));
}

function isInside(event: TraceEvent, task: TraceEvent): boolean {
  return event.ts >= task.ts && event.ts <= task.ts + (task.dur ?? 0);
}
