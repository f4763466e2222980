import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const drawn = '[data-first-map]';

/** Groups, single organisations and the frame of the file that an image shows. */
async function readDrawing(image: Locator) {
  const svg = await image.evaluate(async ({ currentSrc }: HTMLImageElement) =>
    (await fetch(currentSrc)).text(),
  );
  const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  const marks = svg.split('<g transform="translate(').slice(1);
  const groups = marks.flatMap((mark) => {
    const count = /<text[^>]*>(\d+)</.exec(mark)?.[1];
    const [at = 0, below = 0] = (mark.split(')')[0] ?? '').split(' ').map(Number);
    return count === undefined ? [] : [{ x: at, y: below, count: Number(count) }];
  });
  return { groups, singles: svg.split('<svg').length - 2, box: { x, y, width, height } };
}

test.describe('the map before it is live', () => {
  test('is drawn in the page, with everyone who has a place on it, and waits for no script', {
    tag: '@core',
  }, async ({ page }) => {
    await page.route('**/assets/*.js', () => {});
    await page.goto('./', { waitUntil: 'commit' });
    const map = page.getByRole('img', { name: /^Carte : \d+ organismes placés/ });
    await expect(map).toBeVisible();
    await expect.poll(() => map.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    const said = Number(/\d+/.exec((await map.getAttribute('alt')) ?? '')?.[0]);
    const { groups, singles } = await readDrawing(map);
    const grouped = groups.reduce((sum, { count }) => sum + count, 0);
    expect(grouped + singles).toBe(said);
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
    const map = page.locator(`${drawn} img`);
    await expect(map).toBeVisible();
    // The country's largest group, where both have it: over Paris.
    const { groups, box } = await readDrawing(map);
    const capital = groups.find(({ count }) => count >= 90 && count < 100);
    const place = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    // The drawing fills its place in one direction and stands in its middle.
    const unit = Math.min(place.width / box.width, place.height / box.height);
    const x = place.x + place.width / 2 + ((capital?.x ?? 0) - box.x - box.width / 2) * unit;
    const y = place.y + place.height / 2 + ((capital?.y ?? 0) - box.y - box.height / 2) * unit;
    letThrough();
    await expect(page.locator('[data-map-ready]')).toBeVisible();
    await expect(page.locator(drawn)).toHaveCount(0);
    const after = await page.getByRole('button', { name: /^9\d organismes? .*Paris/ }).boundingBox();
    const [liveX, liveY] = after ? [after.x + after.width / 2, after.y + after.height / 2] : [0, 0];
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

  test('is neither in the way of a small screen nor asked for by it', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.route('**/assets/directory-map-*.js', () => {});
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('./');
    await expect(page.locator('#results-list h3').first()).toBeVisible();
    await expect(page.locator(drawn)).toBeHidden();
    expect(asked.filter((path) => path.includes('first-map'))).toEqual([]);
    // Where it is shown, it is asked for.
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.locator(`${drawn} img`)).toBeVisible();
    await expect.poll(() => asked.filter((path) => path.includes('first-map')).length).toBe(1);
  });
});
