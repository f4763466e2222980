/**
 * What the coverage page waits for when a filter changes, in Chromium, on the built app, every EPCI computed again:
 * the answer of the worker, its messages included; the table painted anew; the longest task of the main thread.
 * At 641, 10,000 and 100,000 organisations, without and with the map.
 * Run: `tsx tests/bench/coverage-page.bench.ts [--sizes=641,10000] [--changes=12] [--map=off|on|both] [--dist=folder]`.
 * Prints; fails only when the page does not answer: milliseconds are those of the machine.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { installCoverageProbe } from './coverage-probe.ts';
import { realSize, serveSite } from './keystroke-site.ts';
import { launch, openPage } from './keystroke-typist.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: `${realSize()},10000,100000` },
    changes: { type: 'string', default: '12' },
    map: { type: 'string', default: 'both' },
    dist: { type: 'string', default: 'dist' },
  },
});

/** A task of the main thread that holds a finger up, as the browser counts them. */
const LONG_TASK_MS = 50;
/** Kinds that are filtered on, one after the other: the distances of none of them are known before. */
const KINDS = ['pole', 'cluster', 'ptce', 'accelerator', 'incubator', 'campus', 'partner'];

interface Figures {
  answers: number[];
  paints: number[];
  longTasks: number[];
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
  await page.goto(`${origin}/couverture/?level=epci&kind=${KINDS.at(-1)}`);
  await page.locator('tr[data-code]').first().waitFor();
  if (withMap) await page.locator('[data-map-ready]').waitFor();
  await page.waitForTimeout(3000);
  const figures: Figures = { answers: [], paints: [], longTasks: [] };
  for (let n = 0; n < changes; n += 1) await change(page, n, figures);
  await page.context().close();
  return figures;
}

/** One kind, or two: a set that was not asked for before. */
async function change(page: Page, n: number, figures: Figures): Promise<void> {
  const first = KINDS[n % KINDS.length] ?? '';
  const second = n < KINDS.length ? '' : `,${KINDS[(n + 1 + Math.floor(n / KINDS.length)) % KINDS.length]}`;
  const seen = await page.evaluate(
    (search) => window.coverageProbe.go(search),
    `?level=epci&kind=${first}${second}`,
  );
  figures.answers.push(seen.answerMs);
  figures.paints.push(seen.paintMs);
  // The map is drawn after the table: its tasks are those of this change too.
  await page.waitForTimeout(700);
  figures.longTasks.push(...(await page.evaluate(() => window.coverageProbe.takeLongTasks())));
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
    const { answers, paints, longTasks } = await measure(
      browser,
      site.origin,
      withMap,
      Number(options.changes),
    );
    const long = longTasks.filter((ms) => ms > LONG_TASK_MS);
    console.log(
      `${size} organisations, ${withMap ? 'with' : 'without'} the map, ${answers.length} changes: ` +
        `worker and messages p50 ${quantile(answers, 0.5)} ms, p95 ${quantile(answers, 0.95)} ms; ` +
        `table painted p50 ${quantile(paints, 0.5)} ms, p95 ${quantile(paints, 0.95)} ms; ` +
        `tasks over ${LONG_TASK_MS} ms: ${long.length}, longest ${Math.max(0, ...long).toFixed(0)} ms`,
    );
  }
  site.close();
}
await browser.close();
