/** The page of the open data: complete before any script, the same once the script is there. */
import { expect, test } from './fixtures.ts';
import { expectSound } from './soundness.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('says the licence, the edition and the definitions, and every file that it names is there', {
    tag: ['@core', '@chromium'],
  }, async ({ page, baseURL }) => {
    await page.goto('donnees/');
    await expect(page).toHaveTitle('Données ouvertes · Mapster');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Données ouvertes');
    await expect(page.getByText('22 nov. 2026').first()).toBeVisible();
    await expect(page.getByRole('row', { name: /^serves / })).toContainText('qu’il déclare desservir');
    const links = await page
      .locator('main a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    const ours = links.filter((href) => href.startsWith(`${baseURL}/`));
    expect(ours.length).toBeGreaterThan(20);
    for (const href of new Set(ours)) expect((await page.request.get(href)).status(), href).toBe(200);
  });

  test('describes itself to search engines of data', async ({ page, baseURL }) => {
    await page.goto('en/donnees/');
    const [block = '{}'] = await page.locator('script[type="application/ld+json"]').allTextContents();
    const dataset = JSON.parse(block);
    expect(dataset).toMatchObject({ '@type': 'Dataset', inLanguage: 'en', version: '2026-11-22' });
    for (const { contentUrl, contentSize } of dataset.distribution) {
      const answer = await page.request.get(new URL(contentUrl, `${baseURL}/`).href);
      expect(`${(await answer.body()).byteLength} B`).toBe(contentSize);
    }
  });
});

test('the live page says the same with whole addresses, and downloads', async ({ page, baseURL }) => {
  await page.goto('donnees/');
  await expect(page.getByText(`curl -O ${baseURL}/data/v1/organisations.csv`)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'L’annuaire, pour tableur' }).click();
  expect((await download).suggestedFilename()).toBe('organisations-tableur.csv');
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Annuaire' })
    .click();
  await page.getByRole('link', { name: 'Données', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Données ouvertes');
});

test('what was written stays when the index does not come', async ({ page, guard }) => {
  guard.allow(/404|Failed to load resource/);
  await page.route('**/data/v1/index.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('donnees/');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Données ouvertes');
  await expect(page.getByRole('link', { name: 'L’annuaire entier, GeoJSON' })).toBeVisible();
});

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 320],
] as const) {
  test(`is sound in ${colorScheme} at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('donnees/');
    await expect(page.getByText(/curl -O http/)).toBeVisible();
    await expectSound(page, { touch: width < 600 });
  });
}
