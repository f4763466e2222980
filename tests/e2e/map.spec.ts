import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';

test.use({ map: true });

test('the map shows groups as named buttons, and nothing else that can take the focus without a name', {
  tag: '@core',
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await expect(directory.groups.filter({ hasText: 'organismes vers' }).first()).toBeVisible();
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(1500);
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
  await expect(choices).toHaveCount(Math.min(announced, 40));
  await choices.nth(3).getByRole('button').click();
  await expect(directory.detail).toBeVisible();
  await expect(panel).toBeVisible();
});

test('pointing at a row lights its mark, and a mark lights its row', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=polymeris&map=10/46.25/5.65');
  await directory.waitForMap();
  const mark = page.locator('.maplibregl-marker button[data-organization=polymeris]');
  const row = directory.rows.filter({ has: page.locator('a[data-organization=polymeris]') });
  await row.hover();
  await expect(mark).toHaveAttribute('data-highlighted', 'true');
  await page.mouse.move(0, 0);
  await expect(mark).not.toHaveAttribute('data-highlighted');
  await mark.hover();
  await expect(row.locator('[data-highlighted]')).toHaveCount(1);
  await page.mouse.move(0, 0);
  await expect(row.locator('[data-highlighted]')).toHaveCount(0);
  await mark.focus();
  await expect(row.locator('[data-highlighted]')).toHaveCount(1);
  await row.getByRole('link').focus();
  await expect(mark).toHaveAttribute('data-highlighted', 'true');
});

test('a row whose organisation is in a group lights that group and no other', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=incubateur%20Paris&map=5/47/2.5');
  await directory.waitForMap();
  await directory.rows.first().hover();
  await expect(page.locator('.maplibregl-marker [data-highlighted]')).toHaveCount(1);
});

test('the accessibility tree of the map holds our buttons only, and few of them', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  const tree = await page.locator('#map').ariaSnapshot();
  expect(tree).not.toMatch(/Map marker|maplibre/i);
  expect(tree).not.toMatch(/button\s*$/m);
  expect(await page.locator('.maplibregl-marker').count()).toBeLessThanOrEqual(60);
  expect(await page.locator('#map *').count()).toBeLessThanOrEqual(500);
  expect(await page.locator('*').count()).toBeLessThanOrEqual(1500);
});

test('a sentence says what is in view, and is spoken only once the person has moved the map', async ({
  page,
}) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  const said = page.locator('#map p[aria-live]');
  await expect(said).toHaveText(
    /^\d+ organismes sur \d+ dans cette vue, surtout en .+\. \d+ n’ont pas de lieu exact/,
  );
  await expect(said).toHaveAttribute('aria-live', 'off');
  await page.getByRole('button', { name: /Réunion/ }).click();
  await expect(said).toHaveText(/^\d+ organismes? sur \d+ dans cette vue, (tous )?à La Réunion\./);
  await expect(said).toHaveAttribute('aria-live', 'polite');
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
  const said = page.locator('#map p[aria-live]');
  await expect(said).toHaveText(/^\d+ organismes? affichés?/);
  const shown = Number(/^\d+/.exec((await said.textContent()) ?? '')?.[0]);
  const legend = page.getByRole('list', { name: /Légende/ });
  const counts = await legend
    .getByRole('listitem')
    .evaluateAll((all) => all.map((one) => Number(/\d+$/.exec(one.textContent ?? '')?.[0])));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown);
});

/** How many places a mark takes, from one frame to the next, while the camera moves to a group. */
async function stepsOfMove(directory: Directory): Promise<number> {
  const { page } = directory;
  await page.evaluate(() => {
    const zooms = new Set<string>();
    const canvas = document.querySelector('.maplibregl-canvas');
    const look = () => {
      const mark = document.querySelector<HTMLElement>('[data-watched]');
      if (mark) zooms.add(mark.style.transform);
      if (canvas?.isConnected) requestAnimationFrame(look);
    };
    document.querySelector('.maplibregl-marker')?.setAttribute('data-watched', '');
    look();
    Object.assign(window, { zooms });
  });
  await directory.groups.filter({ hasText: /vers/ }).nth(1).click();
  await expect.poll(() => directory.query()).toMatch(/map=\d/);
  await page.waitForTimeout(500);
  return page.evaluate(() => ('zooms' in window && window.zooms instanceof Set ? window.zooms.size : 0));
}

test('reduced motion moves the map at once, into a group too', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  // Where it stood, and where it stands: nothing between.
  expect(await stepsOfMove(directory)).toBeLessThanOrEqual(2);
});

test('the town of the search has a mark, which takes no focus and is not told twice', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=incubateur+oyonnax&radius=50');
  await directory.waitForMap();
  const marks = page.locator('.maplibregl-marker > [aria-hidden=true]');
  await expect(marks).toHaveCount(1);
  await expect(marks).toBeVisible();
  await directory.search('incubateur');
  await expect(marks).toHaveCount(0);
});
