import type { Page } from '@playwright/test';
import { expect, test } from './embed.ts';
import { expectSound } from './soundness.ts';

const rows = (page: Page) => page.locator('#results-list > li');

const SIZES = [
  { width: 280, height: 420 },
  { width: 600, height: 500 },
  { width: 1200, height: 600 },
] as const;

for (const size of SIZES) {
  test(`is sound at ${size.width} px: list, filters, detail, map`, {
    tag: '@map',
  }, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('embed/?sector=digital&lock=sector');
    await expect(rows(page).first()).toBeVisible();
    await expect(page.getByRole('list', { name: /Compris/ })).toBeVisible();
    await expectSound(page, { touch: false });
    await page.getByRole('button', { name: /^Filtres/ }).click();
    await expect(page.locator('summary', { hasText: 'Type' })).toBeVisible();
    await expectSound(page, { touch: false });
    await page.keyboard.press('Escape');
    await rows(page).first().getByRole('link').click();
    await expect(page.getByRole('link', { name: 'Voir la fiche dans l’annuaire complet' })).toBeVisible();
    await expectSound(page, { touch: false });
    await page.keyboard.press('Escape');
    await expect(rows(page).first().getByRole('link')).toBeFocused();
    const face = page.getByRole('button', { name: 'Carte', exact: true });
    if (await face.isVisible()) await face.click();
    await expect(page.locator('[data-map-ready]')).toBeAttached();
    await expectSound(page, { touch: false });
  });
}

test('each part of it can be asked for alone', { tag: '@map' }, async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 600 });
  await page.goto('embed/?view=list&in=R53');
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('#map')).toHaveCount(0);
  await page.goto('embed/?view=map&in=R53');
  await expect(page.locator('[data-map-ready]')).toBeAttached();
  await expect(rows(page).first()).toBeHidden();
  // Without a map to look at, or eyes for it, the list is one press away.
  await page.getByRole('button', { name: 'Liste', exact: true }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('shows the coverage of the territory by the organisations that it is asked for', {
  tag: '@map',
}, async ({ page }) => {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto('embed/?view=coverage&kind=incubator,nobody&radius=50');
    await expect(page.getByRole('heading', { name: 'Habitants à 50 km ou moins Incubateurs' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Bretagne/ })).toBeAttached();
    await expect(page.locator('[data-map-ready]')).toBeAttached();
    await expectSound(page, { touch: false });
  }
  await page.getByRole('combobox', { name: 'Échelle' }).selectOption('department');
  await expect(page.getByRole('row', { name: /Finistère/ })).toBeAttached();
});

test('keeps nothing in the browser', async ({ page, context }) => {
  await page.goto('embed/?q=incubateur%20lyon&selected=polymeris');
  await expect(page.locator('#detail-title')).toBeVisible();
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    bases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ cookie: '', local: 0, session: 0, bases: 0, caches: 0, workers: 0 });
  expect(await context.cookies()).toEqual([]);
});

test('follows the theme and the language that it is asked for, whatever the system says', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('embed/?theme=dark&lang=en&view=list');
  await expect(page.getByRole('link', { name: 'Open the full directory' })).toBeVisible();
  expect(
    await page.evaluate(() => [
      document.documentElement.lang,
      getComputedStyle(document.body).backgroundColor,
    ]),
  ).toEqual(['en', 'rgb(20, 27, 40)']);
  await expectSound(page, { touch: false });
});

test('leads to the same view of the full directory', { tag: '@core' }, async ({ page }) => {
  await page.goto('embed/?sector=digital&in=R84&lock=in&theme=light&view=list');
  await expect(rows(page).first()).toBeVisible();
  const full = page.getByRole('link', { name: 'Ouvrir l’annuaire complet' });
  await expect(full).toHaveAttribute('href', '/?sector=digital&in=R84');
  await expect(full).toHaveAttribute('target', '_blank');
});

test('says in its frame when the directory cannot be had, and tries again', async ({ page, guard }) => {
  guard.allow(/console: Failed to load resource/);
  await page.route('**/data/records.json*', (route) => route.abort());
  await page.goto('embed/?sector=digital');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.unroute('**/data/records.json*');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [folder, title, whole] of [
    ['embed/', 'Organismes', 'télécharger toute la liste'],
    ['en/embed/', 'Organisations', 'download the whole list'],
  ] as const) {
    test(`${folder} lists its first organisations with their contacts, and leads to all of them`, async ({
      page,
      request,
    }) => {
      await page.setViewportSize({ width: 280, height: 500 });
      await page.goto(folder);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.locator('#first-rows li')).toHaveCount(30);
      expect(await page.locator('#first-rows li p a').count()).toBeGreaterThan(10);
      const link = await page.getByRole('link', { name: whole }).getAttribute('href');
      expect((await request.get(new URL(link ?? '', page.url()).href)).status()).toBe(200);
    });
  }
});
