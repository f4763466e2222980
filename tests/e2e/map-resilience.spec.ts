import type { Page } from '@playwright/test';
import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';

test.use({ map: true });

/** Takes the graphics away as a device short of memory does, and gives them back after a while when asked. */
async function loseGraphics(page: Page, backAfterMs?: number) {
  await page.locator('.maplibregl-canvas').evaluate((canvas: HTMLCanvasElement, delay) => {
    const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    if (delay !== undefined) setTimeout(() => extension?.restoreContext(), delay);
  }, backAfterMs);
}

test('the map goes on when the graphics come back', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await loseGraphics(page, 300);
  await page.waitForTimeout(4000);
  await expect(page.getByRole('heading', { name: 'La carte s’est arrêtée.' })).toHaveCount(0);
  await directory.groups.filter({ hasText: /vers/ }).first().click();
  await expect.poll(() => directory.query()).toMatch(/map=\d/);
  await expect(directory.groups.first()).toBeVisible();
});

test('graphics that do not come back leave a way to start the map again, and the list untouched', {
  tag: '@core',
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await loseGraphics(page);
  await expect(page.getByRole('heading', { name: 'La carte s’est arrêtée.' })).toBeVisible();
  await expect(directory.rows.first()).toBeVisible();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await directory.waitForMap();
  await expect(directory.groups.first()).toBeVisible();
});
