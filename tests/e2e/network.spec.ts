/** The page of cooperations: most of it without the map, whose drawing is looked at once. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectSound, inBothSchemes } from './soundness.ts';

/** What the browser says of a module that is kept away. */
const NO_MAP = /Failed to load resource|Unable to preload|dynamically imported/;

/** The first figures of a page of this weight on a machine that does other things too. */
const OPENED = { timeout: 45_000 };
test.describe.configure({ timeout: 120_000 });

async function withoutMap(page: Page, guard: { allow: (pattern: RegExp) => void }): Promise<void> {
  await page.route(/\/assets\/network-map/, (route) => route.abort());
  guard.allow(NO_MAP);
}

const rowsOf = (page: Page) =>
  page.getByRole('region', { name: 'Tableau des coopérations' }).locator('tbody tr');
const count = (page: Page) => page.getByRole('region', { name: 'Filtres' }).getByRole('status');

test('has every cooperation in its table before any script', { tag: ['@core', '@chromium'] }, async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/reseau/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réseau des coopérations');
  const rows = page.locator('main tbody tr');
  const [told = 0] =
    ((await page.locator('main li').first().textContent()) ?? '').match(/\d+/)?.map(Number) ?? [];
  expect(told).toBeGreaterThan(300);
  await expect(rows).toHaveCount(told);
  const row = rows
    .filter({ hasText: 'Polepharma' })
    .filter({ hasText: 'CosmetoPharma' })
    .or(rows.filter({ hasText: 'Polepharma' }).filter({ hasText: 'cosmétique et pharmaceutique Centre' }));
  await expect(row).toContainText('2017');
  await expect(page.getByRole('link', { name: 'Réseau', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await context.close();
});

test('narrows by kind at both ends, year and border, in the address too, and back undoes it', {
  tag: '@core',
}, async ({ page, guard }) => {
  await withoutMap(page, guard);
  await page.goto('reseau/');
  await expect(count(page)).toHaveText(/^3\d\d coopérations$/, OPENED);
  await page.getByRole('button', { name: 'Type', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Campus des métiers et des qualifications' }).check();
  await page.keyboard.press('Escape');
  await page.getByLabel('Depuis').selectOption('2017');
  await expect(page).toHaveURL(/kind=campus&year=2017/);
  const shown = Number((await count(page).textContent())?.match(/\d+/)?.[0]);
  expect(shown).toBeGreaterThanOrEqual(3);
  await expect(rowsOf(page)).toHaveCount(shown);
  for (const row of await rowsOf(page).all()) await expect(row).toContainText('2017');
  await page.goBack();
  await expect(page).toHaveURL(/kind=campus$/);
  await page.goto('reseau/?kind=ptce&with=ptce&year=1901');
  await page.getByRole('button', { name: 'Tout montrer' }).last().click();
  await expect(count(page)).toHaveText(/^3\d\d coopérations$/);
});

test('turns the table round by its headings', async ({ page, guard }) => {
  await withoutMap(page, guard);
  await page.goto('reseau/?ends=inside');
  const distance = page.getByRole('columnheader', { name: 'Distance' });
  await distance.getByRole('button').click();
  await expect(distance).toHaveAttribute('aria-sort', 'ascending');
  await distance.getByRole('button').click();
  await expect(distance).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=-distance/);
  await expect(rowsOf(page).first()).toContainText(/\d\skm/);
});

test('shows one organisation with the keyboard alone: partners, theirs, and possible ones with their reasons', async ({
  page,
  guard,
}) => {
  await withoutMap(page, guard);
  await page.goto('reseau/');
  const box = page.getByRole('combobox', { name: 'Trouver un organisme' });
  await box.focus();
  await page.keyboard.type('cosmetic val');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/id=cosmetic-valley/);
  const panel = page.getByRole('complementary', { name: 'Organisme choisi' });
  await expect(panel.getByRole('heading', { level: 2, name: 'Cosmetic Valley' })).toBeFocused();
  const partners = panel.getByRole('region', { name: 'Partenaires', exact: true });
  await expect(partners.getByRole('link', { name: 'Polymeris' })).toBeVisible();
  await expect(partners).toContainText('depuis 2018');
  const second = panel.getByRole('region', { name: 'Partenaires de ses partenaires' });
  await expect(second.getByRole('listitem').filter({ hasText: 'Polepharma' })).toContainText('par ');
  const possible = panel.getByRole('region', { name: 'Coopérations possibles' });
  await expect(possible.getByRole('listitem').first()).toContainText(/partenaire commun|même région|à \d/);
  await second.getByRole('link', { name: 'Polepharma' }).press('Enter');
  await expect(panel.getByRole('heading', { level: 2, name: 'Polepharma' })).toBeFocused();
  await expect(page).toHaveTitle('Polepharma · Réseau · Mapster');
});

test('says that an id is unknown, and that a partner has ended', async ({ page, guard }) => {
  await withoutMap(page, guard);
  await page.goto('reseau/?id=no-such-body');
  await expect(page.getByText('« no-such-body » n’est pas dans cet annuaire.')).toBeVisible();
  await page.goto('reseau/?id=mont-blanc-industries');
  await expect(page.getByRole('complementary')).toContainText('activité terminée');
});

test('gives the cooperations that are left as a file', async ({ page, guard }) => {
  await withoutMap(page, guard);
  await page.goto('reseau/?kind=campus&ends=inside');
  const shown = Number((await count(page).textContent())?.match(/\d+/)?.[0]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^mapster-network-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(shown + 1);
  expect(lines).toContain('# ?kind=campus&ends=inside');
});

test('draws the cooperations, and points out those of the chosen organisation', { tag: '@map' }, async ({
  page,
}) => {
  await page.goto('reseau/?id=polymeris');
  await expect(page.locator('[data-map-ready]')).toBeAttached({ timeout: 40_000 });
  const stage = page.getByRole('region', { name: 'Carte des coopérations', exact: true });
  await expect(stage.getByRole('list', { name: 'Légende de la carte' })).toContainText('Entre deux régions');
  await expect(stage).toContainText(/\d+ coopérations tracées\./);
  await expect(stage).toContainText(/\d+ sans tracé\s: le partenaire n’est pas dans l’annuaire/);
});

for (const width of [360, 1440]) {
  test(`is sound at ${width} px, by day and by night`, async ({ browser, baseURL }) => {
    const touch = width < 500;
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      viewport: { width, height: 800 },
      hasTouch: touch,
      isMobile: touch,
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    await page.route(/\/assets\/network-map/, (route) => route.abort());
    await page.goto('reseau/?id=cosmetic-valley&kind=campus&ends=inside');
    await expect(page.getByRole('complementary')).toContainText('Coopérations possibles', OPENED);
    await inBothSchemes(page, () => expectSound(page, { touch }));
    await context.close();
  });
}
