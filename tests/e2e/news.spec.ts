/** What changed: the first edition of this publication, and three of the example. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { preview } from 'vite';
import { runScript } from '../support/run-script.ts';
import { publishThreeEditions } from '../support/three-editions.ts';
import { test as base, expect } from './fixtures.ts';
import { expectSound } from './soundness.ts';

base.describe('the first edition', () => {
  base.use({ javaScriptEnabled: false });

  base(
    'says that there is nothing to compare with, and invents no change',
    { tag: '@core' },
    async ({ page, baseURL }) => {
      await page.goto('nouveautes/');
      await expect(page).toHaveTitle('Nouveautés · Mapster');
      await expect(page.getByRole('region', { name: 'Édition du 22 nov. 2026' })).toContainText(
        /Première édition\s: 640 organismes, tous nouveaux/,
      );
      await expect(page.getByRole('heading', { name: /^(?:Ajoutés|Retirés)/ })).toHaveCount(0);
      const href = await page
        .locator('link[type="application/atom+xml"]')
        .evaluate((link: HTMLLinkElement) => link.href);
      expect(href).toBe(`${baseURL}/nouveautes/toutes.atom`);
      const feed = parseAtomFeed(await (await page.request.get(href)).text());
      expect(feed.entries?.map(({ title }) => title)).toEqual([
        expect.objectContaining({ value: expect.stringMatching(/^Première édition\s: 640 organismes$/) }),
      ]);
    },
  );
});

/** Builds three editions of the example and serves them, once for all tests. */
const test = base.extend<object, { published: { address: string; dist: string } }>({
  published: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'mapster-news-'));
      await publishThreeEditions(folder, (...args) => runScript('data', args));
      const dist = join(folder, 'dist');
      runScript('build', ['--outDir', dist], {
        MAPSTER_DATA: join(folder, 'published'),
        VITE_SITE_ADDRESS: 'https://airports.example/x/',
      });
      const server = await preview({
        configFile: false,
        appType: 'mpa',
        logLevel: 'error',
        build: { outDir: dist },
        preview: { port: 0 },
      });
      await use({ address: server.resolvedUrls?.local[0] ?? '', dist });
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ published }, use) => use(published.address),
});
test.describe.configure({ mode: 'default' });

test.describe('what changed between editions', () => {
  test('three editions: what changed in each, filtered by place, trade and kind of change', async ({
    page,
  }) => {
    await page.goto('nouveautes/');
    const last = page.getByRole('region', { name: 'Edition of 20 Jul 2026' });
    const second = page.getByRole('region', { name: 'Edition of 20 Jun 2026' });
    await expect(last).toContainText('2 changes since that of 20 Jun 2026.');
    await expect(last.getByRole('heading', { level: 3 })).toHaveText(['Added (1)', 'Closed (1)']);
    await expect(second).toContainText('Before: Enontekio Airport');
    await expect(second.getByText('Halli Airport')).toBeVisible();
    await expect(second.getByRole('link', { name: 'Halli Airport' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Edition of 20 May 2026' })).toContainText(
      'First edition: 31',
    );
    await page.getByLabel('Change', { exact: true }).selectOption('Removed');
    await expect(page).toHaveURL(/\?type=removed$/);
    await expect(last.getByRole('status')).toHaveText(/^Nothing of this choice changed/);
    await expect(second.getByRole('heading', { level: 3 })).toHaveText(['Removed (1)']);
    await page.getByLabel('Territory').selectOption('Lapland');
    await expect(page).toHaveURL(/\?in=\w+&type=removed$/);
    await expect(second.getByRole('heading', { level: 3 })).toHaveCount(0);
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(/\/fr\/nouveautes\/\?in=\w+&type=removed$/);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect(page).toHaveURL(/\/fr\/nouveautes\/$/);
    await page.goBack();
    await expect(page.getByLabel('Changement')).toHaveValue('removed');
  });

  test('the feeds are read by libraries that are not ours, and name the same things for ever', ({
    published,
  }) => {
    const read = (path: string) => readFileSync(join(published.dist, 'nouveautes', path), 'utf8');
    const xml = read('toutes.atom');
    expect(XMLValidator.validate(xml)).toBe(true);
    const atom = parseAtomFeed(xml);
    const json = parseJsonFeed(read('toutes.json'));
    expect(atom.entries).toHaveLength(4);
    expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
    expect(new Set(json.items?.map(({ id }) => id)).size).toBe(4);
    expect(
      json.items?.every(({ id }) =>
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/.test(id ?? ''),
      ),
    ).toBe(true);
    expect(json.items?.[1]).toMatchObject({
      title: 'Closed: Oulu Airport',
      url: 'https://airports.example/x/organisations/oulu-airport/',
    });
    expect(xml).toContain('href="https://airports.example/x/nouveautes/toutes.atom"');
    const trades = ['scheduled-flights', 'no-scheduled-flights'].map((sector) =>
      parseJsonFeed(read(`filieres/${sector}.json`)).items?.map(({ title }) => title),
    );
    expect(trades).toEqual([
      ['Closed: Oulu Airport', 'Renamed: Hetta Airport'],
      ['Added: Halli Airport', 'Removed: Halli Airport'],
    ]);
  });

  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 320],
  ] as const) {
    test(`is sound in ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('nouveautes/');
      await expect(page.getByLabel('Territory')).toBeVisible();
      await expectSound(page, { touch: width < 600 });
    });
  }
});
