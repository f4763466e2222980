/** The files of the sheets: what they say before any script, and what becomes of it once the script is there. */
import { expect, test } from './fixtures.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sheet says what the territory is, who is there and where to go on', {
    tag: ['@core', '@chromium'],
  }, async ({ page }) => {
    await page.goto('territoires/D01/');
    await expect(page).toHaveTitle('Ain · Fiche du territoire · Mapster');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ain');
    const located = page.getByRole('list', { name: '3 organismes ont leur siège ici' });
    await expect(located.getByRole('link')).toHaveCount(3);
    await expect(located).toContainText('Polymeris Pôle de compétitivité · Bellignat (01)');
    await expect(page.getByText('Édition du 22 nov. 2026', { exact: true })).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.getByRole('link', { name: 'CA Haut-Bugey Agglomération' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CA Haut-Bugey Agglomération');
    await page.getByRole('link', { name: 'Bellignat', exact: true }).click();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/territoires\/C01031\/$/);
    await page.getByRole('link', { name: 'Auvergne-Rhône-Alpes' }).click();
    await expect(page.getByRole('heading', { name: 'Its 12 departments' })).toBeVisible();
  });

  test('the page of all territories leads to them', async ({ page }) => {
    await page.goto('en/territoires/');
    await page.getByRole('link', { name: 'Finistère' }).click();
    await expect(page).toHaveURL(/\/en\/territoires\/D29\/$/);
    await expect(page.getByRole('navigation', { name: 'Territories that contain it' })).toContainText(
      'Bretagne',
    );
    await expect(page.getByRole('heading', { name: 'Regions and departments' })).toHaveCount(0);
  });

  test('its head names the page to keep and its other language, and every link is relative', async ({
    page,
    baseURL,
  }) => {
    await page.goto('en/territoires/R84/index.html');
    const hrefs = (selector: string) =>
      page.locator(selector).evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    expect(await hrefs('link[rel=canonical]')).toEqual([`${baseURL}/en/territoires/R84/`]);
    expect(await hrefs('link[hreflang=fr]')).toEqual([`${baseURL}/territoires/R84/`]);
    const absolute = await page
      .locator('[href^="/"], [src^="/"]')
      .evaluateAll((links) => links.map(({ outerHTML }) => outerHTML));
    expect(absolute).toEqual([]);
  });
});

test('the live sheet takes the place of the written one without moving anything', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of ['territoires/R84/', 'en/territoires/E200042935/', 'territoires/C69123/']) {
    await page.goto(address);
    await expect(page.locator('tr[data-column]').first()).toBeVisible();
    const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(0.02);
  }
});

test('what was written stays while the figures come, and when they do not', async ({ page, guard }) => {
  guard.allow(/404|Failed to load resource/);
  await page.route('**/data/communes.json*', (route) => route.fulfill({ status: 404 }));
  await page.goto('territoires/D01/');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('list', { name: '3 organismes ont leur siège ici' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Trouver un territoire' })).toBeVisible();
});

test('an address with a code works, and names the one to keep', async ({ page, baseURL }) => {
  const canonical = page.locator('link[rel=canonical]');
  await page.goto('territoires/?code=r84');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Auvergne-Rhône-Alpes');
  await expect(canonical).toHaveAttribute('href', '/territoires/R84/');
  await page.goto('en/territoires/?code=C01004');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ambérieu-en-Bugey');
  await expect(canonical).toHaveAttribute('href', '/en/territoires/?code=C01004');
  expect((await page.request.get(`${baseURL}/territoires/C01004/`)).status()).toBe(404);
  await page.goto('territoires/?code=C75101');
  await expect(page.getByText(/celui d’un arrondissement/)).toBeVisible();
  await expect(canonical).toHaveAttribute('href', '/territoires/C75056/');
});

test('the field writes in the address of the sheet, and its results lead to files where there are', async ({
  page,
}) => {
  await page.goto('territoires/D01/');
  await page.getByRole('searchbox', { name: 'Trouver un territoire' }).fill('bellignat');
  await expect(page).toHaveURL(/territoires\/D01\/\?find=bellignat$/);
  await page
    .getByRole('list', { name: 'Territoires trouvés' })
    .getByRole('link', { name: 'Bellignat', exact: true })
    .click();
  await expect(page).toHaveURL(/territoires\/C01031\/$/);
});
