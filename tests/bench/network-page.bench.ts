/**
 * What holds the main thread of the page of cooperations, in Chromium, on the built app: while it opens, while filters
 * change, while one organisation after the other is chosen. Without and with the map.
 * Run: `tsx tests/bench/network-page.bench.ts [--changes=12] [--map=off|on|both] [--dist=folder]`.
 * Exit 1 when a task takes more than 50 ms of processor time once the page is open.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { realSize, serveSite } from './keystroke-site.ts';
import { launch, openPage } from './keystroke-typist.ts';
import { type Task, tasksDuring } from './main-thread-tasks.ts';

const { values: options } = parseArgs({
  options: {
    changes: { type: 'string', default: '12' },
    map: { type: 'string', default: 'both' },
    dist: { type: 'string', default: 'dist' },
  },
});

const LONG_TASK_MS = 50;
const SETTLED_MS = 3000;

/** Each filter, and those who have most partners: what was not computed before. */
const SEARCHES = [
  '?kind=campus',
  '?kind=campus&with=cluster,pole',
  '?sector=digital',
  '?in=R84',
  '?across=region',
  '?ends=inside',
  '?year=known',
  '?id=station-f',
  '?id=polymeris',
  '?id=aerospace-valley',
  '?id=cosmetic-valley&ends=inside&sort=-distance',
  '?',
];

async function go(page: Page, search: string): Promise<void> {
  await page.evaluate((wanted) => {
    history.pushState(null, '', wanted);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}

async function measure(browser: Browser, origin: string, withMap: boolean): Promise<Record<string, Task[]>> {
  const page = await openPage(browser, origin);
  if (!withMap) await page.route(/\/assets\/(network-map|maplibre)/, (route) => route.abort());
  const opening = await tasksDuring(browser, page, async () => {
    await page.goto(`${origin}/reseau/`);
    await page.locator('main select').first().waitFor();
    if (withMap) await page.locator('[data-map-ready]').waitFor();
    await page.waitForTimeout(SETTLED_MS);
  });
  const changing = await tasksDuring(browser, page, async () => {
    for (let n = 0; n < Number(options.changes); n += 1) {
      await go(page, SEARCHES[n % SEARCHES.length] ?? '?');
      await page.waitForTimeout(SETTLED_MS / 4);
    }
  });
  await page.context().close();
  return { opening: opening.tasks, changing: changing.tasks };
}

const longest = (tasks: readonly Task[] = []) => Math.max(0, ...tasks.map(({ processorMs }) => processorMs));

const browser = await launch();
const site = await serveSite(options.dist, realSize());
for (const withMap of options.map === 'both' ? [false, true] : [options.map === 'on']) {
  const { opening, changing } = await measure(browser, site.origin, withMap);
  console.log(
    `${realSize()} organisations, ${withMap ? 'with' : 'without'} the map: longest task of a change ` +
      `${longest(changing).toFixed(0)} ms of processor, of the opening ${longest(opening).toFixed(0)} ms`,
  );
  if (longest(changing) > LONG_TASK_MS) process.exitCode = 1;
}
site.close();
await browser.close();
