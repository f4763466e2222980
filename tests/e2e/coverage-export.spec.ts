import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const cells = (page: Page) =>
  page
    .locator('table tr[data-code]')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.getAttribute('data-code'),
        row.querySelector('td')?.querySelector('data')?.getAttribute('value') ?? null,
      ]),
    );

async function download(page: Page, button: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return file;
}

interface Feature {
  id: string;
  geometry: { type: string } | null;
  properties: Record<string, string | number | null>;
}

test('the GeoJSON has the outlines and the numbers of the page, and says what they are', {
  tag: ['@core', '@chromium'],
}, async ({ page }) => {
  await page.goto('couverture/?kind=incubator&scenario=-pulsalys');
  await expect(page.locator('tr[data-code]').first()).toBeVisible();
  const file = await download(page, 'GeoJSON');
  expect(file.suggestedFilename()).toMatch(/^mapster-hypothetical-access-region-.*\.geojson$/);
  const { type, metadata, features } = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(type).toBe('FeatureCollection');
  expect(metadata).toMatchObject({ hypothetical: true, scenario: '-pulsalys', column: 'access_30km' });
  expect(metadata.header).toContain('HYPOTHÈSE, pas l’état réel : -pulsalys');
  const shown = new Map((await cells(page)).map(([code, value]) => [code, value]));
  for (const { id, geometry, properties } of features as Feature[]) {
    const value = properties.access_30km ?? null;
    expect([id, value === null ? null : String(value)]).toEqual([id, shown.get(id)]);
    if (id === 'R84') expect(geometry?.type).toMatch(/Polygon$/);
  }
  expect(features).toHaveLength(shown.size - 1);
});

test('the picture is a PNG that holds the map and more', { tag: '@map' }, async ({ page }) => {
  await page.goto('couverture/?kind=incubator&scenario=-pulsalys');
  await expect(page.locator('[data-map-ready]')).toBeVisible();
  const file = await download(page, 'Image (PNG)');
  expect(file.suggestedFilename()).toMatch(/^mapster-hypothetical-access-region-.*\.png$/);
  const png = await readFile(await file.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const map = await page.locator('.maplibregl-canvas').boundingBox();
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.round(map?.width ?? 0));
  // Title, legend and credits stand around the map.
  expect(png.readUInt32BE(20)).toBeGreaterThan((map?.height ?? 0) + 200);
  // A canvas that was read too late is empty: a picture with a map in it is not so light.
  expect(png.length).toBeGreaterThan(60_000);
});

test('without a map there is no picture, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
    } as typeof getContext;
  });
  await page.goto('couverture/');
  await page.getByRole('button', { name: 'Image (PNG)' }).click();
  await expect(page.getByText('La carte n’est pas affichée')).toBeVisible();
});
