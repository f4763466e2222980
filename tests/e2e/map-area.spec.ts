import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';

test.use({ map: true });

const SEARCH = 'Chercher dans cette zone';

test('searching in the area in view is offered once the person has moved the map, and never done alone', {
  tag: '@core',
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  const all = await directory.total();
  const search = page.getByRole('button', { name: SEARCH });
  await expect(search).toHaveCount(0);
  await directory.search('incubateur');
  await expect.poll(() => directory.total()).toBeLessThan(all);
  const found = await directory.total();
  await page.waitForTimeout(800);
  await expect(search).toHaveCount(0);
  await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect(search).toBeVisible();
  expect(await directory.total()).toBe(found);
  await search.click();
  await expect(search).toHaveCount(0);
  await expect.poll(() => directory.query()).toMatch(/area=-?[\d.]+(,|%2C)/);
  await expect.poll(() => directory.total()).toBeLessThan(found);
});

test('while an area is searched the map stays, and the search is offered again away from it', async ({
  page,
}) => {
  const directory = new Directory(page);
  await directory.open('./?area=4.5,45.5,5.2,46');
  await directory.waitForMap();
  await expect.poll(() => directory.total()).toBeLessThan(100);
  const search = page.getByRole('button', { name: SEARCH });
  await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect(search).toBeVisible();
  const camera = /map=[^&]*/;
  await expect.poll(() => directory.query()).toMatch(camera);
  await directory.filter('Type', /^Incubateurs?/);
  await page.waitForTimeout(800);
  await expect(page.getByText(/dans cette vue|affichés?/).first()).toBeVisible();
  await expect(search).toBeVisible();
});

test('the focus stays on the map after the search of an area', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?map=8/45.76/4.83');
  await directory.waitForMap();
  await page.getByRole('button', { name: SEARCH }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.maplibregl-canvas')).toBeFocused();
});
