import { Directory } from './directory.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

test.use({ map: true });

const OPEN = 'Explorer par territoire';

test('territories are explored with the keyboard alone, from the skip link to an organisation and back', {
  tag: '@core',
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await page.getByRole('link', { name: 'Aller à la carte' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const opener = page.getByRole('button', { name: OPEN });
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  const tree = page.getByRole('tree', { name: 'Organismes par territoire' });
  await expect(tree.getByRole('treeitem').first()).toBeFocused();
  await page.keyboard.press('b');
  await page.keyboard.press('b');
  const brittany = tree.getByRole('treeitem', { name: /^Bretagne, \d+ organismes$/ });
  await expect(brittany).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(brittany).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const organization = tree.locator('[data-key^="organization:"]').first();
  await expect(organization).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(directory.detail).toBeVisible();
  await expect.poll(() => directory.query()).toMatch(/selected=/);
  await page.keyboard.press('Escape');
});

test('the counts of the regions add up to the results, and everyone of a branch is in it', async ({
  page,
}) => {
  const directory = new Directory(page);
  await directory.open();
  await page.getByRole('button', { name: OPEN }).click();
  const tree = page.getByRole('tree');
  await expect(tree.getByRole('treeitem').first()).toBeVisible();
  const names = await tree
    .getByRole('treeitem')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const counts = names.map((name) => Number(/, (\d+) organisme/.exec(name)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await directory.total());
  await tree
    .getByRole('treeitem', { name: /^Corse,/ })
    .locator('span')
    .first()
    .click();
  await expect(tree.getByRole('treeitem', { name: /^Corse,/ })).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
});

test('Enter on a territory frames it on the map, and filtering on it is a button after the tree', async ({
  page,
}) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await page.getByRole('button', { name: OPEN }).click();
  const reunion = page.getByRole('treeitem', { name: /^La Réunion,/ }).first();
  await reunion.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => directory.query()).toMatch(/map=[\d.]+\/-2[01]\.\d+\/55\./);
  await expect(reunion).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  const filter = page.getByRole('button', { name: 'Filtrer sur La Réunion' });
  await expect(filter).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => directory.query()).toMatch(/in=R04/);
  await expect(page.getByRole('button', { name: 'Ne plus filtrer sur La Réunion' })).toBeVisible();
});

test('Escape closes the territories and gives the focus back to their button', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  const opener = page.getByRole('button', { name: OPEN });
  await opener.click();
  await expect(page.getByRole('treeitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
});

test('those without an exact place are under their area only, told as such', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await page.getByRole('button', { name: OPEN }).click();
  const tree = page.getByRole('tree');
  await tree.getByRole('treeitem', { name: /^Occitanie/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { name: /^Lieu exact inconnu, \d+ organismes?$/ })).toBeVisible();
});

test('the page stays small with the country, a region, a department and a town open', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await page.getByRole('button', { name: OPEN }).click();
  for (const name of [/^Île-de-France/, /^Paris,/, /^Paris,/]) {
    await page.getByRole('treeitem', { name }).last().focus();
    await page.keyboard.press('ArrowRight');
  }
  await expect(page.getByRole('treeitem', { name: /^Voir les \d+ suivants$/ })).toBeVisible();
  expect(await page.locator('*').count()).toBeLessThanOrEqual(1500);
});
