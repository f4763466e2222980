/**
 * What the coverage page waits for when a filter changes, in Chromium, on the built app, every EPCI computed again:
 * the answer of the worker, its messages included; the table painted anew; the longest task of the main thread.
 * At 641, 10,000 and 100,000 organisations, without and with the map.
 * Run: `tsx tests/bench/coverage-page.bench.ts [--sizes=641,10000] [--changes=12] [--map=off|on|both] [--dist=folder]`.
 * Exit 1 when a task of the main thread takes more than 50 ms of processor time: the clock is that of the machine,
 * and without a graphics card most of a frame is waiting for the compositor.
 */
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { installCoverageProbe } from './coverage-probe.ts';
import { realSize, serveSite } from './keystroke-site.ts';
import { launch, openPage } from './keystroke-typist.ts';
import { type Task, tasksDuring } from './main-thread-tasks.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: `${realSize()},10000,100000` },
    changes: { type: 'string', default: '12' },
    map: { type: 'string', default: 'both' },
    dist: { type: 'string', default: 'dist' },
  },
});

/** A task of the main thread that holds a finger up, as browsers count them. */
const LONG_TASK_MS = 50;
/** Kinds that are filtered on, one after the other: the distances of none of them are known before. */
const KINDS = ['pole', 'cluster', 'ptce', 'accelerator', 'incubator', 'campus', 'partner'];

/** Long enough for what follows an answer on a small machine. */
const SETTLED_MS = 3000;

interface Figures {
  answers: number[];
  paints: number[];
  /** While the page opens, its data and outlines included. */
  opening: Task[];
  changing: Task[];
  /** Processor time of the worker for one change; of a worker of the map, where that does more. */
  workerMs: number;
}

async function measure(
  browser: Browser,
  origin: string,
  withMap: boolean,
  changes: number,
): Promise<Figures> {
  const page = await openPage(browser, origin);
  if (!withMap) await page.route(/\/assets\/(choropleth-map|maplibre)/, (route) => route.abort());
  await page.addInitScript(installCoverageProbe);
  const { tasks: opening } = await tasksDuring(browser, page, async () => {
    await page.goto(`${origin}/couverture/?level=epci`);
    await page.locator('tr[data-code]').first().waitFor();
    if (withMap) await page.locator('[data-map-ready]').waitFor();
    await page.waitForTimeout(SETTLED_MS);
  });
  const answers: number[] = [];
  const paints: number[] = [];
  const { tasks: changing, workerMs } = await tasksDuring(browser, page, async () => {
    for (let n = 0; n < changes; n += 1) {
      const seen = await page.evaluate((search) => window.coverageProbe.go(search), searchOf(n));
      answers.push(seen.answerMs);
      paints.push(seen.paintMs);
      // The map is drawn after the table: its tasks are those of this change too.
      await page.waitForTimeout(SETTLED_MS / 4);
    }
  });
  await page.context().close();
  return { answers, paints, opening, changing, workerMs: workerMs / changes };
}

/** One kind, then two: a set that was not asked for before. */
function searchOf(n: number): string {
  const first = KINDS[n % KINDS.length];
  const second = KINDS[(n + 1 + Math.floor(n / KINDS.length)) % KINDS.length];
  return `?level=epci&kind=${n < KINDS.length ? first : `${first},${second}`}`;
}

/** The longest of them: of the processor, and of the clock without the wait for the compositor. */
function longest(tasks: readonly Task[]): { processorMs: number; text: string } {
  const processorMs = Math.max(0, ...tasks.map((task) => task.processorMs));
  const wallMs = Math.max(0, ...tasks.map((task) => task.wallMs - task.commitMs));
  return {
    processorMs,
    text: `${processorMs.toFixed(0)} ms of processor, ${wallMs.toFixed(0)} on the clock`,
  };
}

function quantile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
}

const browser = await launch();
const maps = options.map === 'both' ? [false, true] : [options.map === 'on'];
for (const size of options.sizes.split(',').map(Number)) {
  const site = await serveSite(options.dist, size);
  for (const withMap of maps) {
    const { answers, paints, opening, changing, workerMs } = await measure(
      browser,
      site.origin,
      withMap,
      Number(options.changes),
    );
    const change = longest(changing);
    console.log(
      `${size} organisations, ${withMap ? 'with' : 'without'} the map, ${answers.length} changes: ` +
        `worker ${workerMs.toFixed(0)} ms of processor a change, with its messages on the clock p50 ${quantile(answers, 0.5)} ms, p95 ${quantile(answers, 0.95)} ms; ` +
        `table painted p50 ${quantile(paints, 0.5)} ms, p95 ${quantile(paints, 0.95)} ms; ` +
        `longest task of a change ${change.text}; of the opening ${longest(opening).text}`,
    );
    if (change.processorMs > LONG_TASK_MS) process.exitCode = 1;
  }
  site.close();
}
await browser.close();
