import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';

test('the map shows groups as named buttons, and nothing else that can take the focus without a name', async ({
  page,
}) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await expect(directory.groups.filter({ hasText: 'organismes vers' }).first()).toBeVisible();
  const wrappers = page.locator('.maplibregl-marker');
  expect(
    await wrappers.evaluateAll(
      (all) => all.filter((one) => one.matches('[role=button], [aria-label], [tabindex]')).length,
    ),
  ).toBe(0);
  const names = await directory.groups.evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ''));
  expect(names.every((name) => name.length > 3)).toBe(true);
});

test('a group zooms in, and the address keeps the place', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await directory.groups.filter({ hasText: /vers/ }).first().click();
  await expect.poll(() => directory.query()).toMatch(/map=\d/);
  await directory.waitForMap();
});

test('a pile at one point opens as a list, from which one is chosen', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?map=11/48.8534/2.3488');
  await directory.waitForMap();
  const pile = directory.groups.filter({ hasText: 'à Paris, choisir dans la liste' }).first();
  await pile.click();
  const panel = page.getByRole('region', { name: /organismes à Paris/ });
  await expect(panel.getByRole('heading')).toBeFocused();
  const choices = panel.getByRole('listitem');
  const announced = Number(/^\d+/.exec((await panel.getByRole('heading').textContent()) ?? '')?.[0]);
  await expect(choices).toHaveCount(announced);
  await choices.nth(3).getByRole('button').click();
  await expect(directory.detail).toBeVisible();
  await expect(panel).toBeVisible();
});

test('pointing at a row lights its mark, and a mark lights its row', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=polymeris');
  await directory.waitForMap();
  await directory.rows.first().hover();
  await expect(page.locator('.maplibregl-marker [data-highlighted]')).toHaveCount(1);
});

test('an overseas territory is one click away, and the mainland one back', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await page.getByRole('button', { name: /Réunion/ }).click();
  await expect.poll(() => directory.query()).toMatch(/map=[\d.]+\/-2[01]\.\d+\/55\./);
  await page.getByRole('button', { name: /Métropole/ }).click();
  await expect.poll(() => directory.query()).toMatch(/map=[\d.]+\/4\d\./);
});

test('a filter changes what the map counts', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?in=R94');
  await directory.waitForMap();
  await expect(page.getByText(/^\d+ organismes? sur la carte/)).toBeVisible();
  const legend = page.getByRole('list', { name: /Légende/ });
  const counts = await legend
    .getByRole('listitem')
    .evaluateAll((all) => all.map((one) => Number(/\d+$/.exec(one.textContent ?? '')?.[0])));
  const shown = Number(
    /^\d+/.exec(
      (await page
        .getByText(/sur la carte/)
        .first()
        .textContent()) ?? '',
    )?.[0],
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown);
});

test('reduced motion moves the map at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect.poll(() => directory.query()).toMatch(/map=/);
});
