/** One visit of a page, ours or that of the rival, from an empty cache to the last click. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { installProbe } from './keystroke-probe.ts';
import type { Site } from './keystroke-site.ts';
import { openPage, typeLine } from './keystroke-typist.ts';
import { installPageProbe, type Parts } from './page-probe.ts';
import { median } from './row.ts';

export const CONDITIONS = ['desktop', 'slow'] as const;
export type Condition = (typeof CONDITIONS)[number];

/**
 * What a phone in the country has, on a wide screen: processor four times slower, 1.6 Mbit/s, 150 ms. Chromium slows one page, not its
 * service worker: what that one fetches is counted in bytes, and does not hold the page up here as it would on such a line.
 */
const SLOW = { rate: 4, bytesPerSecond: 1.6e6 / 8, latencyMs: 150 };
/** Marks of 100,000 organisations on a slow processor. */
const PATIENCE_MS = 300_000;
/** From the first mark until what follows has come. */
const SETTLED_MS = 3000;
const WAKING_LINE = 'sante bordeaux';
const LINE = 'numerique lyon';
const SECTOR = 'digital';
const LYON = { lat: 45.75, lng: 4.85, zoom: 10 };

/** Where one page has what both are asked. */
export interface Visited {
  name: string;
  path: string;
  parts: Parts;
  /** Scripts of the page: choosing one sector or none, and going to a place. */
  filter: (sector: string) => string;
  jump: string;
}

export const OURS: Visited = {
  name: 'Mapster',
  path: '/',
  parts: { row: '[data-organization]', mark: '.maplibregl-marker button', drawn: '[data-first-map] img' },
  // As the way back of the browser does it: the same change of the view, without looking for the menu.
  filter: (sector) => goTo(sector === '' ? '' : `?sector=${sector}`),
  jump: goTo(`?map=${LYON.zoom}/${LYON.lat}/${LYON.lng}`),
};

export const LEAFLET: Visited = {
  name: 'Leaflet + markercluster',
  path: '/leaflet/',
  parts: { row: '#results-list li', mark: '.marker-cluster, .leaflet-marker-icon' },
  filter: (sector) =>
    `const select = document.querySelector('select'); select.value = '${sector}'; select.dispatchEvent(new Event('change'))`,
  jump: `window.jump(${LYON.lat}, ${LYON.lng}, ${LYON.zoom})`,
};

function goTo(search: string): string {
  return `history.pushState(null, '', location.pathname + '${search}'); dispatchEvent(new PopStateEvent('popstate'))`;
}

/** In the order of the table, with their units. */
export const MEASURES = {
  'bytes until the first mark, service worker included': 'kB',
  'first row': 'ms',
  'first mark': 'ms',
  'first mark, drawn at build': 'ms',
  'longest task of the opening': 'ms',
  'elements in the page': 'elements',
  'heap of the page, without its workers': 'MB',
  'a sector chosen, list': 'ms',
  'a sector chosen, marks': 'ms',
  'the sector left out again, list': 'ms',
  'the sector left out again, marks': 'ms',
  'a jump to Lyon, marks': 'ms',
  'longest task of these four': 'ms',
  'a letter in the box, list': 'ms',
} as const;

export type Measure = keyof typeof MEASURES;
/** In the unit of each; undefined where nothing came in time. */
export type Figures = Partial<Record<Measure, number>>;

/** One visit, everything measured in it. What does not come in time is left out, with what would have come after it. */
export async function visit(
  browser: Browser,
  site: Site,
  visited: Visited,
  condition: Condition,
): Promise<Figures> {
  const page = await openPage(browser, site.origin);
  page.setDefaultTimeout(PATIENCE_MS);
  const figures: Figures = {};
  try {
    const devtools = await page.context().newCDPSession(page);
    if (condition === 'slow') await slowDown(devtools);
    await page.addInitScript(installPageProbe, visited.parts);
    await page.addInitScript(installProbe);
    await open(page, site, visited, figures);
    await weigh(page, devtools, figures);
    await change(page, visited, figures);
    figures['a letter in the box, list'] = await type(page, visited);
  } catch (error) {
    console.warn(`   ${visited.name}, ${condition}: ${String(error).split('\n')[0]}`);
  } finally {
    await page.context().close();
  }
  return figures;
}

async function slowDown(devtools: CDPSession): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.rate });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  });
}

async function open(page: Page, site: Site, { path, parts }: Visited, figures: Figures): Promise<void> {
  const before = site.sent();
  await page.goto(site.origin + path, { waitUntil: 'commit' });
  await page.locator(parts.row).first().waitFor({ state: 'attached' });
  await page.locator(parts.mark).first().waitFor({ state: 'attached' });
  figures['bytes until the first mark, service worker included'] = (site.sent() - before) / 1000;
  await page.waitForTimeout(SETTLED_MS);
  const { firstRow, firstMark, firstDrawn, longestTask } = await page.evaluate(() => ({
    ...window.pageProbe,
  }));
  if (firstRow !== undefined) figures['first row'] = firstRow;
  if (firstMark !== undefined) figures['first mark'] = firstMark;
  if (firstDrawn !== undefined) figures['first mark, drawn at build'] = firstDrawn;
  figures['longest task of the opening'] = longestTask;
}

async function weigh(page: Page, devtools: CDPSession, figures: Figures): Promise<void> {
  figures['elements in the page'] = await page.evaluate(() => document.getElementsByTagName('*').length);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  figures['heap of the page, without its workers'] = usedSize / 1e6;
}

async function change(page: Page, { filter, jump }: Visited, figures: Figures): Promise<void> {
  await page.evaluate(() => {
    window.pageProbe.longestTask = 0;
  });
  const run = (script: string, changesList: boolean): Promise<{ list: number; marks: number }> =>
    page.evaluate(`window.pageProbe.change(() => { ${script} }, ${changesList})`);
  const chosen = await run(filter(SECTOR), true);
  const left = await run(filter(''), true);
  const { marks } = await run(jump, false);
  figures['a sector chosen, list'] = chosen.list;
  figures['a sector chosen, marks'] = chosen.marks;
  figures['the sector left out again, list'] = left.list;
  figures['the sector left out again, marks'] = left.marks;
  figures['a jump to Lyon, marks'] = marks;
  figures['longest task of these four'] = await page.evaluate(() => window.pageProbe.longestTask);
}

/** The median letter of a line that nobody typed before; another one wakes the search up. */
async function type(page: Page, { path }: Visited): Promise<number> {
  await page.locator('input').first().focus();
  if (path === OURS.path)
    await page.waitForFunction(() => window.keystrokes.placed, undefined, { polling: 250 });
  await typeLine(page, WAKING_LINE);
  await page.waitForTimeout(SETTLED_MS);
  const keystrokes = await typeLine(page, LINE);
  return median(keystrokes.map(({ painted }) => painted));
}
