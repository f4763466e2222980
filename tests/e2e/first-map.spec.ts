import { expect, test } from './fixtures.ts';

const drawn = '[data-first-map]';

test.describe('the map before it is live', () => {
  test('is drawn in the page, with everyone who has a place on it, and waits for no script', {
    tag: '@core',
  }, async ({ page }) => {
    await page.route('**/assets/*.js', () => {});
    await page.goto('./', { waitUntil: 'commit' });
    const map = page.getByRole('img', { name: /^Carte : \d+ organismes placés/ });
    await expect(map).toBeVisible();
    const said = Number(/\d+/.exec((await map.getAttribute('aria-label')) ?? '')?.[0]);
    const counts = await map.locator('text').allTextContents();
    const groups = counts.reduce((sum, count) => sum + Number(count), 0);
    const singles = await map.locator('g > svg').count();
    expect(groups + singles).toBe(said);
    expect(said).toBeGreaterThan(400);
  });

  test('gives way to the live map, which frames the same, without moving anything @map', async ({ page }) => {
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/assets/directory-map-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./');
    await expect(page.locator('#results-list h3').first()).toBeVisible();
    const map = page.locator(`${drawn} > svg`);
    await expect(map).toBeVisible();
    // The country's largest group, where both have it: over Paris.
    const capital = map.locator('text').filter({ hasText: /^9\d$/ });
    const before = await capital.boundingBox();
    letThrough();
    await expect(page.locator('[data-map-ready]')).toBeVisible();
    await expect(page.locator(drawn)).toHaveCount(0);
    const after = await page.getByRole('button', { name: /^9\d organismes? .*Paris/ }).boundingBox();
    const middle = (box: typeof before) => box && [box.x + box.width / 2, box.y + box.height / 2];
    const [x = 0, y = 0] = middle(before) ?? [];
    const [liveX = 0, liveY = 0] = middle(after) ?? [];
    expect(Math.hypot(x - liveX, y - liveY)).toBeLessThan(12);
  });

  test('is not there for a view that it does not show, nor once somebody narrows it', async ({ page }) => {
    await page.route('**/assets/directory-map-*.js', () => {});
    await page.goto('./?kind=pole');
    await expect(page.locator('#results-list h3').first()).toBeVisible();
    await expect(page.locator(drawn)).toHaveCount(0);
    await page.goto('./?map=9/45.76/4.83');
    await expect(page.locator('#results-list h3').first()).toBeVisible();
    await expect(page.locator(drawn)).toHaveCount(0);
    await page.goto('./');
    await expect(page.locator(drawn)).toBeVisible();
    await page.getByRole('combobox').fill('incubateur');
    await expect(page.locator(drawn)).toHaveCount(0);
  });

  test('is not in the way of a small screen', async ({ page }) => {
    await page.route('**/assets/directory-map-*.js', () => {});
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('./');
    await expect(page.locator('#results-list h3').first()).toBeVisible();
    await expect(page.locator(drawn)).toBeHidden();
  });
});
