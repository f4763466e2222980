/**
 * What a visitor fetches, waits for and holds at 100,000 and 1,000,000 made organisations, on the built app in Chromium;
 * beside it the whole files, as smaller editions are fetched, at 100,000 in the same run.
 * Run: `npm run build`, then `npm run bench:scale [-- --sizes=100000,1000000] [--whole=100000] [--folder=/tmp/made]`.
 * Writes `tests/bench/scale.md`. Exit 1 on ratios only: milliseconds are those of the machine.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/run/chromium.mjs';
import { type MadeEdition, writeParts, writeWhole } from './scale-data.ts';
import { type CountingHost, openCountingHost } from './scale-host.ts';

const ROOT = join(import.meta.dirname, '../..');
/** At 100,000, the first screen in parts is to take this many times fewer bytes than whole. */
const LEAST_LIGHTER = 20;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100000,1000000' },
    whole: { type: 'string', default: '100000' },
    folder: { type: 'string' },
    dist: { type: 'string', default: join(ROOT, 'dist') },
  },
});

interface Step {
  name: string;
  ms: number;
  requests: number;
  bytes: number;
}

interface Measured {
  name: string;
  steps: Step[];
  /** Resident memory of the page with its workers, in MB, after all steps. */
  memoryMb: number;
  made?: MadeEdition;
}

const EXECUTABLE = findChromium();
const FIRST_ROW = 'section[data-answered] #results-list li article';

async function measure(browser: Browser, name: string, folder: string): Promise<Measured> {
  const host = await openCountingHost([folder, options.dist, join(ROOT, 'public')]);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  page.setDefaultTimeout(180_000);
  const step = async (label: string, act: () => Promise<unknown>): Promise<Step> => {
    host.taken();
    const start = performance.now();
    // A machine without graphics may not draw the map in time: what it fetched counts all the same.
    const isDone = await act().then(
      () => true,
      () => false,
    );
    const ms = isDone ? performance.now() - start : Number.NaN;
    // The rows and tiles that follow belong to the step too, not to its time.
    await quiet(host, page);
    return { name: label, ms, ...total(host) };
  };
  const steps = [
    await step('first screen', async () => {
      await page.goto(`${host.origin}/`);
      await page.locator(FIRST_ROW).first().waitFor();
    }),
    await step('map of the first screen', () =>
      page.locator('[data-map-ready]').waitFor({ timeout: 60_000 }),
    ),
    await step('first filter (kind)', () => go(page, '?kind=campus', '')),
    await step('first search (words and place)', () =>
      go(page, '?q=plasturgie%20oyonnax', 'plasturgie oyonnax'),
    ),
    await step('another search (a name)', () => go(page, '?q=minalogic', 'minalogic')),
    await step('one detail', async () => {
      await navigate(page, '?selected=polymeris');
      await page.locator('section[aria-labelledby="detail-title"] a[href*="polymeris.fr"]').first().waitFor();
    }),
  ];
  const memoryMb = await rendererMemory(browser);
  await page.close();
  host.close();
  return { name, steps, memoryMb };
}

/** Bytes counted while it was quiet are those of the step. */
const totals = new WeakMap<CountingHost, { requests: number; bytes: number }>();

function total(host: CountingHost) {
  const counted = totals.get(host) ?? { requests: 0, bytes: 0 };
  totals.delete(host);
  return counted;
}

/** Until nothing was asked for during a second and a half. */
async function quiet(host: CountingHost, page: Page): Promise<void> {
  const sum = { requests: 0, bytes: 0 };
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(500);
    const { requests, bytes } = host.taken();
    sum.requests += requests;
    sum.bytes += bytes;
    still = requests === 0 ? still + 1 : 0;
  }
  totals.set(host, sum);
}

/** As the way back of the browser does. */
async function navigate(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}

