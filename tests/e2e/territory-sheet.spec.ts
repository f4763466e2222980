import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectSound } from './soundness.ts';

/** Opens a sheet and waits for its figures. */
async function openSheet(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('tr[data-column]').first()).toBeVisible();
}

/** First value of each line of the key figures, as the page writes it for machines; empty for "no data". */
function ownFigures(page: Page): Promise<string[]> {
  return page
    .locator('tr[data-column]')
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector('td')?.querySelector('data')?.getAttribute('value') ?? ''),
    );
}

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

test('the sheet of a region has the figures of the coverage table, and its file has those of the page', {
  tag: ['@core', '@chromium'],
}, async ({ page }) => {
  await page.goto('couverture/');
  const row = page.locator('tr[data-code=R84]');
  const access = await row.locator('td data').first().getAttribute('value');
  await row.getByRole('link', { name: 'Fiche : Auvergne-Rhône-Alpes' }).click();
  await expect(page).toHaveURL(/territoires\/R84\/$/);
  await expect(page.locator('tr[data-column=access_30km] td data').first()).toHaveAttribute(
    'value',
    access ?? 'none',
  );
  const csv = await download(page, 'Chiffres (CSV)');
  const own = csv.split('\n').find((line) => line.startsWith('R84,')) ?? '';
  expect(own.split(',').slice(3)).toEqual(await ownFigures(page));
  expect(csv).toMatch(/^# Mapster, édition du 2026-11-22\n/);
  expect(csv).toContain('# filtres : aucun');
  expect(csv).toContain('# source : GeoNames, centres des villes, CC BY 4.0');
});

test('the organisations are a GeoJSON that carries its sources, as many as the page lists', async ({
  page,
}) => {
  await openSheet(page, 'en/territoires/D69/');
  const json = JSON.parse(await download(page, 'Organisations (GeoJSON)'));
  expect(json.metadata.header).toContain('source: GeoNames, centres of towns, CC BY 4.0');
  const listed = await page.locator('section[data-part=who] li a').count();
  expect(json.features).toHaveLength(listed);
  expect(listed).toBeGreaterThan(10);
});

test('an intercommunal body leads to its region and to the directory', async ({ page }) => {
  await openSheet(page, 'territoires/E200042935/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CA Haut-Bugey Agglomération');
  await expect(page.getByRole('columnheader', { name: 'Auvergne-Rhône-Alpes' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Voir dans l’annuaire' }).click();
  await expect(page).toHaveURL(/\/\?in=E200042935$/);
  await expect(page.locator('#results-list > li').first()).toBeVisible();
});

test('a commune is found by its postal code, without the mouse, and has its gaps', async ({ page }) => {
  await page.goto('en/territoires/');
  await page.getByRole('searchbox', { name: 'Find a territory' }).fill('01100');
  await page
    .getByRole('list', { name: 'Territories found' })
    .getByRole('link', { name: 'Oyonnax' })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oyonnax');
  const gap = page.locator('tr[data-gap=incubator]');
  await expect(gap).toContainText(/\d km/);
  await gap.getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/organisations\/[a-z0-9-]+\/$/);
});

test('an unknown code says so and leads to the list, in the other language too', async ({ page }) => {
  await page.goto('territoires/?code=R999');
  await expect(page.getByText('Aucun territoire n’a ce code.')).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByText('No territory has this code.')).toBeVisible();
  await page.getByRole('link', { name: 'See all sheets' }).click();
  await expect(page.getByRole('link', { name: 'Bretagne' })).toBeVisible();
});

test('the map is an image that carries its title, its date and its sources', async ({ page }) => {
  await openSheet(page, 'territoires/D01/');
  const map = page.getByRole('img', {
    name: /^Carte : Ain parmi ses voisins\. 3 organismes placés : Bellignat \(2\)/,
  });
  await expect(map).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Carte (PNG)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('mapster-D01-2026-11-22.png');
  const png = await readFile(await file.path());
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1600);
  // The map alone is as high as this: the rest holds the words.
  expect(png.readUInt32BE(20)).toBeGreaterThan(1003);
  const text = png.toString('utf8');
  for (const said of [
    'Description\0\0\0\0\0Ain : les organismes',
    'Mapster, édition du 2026-11-22',
    'filtres : aucun',
    'territoire : D01, Ain',
    'source : GeoNames, centres des villes, CC BY 4.0',
  ]) {
    expect(text.replaceAll('\u00a0', ' ')).toContain(said);
  }
});

test('the map library is not fetched for a sheet', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openSheet(page, 'territoires/R84/');
  expect(asked.filter((url) => /maplibre|choropleth|directory-map/.test(url))).toEqual([]);
});

test.describe('on a phone, by day', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, colorScheme: 'light' });
  for (const address of ['territoires/', 'territoires/R84/', 'territoires/?code=C01283']) {
    test(`is sound: ${address}`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('h2').first()).toBeVisible();
      await expectSound(page, { touch: true });
    });
  }
});

test.describe('on a desk, by night', () => {
  test.use({ colorScheme: 'dark' });
  for (const address of ['en/territoires/E200042935/', 'en/territoires/?code=R999']) {
    test(`is sound: ${address}`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('h2').first()).toBeVisible();
      await expectSound(page, { touch: false });
    });
  }
});
