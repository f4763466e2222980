/** Another publication, built from `tests/fixtures/finland-airports` without a line of `src/` changed, used as its visitors would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { runScript } from '../support/run-script.ts';
import { test as base, expect } from './fixtures.ts';
import { expectSound } from './soundness.ts';

const DATA = 'tests/fixtures/finland-airports/data';
/** Words of the publication of this repository, and of its country: none belongs here. */
const OURS = /Mapster|\bPME\b|\bSMEs?\b|France\b|French|Métropole|Outre-mer|Overseas|INSEE|Etalab|incubat/;

/** Builds the example and serves it, once for all tests. */
const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'mapster-white-label-'));
      const server = await serve(buildExample(folder));
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ site }, use) => use(site),
});
// One worker: one build serves them all.
test.describe.configure({ mode: 'default' });

/** As the README says it; gives the built folder. */
function buildExample(folder: string): string {
  const [published, dist] = [join(folder, 'data'), join(folder, 'dist')];
  runScript('data', ['--data', DATA, '--out', published, '--quiet']);
  runScript('build', ['--outDir', dist], { MAPSTER_DATA: published });
  return dist;
}

function serve(outDir: string): Promise<PreviewServer> {
  const options = { configFile: false, appType: 'mpa', logLevel: 'error' } as const;
  return preview({ ...options, build: { outDir }, preview: { port: 0 } });
}

async function open(page: Page, path = ''): Promise<void> {
  await page.goto(`./${path}`);
  await expect(page.locator('section[data-prerendered]')).toHaveCount(0);
  await expect(page.locator('#results-list > li, main h1').first()).toBeAttached();
}

/** Everything that is read aloud or shown, names of controls and title included. */
async function wordsOf(page: Page): Promise<string> {
  const attributes = await page
    .locator('[aria-label], [title], [placeholder], [alt]')
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ),
    );
  return [await page.title(), await page.locator('body').innerText(), ...attributes].join('\n');
}

test.describe('another publication', () => {
  test('has its name, its line, its colours and its logo', async ({ page }) => {
    await open(page);
    await expect(page).toHaveTitle('Airports of Finland · Every airport of Finland, on a map');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every airport of Finland, on a map');
    const home = page.getByRole('banner').getByRole('link', { name: 'Airports of Finland, home' });
    await expect(home).toHaveText('Airports of Finland');
    const logo = home.locator('img');
    await expect
      .poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const link = page.getByRole('link', { name: 'Coverage', exact: true });
    await expect(link).toHaveCSS('color', 'rgb(10, 107, 94)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(link).toHaveCSS('color', 'rgb(111, 214, 196)');
  });

  test('says nothing of ours, on any page and in either language', async ({ page }) => {
    const places = [
      '',
      'couverture/',
      'couverture/?part=method',
      'territoires/',
      'territoires/?code=D19',
      'organisations/',
      'organisations/oulu-airport/',
      'reseau/',
      'situer/?id=oulu-airport',
    ];
    for (const path of [...places, 'comparer/', ...places.map((place) => `fr/${place}`)]) {
      await open(page, path);
      await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
      expect(await wordsOf(page), path).not.toMatch(OURS);
    }
  });

  test('speaks English at the root and French below, and keeps the view between them', async ({
    page,
    site,
  }) => {
    await open(page, '?kind=airfield');
    await expect(page.locator('#results [role=status]')).toHaveText('3 airports');
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(`${site}fr/?kind=airfield`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.locator('#results [role=status]')).toHaveText('3 aéroports');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(`${site}?kind=airfield`);
  });

  test('shows its kinds in its order, and frames what it says', { tag: '@map' }, async ({ page }) => {
    await open(page);
    const map = page.locator('[data-map-ready]');
    await expect(map).toBeAttached();
    const kinds = map.locator('details').first().getByRole('listitem');
    await expect(kinds).toHaveText([
      /^Large airports\s*1$/,
      /^Airports\s*26$/,
      /^Airfields\s*3$/,
      /^Air bases\s*1$/,
    ]);
    await expect(map.getByText(/^31 .* shown/)).toBeVisible();
    await expect(map.getByText('Natural Earth (public domain) · GeoNames (CC BY 4.0)')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Overseas' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Territory', exact: true }).click();
    await expect(page.getByRole('group', { name: 'Regions', exact: true })).toContainText('Helsinki-Uusimaa');
  });

  test('finds a real row by its words and its place, and shows where it comes from', async ({ page }) => {
    await open(page);
    const box = page.getByRole('combobox', { name: 'Which airport, and where?' });
    await box.fill('scheduled flights rovaniemi');
    await expect(page.locator('section[data-answered]')).toHaveAttribute('data-answered', /rovaniemi/);
    await box.press('Enter');
    await page.locator('#results-list > li').first().getByRole('link', { name: 'Rovaniemi Airport' }).click();
    const detail = page.locator('section[aria-labelledby=detail-title]');
    await expect(detail.getByRole('heading', { name: 'Rovaniemi Airport' })).toBeVisible();
    await expect(detail).toContainText('ICAO EFRO, IATA RVN');
    await expect(detail.getByRole('link', { name: /^ourairports\.com/ })).toHaveAttribute(
      'href',
      'https://ourairports.com/airports/EFRO/',
    );
    await expect(detail).toContainText('15 May 2026');
    await expect(detail.getByRole('link', { name: 'Report an error' })).toHaveAttribute(
      'href',
      /corriger\/\?id=rovaniemi-airport$/,
    );
    await expect(page).toHaveTitle('Rovaniemi Airport · Airports of Finland');
  });

  test('says that it knows of no cooperation, where it draws neither map nor table', async ({ page }) => {
    await open(page, 'reseau/');
    await expect(page.getByRole('heading', { name: 'No cooperation is known.' })).toBeVisible();
    await expect(page.locator('main').locator('table, canvas')).toHaveCount(0);
    await expectSound(page, { touch: false });
  });

  test('gives its legal notices', async ({ page, site }) => {
    await open(page, 'fr/comparer/');
    await page.getByRole('link', { name: 'À propos de cet exemple' }).click();
    await expect(page).toHaveURL(`${site}data/legal-fr.html`);
    await expect(page.getByRole('main')).toContainText('ne vous y fiez pas pour voler');
  });

  for (const [colorScheme, paths] of [
    ['light', ['', 'couverture/']],
    ['dark', ['?selected=oulu-airport', 'territoires/?code=D01']],
  ] as const) {
    test(`is sound in ${colorScheme}: /${paths.join(' and /')}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const path of paths) {
        await open(page, path);
        await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
        await expectSound(page, { touch: false });
      }
    });
  }
});
