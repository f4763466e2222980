/** Which tasks held the main thread of a page, and how much its workers did, from a trace of Chromium. */
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

export interface Work {
  /** Every task of the main threads of all pages. */
  tasks: Task[];
  /** Milliseconds of processor time of the worker that did most. */
  workerMs: number;
}

/** What is done while `work` runs. */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<Work> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const named = (wanted: string) =>
    new Set(
      traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === wanted).map(threadOf),
    );
  const eventsOf = (threads: ReadonlySet<string>) =>
    traceEvents.filter((event) => event.ph === 'X' && threads.has(threadOf(event)));
  const mains = eventsOf(named('CrRendererMain'));
  const commits = mains.filter(({ name }) => name === 'Commit');
  const tasks = mains.filter(isTask).map((task) => ({
    wallMs: (task.dur ?? 0) / 1000,
    processorMs: (task.tdur ?? 0) / 1000,
    commitMs: commits
      .filter((commit) => threadOf(commit) === threadOf(task) && isInside(commit, task))
      .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
  }));
  const workers = new Map<string, number>();
  for (const event of eventsOf(named('DedicatedWorker thread')).filter(isTask)) {
    const thread = threadOf(event);
    workers.set(thread, (workers.get(thread) ?? 0) + (event.tdur ?? 0) / 1000);
  }
  return { tasks, workerMs: Math.max(0, ...workers.values()) };
}

function isTask({ name }: TraceEvent): boolean {
  return name === 'RunTask';
}

function isInside(event: TraceEvent, task: TraceEvent): boolean {
  return event.ts >= task.ts && event.ts <= task.ts + (task.dur ?? 0);
}
