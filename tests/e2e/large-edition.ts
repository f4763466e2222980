/** A large edition for the browser: data and site built once for a run, and served by a host that answers ranges. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { ROWS_IN_BLOCK } from '#domain/large-edition.ts';
import { orderByName } from '#engine/search/listing.ts';
import { generateCsv } from '../bench/generate-directory.ts';
import { runScript } from '../support/run-script.ts';
import { openStaticHost } from '../support/static-host.ts';
import { Directory } from './directory.ts';
import { test as base, expect } from './fixtures.ts';

/** As many organisations as the site says that it takes to be large: few enough to be built in a minute. */
const SIZE = 2000;

export interface LargeSite {
  address: string;
  /** Where the host takes its files from. */
  dist: string;
  /** Below `data/`, with its last slash. */
  folder: string;
  /** By name, as the list has them. */
  records: readonly DirectoryRecord[];
}

export const test = base.extend<object, { large: LargeSite }>({
  large: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use, { project }) => {
      const dist = builtOnce(join(project.outputDir, 'large-edition'));
      const host = await openStaticHost({ dir: dist, tuned: true });
      const { large: folder } = readJson(dist, 'manifest.json');
      const written: DirectoryRecord[] = readJson(dist, 'records.json').records;
      const records = [...orderByName(written).recordAt].flatMap((at) => written[at] ?? []);
      await use({ address: host.address, dist, folder, records });
      await host.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ large }, use) => use(large.address),
});

export { expect };

const readJson = (dist: string, file: string) => JSON.parse(readFileSync(join(dist, 'data', file), 'utf8'));

/** A worker that is started again after a failure finds what the first one built; the next run begins with an empty folder. */
function builtOnce(folder: string): string {
  const dist = join(folder, 'dist');
  if (existsSync(dist)) return dist;
  rmSync(folder, { recursive: true, force: true });
  const inputs = join(folder, 'inputs');
  const published = join(folder, 'data');
  const unfinished = join(folder, 'unfinished');
  mkdirSync(inputs, { recursive: true });
  writeFileSync(join(inputs, 'organizations.csv'), generateCsv(SIZE));
  const site = JSON.parse(readFileSync('data/site.json', 'utf8'));
  // One language: half of the pages to write.
  writeFileSync(join(inputs, 'site.json'), JSON.stringify({ ...site, languages: ['fr'], largeFrom: SIZE }));
  runScript('data', ['--data', inputs, '--out', published, '--quiet']);
  runScript('build', ['--outDir', unfinished], { MAPSTER_DATA: published });
  renameSync(unfinished, dist);
  return dist;
}

/** A file below `data/` that was asked for. */
export interface Taken {
  file: string;
  /** 206 for a range of it. */
  status: number;
  bytes: number;
}

/** What a page takes below `data/` from now on, its workers included. */
export function watchData(page: Page): readonly Taken[] {
  const taken: Taken[] = [];
  page.on('response', (response) => {
    const [, file] = /\/data\/(.+)$/.exec(new URL(response.url()).pathname) ?? [];
    if (file === undefined) return;
    taken.push({ file, status: response.status(), bytes: Number(response.headers()['content-length'] ?? 0) });
  });
  return taken;
}

/** The organisation at a place of the list by name. */
export const at = ({ records }: LargeSite, place: number) => records[place] as LargeSite['records'][number];

/** As the way back of the browser does it. */
export async function change(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}

/** Every row in the page is that of its place in the list, and some are far down. */
export async function expectOwnRows(page: Page, large: LargeSite): Promise<void> {
  const shown = () =>
    new Directory(page).rows.evaluateAll((items) =>
      items.map((item) => [Number(item.ariaPosInSet), item.querySelector('h3')?.textContent] as const),
    );
  await expect
    .poll(async () => (await shown()).filter(([place, name]) => name !== at(large, place - 1).name))
    .toEqual([]);
  expect((await shown()).filter(([place]) => place > ROWS_IN_BLOCK).length).toBeGreaterThan(2);
}

/** Scrolls the list, whose rows further down have heights that are only guessed, until one of them is in the page. */
export async function scrollToRow(page: Page, { rows: list }: Directory, row: number): Promise<void> {
  // What scrolls comes after the first rows.
  await expect(list.first()).toHaveAttribute('style', /./);
  await expect(async () => {
    await list.first().evaluate((item, wanted) => {
      const box = [...document.querySelectorAll('main *')].find(
        (one) => one.contains(item) && getComputedStyle(one).overflowY === 'auto',
      );
      const { top } = box?.getBoundingClientRect() ?? { top: 0 };
      const shown = [...document.querySelectorAll('#results-list > li')].find(
        (one) => one.getBoundingClientRect().bottom > top,
      );
      if (!box || !shown) return;
      const missing = wanted - Number(shown.getAttribute('aria-posinset'));
      box.scrollTop += missing * shown.getBoundingClientRect().height;
    }, row);
    await expect(page.locator(`#results-list > li[aria-posinset="${row + 1}"]`)).toBeInViewport({
      timeout: 500,
    });
  }).toPass();
}