async function go(page: Page, search: string, words: string): Promise<void> {
  const count = page.locator('#results [role="status"]');
  const before = await count.textContent();
  await navigate(page, search);
  await page.waitForFunction(
    ([was, asked]) => {
      const section = document.querySelector('section[data-answered]');
      const now = section?.querySelector('#results [role="status"]')?.textContent;
      return section?.getAttribute('data-answered') === asked && now !== was;
    },
    [before, words],
  );
  await page.locator(FIRST_ROW).first().waitFor();
}

/** Of the largest process that draws pages: page, workers, map. */
async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMb(id));
  return Math.max(...pages);
}

function residentMb(pid: number): number {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kb) / 1024;
}

const mb = (bytes: number) =>
  bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
const seconds = (ms: number) => (Number.isNaN(ms) ? 'not in time' : `${(ms / 1000).toFixed(1)} s`);

function report(all: readonly Measured[]): string {
  const names = all[0]?.steps.map(({ name }) => name) ?? [];
  const rows = names.map((name, at) => {
    const cells = all
      .map(({ steps }) => steps[at])
      .map((one) => (one ? `${mb(one.bytes)} · ${one.requests} · ${seconds(one.ms)}` : ''));
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  const made = all.flatMap(({ name, made: one }) =>
    one
      ? [
          `- ${name}: ${one.files} files, ${mb(one.bytes)}, of which ${mb(one.tileBytes)} of tiles, written in ${one.seconds.toFixed(0)} s.`,
        ]
      : [],
  );
  const [model = '?'] = cpus().map((cpu) => cpu.model);
  return `# Scale

Written by \`npm run bench:scale\`: made organisations (names, towns and texts drawn from the real ones), the built app in
Chromium with software graphics, a static host on the same machine, nothing in the cache at the start. Each cell: bytes of
\`data/\` as sent · requests · time until its rows, map or facts are there. One step follows the other in one page; what ends after a step, such as tiles of the map, counts in the one in which
it was fetched. The browser also keeps the whole edition of whole files for when there is no network, in the step in which
it has the time; it keeps none of a large edition.

| | ${all.map(({ name }) => name).join(' | ')} |
|---|${'---|'.repeat(all.length)}
${rows.join('\n')}
| memory of the page and its workers, at the end | ${all.map(({ memoryMb }) => `${memoryMb.toFixed(0)} MB`).join(' | ')} |

What is on the host, beside the whole files and the pages:

${made.join('\n')}

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB. The machine was shared.
`;
}

const base = options.folder ?? mkdtempSync(join(tmpdir(), 'mapster-scale-'));
const launch = () =>
  chromium.launch({
    ...(EXECUTABLE ? { executablePath: EXECUTABLE } : {}),
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });

const all: Measured[] = [];
const run = async (name: string, folder: string, made?: MadeEdition) => {
  const browser = await launch();
  const measured = await measure(browser, name, folder);
  await browser.close();
  all.push(made ? { ...measured, made } : measured);
  console.log(JSON.stringify(all.at(-1)));
};

const wholeSize = Number(options.whole);
writeWhole(wholeSize, join(base, 'whole'));
await run(`whole files, ${wholeSize.toLocaleString('en')}`, join(base, 'whole'));
for (const size of options.sizes.split(',').map(Number)) {
  const made = writeParts(size, join(base, String(size)));
  await run(`in parts, ${size.toLocaleString('en')}`, join(base, String(size)), made);
}
writeFileSync(join(import.meta.dirname, 'scale.md'), report(all));
if (options.folder === undefined) rmSync(base, { recursive: true, force: true });

const [whole, parts] = all.map(({ steps }) => steps[0]?.bytes ?? 0);
const ratio = (whole ?? 0) / (parts ?? 1);
console.log(`first screen: ${ratio.toFixed(0)} times fewer bytes in parts (at least ${LEAST_LIGHTER})`);
if (ratio < LEAST_LIGHTER) process.exitCode = 1;
