import { Directory } from './directory.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

test.use({ map: true });

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('one finger leaves the map where it is and says how to move it; two fingers move it', {
  tag: ['@core', '@chromium'],
}, async ({ page }) => {
  const directory = new Directory(page);
  await page.goto('./?view=map&map=6/46/2');
  await directory.waitForMap();
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  const before = await directory.query();
  await touch('touchStart', [180, 450]);
  for (const y of [440, 425, 405, 385]) await touch('touchMove', [180, y]);
  await expect(page.getByText('Deux doigts pour déplacer la carte').first()).toBeVisible();
  await touch('touchEnd');
  await page.waitForTimeout(500);
  expect(await directory.query()).toBe(before);
  await touch('touchStart', [140, 450], [220, 450]);
  for (const y of [440, 420, 400, 380]) await touch('touchMove', [140, y], [220, y]);
  await touch('touchEnd');
  await expect.poll(() => directory.query()).not.toBe(before);
});

test('the territories open as a sheet that leaves the map in sight', async ({ page }) => {
  const directory = new Directory(page);
  await page.goto('./?view=map');
  await directory.waitForMap();
  await page.getByRole('button', { name: 'Explorer par territoire' }).tap();
  const first = page.getByRole('treeitem').first();
  await expect(first).toBeVisible();
  const sheet = await page.getByRole('region', { name: 'Organismes par territoire' }).boundingBox();
  expect(sheet?.width).toBe(360);
  expect(sheet?.y).toBeGreaterThan(300);
  expect(await directory.overflow()).toBe(0);
  await expectAccessible(page);
});
