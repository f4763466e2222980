/** The fault matrix of the map: its files and its worker. What the list says does not wait for any of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Directory } from './directory.ts';
import { breakFile, OTHER_FORM, RETRIED } from './faults.ts';
import { expect, test } from './fixtures.ts';

const DIST = process.env.E2E_DIST ?? 'dist';
/** Fetched one after the other in the first test. */
const BASEMAP = ['france.topo.json', 'water.json', 'places.json'];
/** Drawn by the map itself, which does without. */
const DRAWN_BY_THE_MAP = ['marks.json', 'marks.png', 'marks@2x.json', 'marks@2x.png'];
const MAP_WORKER = /\/assets\/maplibre-gl-worker/;
const OUTLINES = ['france.topo.json', 'epci.topo.json'];
const WORKERS = ['coverage-worker', 'engine-worker', 'maplibre-gl-worker', 'selection-worker'];

test('a basemap that does not come is named, the marks stand in their places, and it comes when asked for again', {
  tag: '@map',
}, async ({ page, guard }) => {
  test.slow();
  guard.allow(/Failed to load resource/);
  const files = await Promise.all(BASEMAP.map((file) => breakFile(page, `basemap/${file}`)));
  const directory = new Directory(page);
  const failure = page.getByRole('status').filter({ hasText: 'Le fond de carte n’a pas pu se charger.' });
  for (const [at, file] of BASEMAP.entries()) {
    for (const [n, one] of files.entries())
      one.become(n === at ? [RETRIED[0], RETRIED[3], OTHER_FORM][at] : undefined);
    if (at === 0) await directory.open();
    else await failure.getByRole('button', { name: 'Réessayer' }).click();
    await expect(failure).toContainText(`basemap/${file}`);
    await expect(directory.rows.first()).toBeVisible();
  }
  await directory.waitForMap();
  await expect(directory.groups.first()).toBeVisible();
  for (const one of files) one.become(undefined);
  await failure.getByRole('button', { name: 'Réessayer' }).click();
  await expect(failure).toHaveCount(0);
  await expect(directory.groups.first()).toBeVisible();
});

test('signs, names and fonts that do not come leave the map and its marks', { tag: '@map' }, async ({
  page,
  guard,
}) => {
  guard.allow(/Failed to load resource|Failed to load/);
  await page.route(/\/basemap\/(?:marks|fonts)/, (route) => route.fulfill({ status: 404 }));
  const directory = new Directory(page);
  await directory.open();
  await directory.waitForMap();
  await expect(directory.groups.first()).toBeVisible();
});

for (const address of ['./', 'couverture/', 'reseau/']) {
  test(`a worker of the map that is missing on ${address}: the map says so, and comes when asked for again`, {
    tag: '@map',
  }, async ({ page, guard }) => {
    guard.allow(/Failed to load resource|[Ww]orker/);
    await page.route(MAP_WORKER, (route) => route.fulfill({ status: 404 }));
    await page.goto(address);
    const failure = page.getByRole('heading', { name: 'La carte n’a pas pu se charger.' });
    await expect(failure).toBeVisible();
    await page.unroute(MAP_WORKER);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.locator('[data-map-ready]')).toBeAttached();
    await expect(failure).toHaveCount(0);
  });
}

test('without the worker of the map the list goes on, and the regions stand in its place', {
  tag: '@map',
}, async ({ page, guard }) => {
  guard.allow(/Failed to load resource|[Ww]orker/);
  await page.route(MAP_WORKER, (route) => route.fulfill({ status: 404 }));
  const directory = new Directory(page);
  await directory.open();
  await expect(page.getByRole('heading', { name: 'La carte n’a pas pu se charger.' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bretagne/ })).toBeVisible();
  await expect(directory.rows.first()).toBeVisible();
});

test('a part of the map that is missing: the page asks to be loaded anew, and the list stays', {
  tag: '@core',
}, async ({ page, guard }) => {
  guard.allow(/Failed to load resource/);
  const directory = new Directory(page);
  await directory.open();
  await expect(page.getByRole('heading', { name: 'La carte n’a pas pu se charger.' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Carte' }).getByRole('button', { name: 'Recharger la page' }),
  ).toBeVisible();
  await expect(directory.rows.first()).toBeVisible();
});

for (const [file, address] of [
  ['france.topo.json', 'couverture/'],
  ['epci.topo.json', 'couverture/?level=epci'],
  ['france.topo.json', 'embed/?view=coverage'],
] as const) {
  test(`${file} on ${address}: the table has every figure, and the outlines come when asked for again`, {
    tag: '@map',
  }, async ({ page, guard }) => {
    test.slow();
    guard.allow(/Failed to load resource/);
    const outlines = await breakFile(page, `basemap/${file}`);
    const failure = page.getByRole('status').filter({ hasText: 'Les contours n’ont pas pu être chargés.' });
    for (const [at, fault] of [...RETRIED, OTHER_FORM].entries()) {
      outlines.become(fault);
      if (at === 0) await page.goto(address);
      else await failure.getByRole('button', { name: 'Réessayer' }).click();
      await expect(failure, fault.name).toContainText(`basemap/${file}: `);
      await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
    }
    outlines.become(undefined);
    await failure.getByRole('button', { name: 'Réessayer' }).click();
    await expect(failure).toHaveCount(0);
  });
}

test('a territory without outlines has all its figures', async ({ page, guard }) => {
  guard.allow(/Failed to load resource/);
  const asked = page.waitForRequest(/france\.topo\.json/);
  (await breakFile(page, 'basemap/france.topo.json')).become(RETRIED[0]);
  await page.goto('territoires/?code=C01283');
  await asked;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oyonnax');
  await expect(page.locator('tr[data-column]').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('every file of the basemap and every worker of the build has a row', { tag: '@core' }, () => {
  const known = new Set([...BASEMAP, ...OUTLINES, ...DRAWN_BY_THE_MAP]);
  const files = readdirSync(join(DIST, 'basemap')).filter((file) => /\.(?:json|png)$/.test(file));
  expect(files.filter((file) => !known.has(file))).toEqual([]);
  const workers = readdirSync(join(DIST, 'assets')).filter((file) => /-worker-[^/]*\.js$/.test(file));
  expect(workers.filter((file) => !WORKERS.some((name) => file.startsWith(`${name}-`)))).toEqual([]);
});
