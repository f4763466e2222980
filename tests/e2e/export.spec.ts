/** What leaves the directory: files of the results and of the comparison, the list on paper, the picture of the map. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, expectAccessible, test } from './fixtures.ts';

test.describe('files of the results', () => {
  test.use({ map: false });

  test('hold what the search and the filters have left, and say so', { tag: ['@core', '@chromium'] }, async ({
    page,
  }) => {
    await page.goto('/?kind=pole&in=R84');
    await page.getByRole('button', { name: 'Exporter' }).click();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Tableur/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      /^mapster-type-pole.*-auvergne-rhone-alpes-\d{4}-\d\d-\d\d\.csv$/,
    );
    const rows: Record<string, string>[] = parse(await readFile(await download.path()), {
      bom: true,
      columns: true,
      delimiter: ';',
    });
    await expect(
      page.getByRole('status').filter({ hasText: `${rows.length} organismes exportés` }),
    ).toBeVisible();
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(row.Types).toContain('Pôle');
      expect(row['Critères de la liste']).toContain('Auvergne-Rhône-Alpes');
      expect(row.Licence).not.toBe('');
    }
    const [contacts] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Carnet/ }).click(),
    ]);
    const cards = await readFile(await contacts.path(), 'utf8');
    expect(cards.match(/BEGIN:VCARD/g)).toHaveLength(rows.length);
  });

  test('of the comparison hold the chosen ones', async ({ page }) => {
    await page.goto('/en/comparer/?ids=polymeris,1kubator');
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /GeoJSON/ }).click(),
    ]);
    const { features, metadata } = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(features.map(({ id }: { id: string }) => id)).toEqual(['polymeris', '1kubator']);
    expect(metadata.criteria).toBe('organisations chosen for the comparison');
  });

  test('on paper: the list alone, each organisation whole, with what it is', async ({ page }) => {
    await page.goto('/?kind=pole&in=R84');
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('button', { name: /Liste à imprimer/ }).click();
    await page.waitForSelector('[data-printed]');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/Critères\s: type Pôle/)).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.locator('[data-print-list]')).toHaveCount(0);
  });
});

test('the picture of the map is a PNG of the screen, larger by its title and its legend', {
  tag: '@map',
}, async ({ page }) => {
  await page.goto('/?q=incubateur+lyon');
  await page.waitForSelector('[data-map-ready]');
  await page.getByRole('button', { name: 'Exporter' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Image de la carte/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const png = await readFile(await download.path());
  const canvas = await page.locator('.maplibregl-canvas').boundingBox();
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.floor(canvas?.width ?? 0));
  expect(png.readUInt32BE(20)).toBeGreaterThan((canvas?.height ?? 0) + 80);
});
