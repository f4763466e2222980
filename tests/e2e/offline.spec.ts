/** Without network, under a path of a host; and what becomes of open pages when another edition comes. */
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { type OfflineSite, openSite, SECOND, THIRD } from './offline-site.ts';

const test = base.extend<{ site: OfflineSite }>({
  site: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium');
    const site = await openSite();
    await use(site);
    site.close();
  },
  baseURL: ({ site }, use) => use(site.address),
});
test.use({ serviceWorkers: 'allow' });

const rows = (page: Page) => page.locator('#results-list > li');
const take = (page: Page) => page.getByRole('button', { name: 'L’afficher' });
const edition = (page: Page) => page.getByRole('banner').getByText(/édition du/);

/** Waits until the worker has everything. */
async function waitForWorker(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated';
  });
}

/** Opens a page, which is answered from what was kept. */
async function openKept(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitForWorker(page);
  await page.reload();
}

async function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** Of the editions that are kept, in alphabetical order. */
async function buildsKept(page: Page): Promise<string[]> {
  const names = await cacheNames(page);
  return names.flatMap((name) => /^directory \/x\/ (\w{16}) \w{16}$/.exec(name)?.[1] ?? []).sort();
}

/** As the first visit of a day does. */
async function lookForEdition(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await letTakeOver(page);
}

/**
 * A worker that is watched by a driver is never put to rest, where the browser does it within half a minute: here it is
 * asked to, so that the one that is installed can take over.
 */
async function letTakeOver(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const versions = new Map<string, string>();
  browser.on('ServiceWorker.workerVersionUpdated', ({ versions: changed }) => {
    for (const { versionId, status } of changed) versions.set(versionId, status);
  });
  await browser.send('ServiceWorker.enable');
  await expect(async () => {
    // Once more where a page has just started it again.
    if ([...versions.values()].includes('installed'))
      for (const [versionId, status] of versions)
        if (status === 'activated') await browser.send('ServiceWorker.stopWorker', { versionId });
    const left = await page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready;
      return [installing, waiting];
    });
    expect(left).toEqual([null, null]);
  }).toPass();
  await browser.detach();
}

/** What a page is given when it asks for the data. */
async function editionOfData(page: Page): Promise<string> {
  const answer = await page.evaluate(async () => {
    const path = '../'.repeat(location.pathname.split('/').length - 3);
    return (await fetch(`${path}data/manifest.json`)).json();
  });
  return answer.edition;
}

async function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

test('without network: the list, the search, the map, and pages that were visited', {
  tag: ['@map', '@core', '@chromium'],
}, async ({ page, context, site, guard }) => {
  test.slow();
  guard.allow(/Failed to load resource|ERR_/);
  await page.goto('territoires/R84/');
  await waitForWorker(page);
  await expect.poll(() => keptAddresses(page)).toContain('/x/territoires/R84/');
  await page.goto('territoires/R53/');
  site.become('away');
  await context.setOffline(true);
  await page.goto('./');
  await expect(rows(page).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Hors ligne : édition du 22 nov. 2026')).toBeVisible();
  await expect(page.locator('[data-map-ready]')).toBeAttached();
  const box = page.getByRole('combobox', { name: 'Que cherchez-vous, et où ?' });
  await box.fill('plasturgie oyonax');
  await expect(page.locator('section[data-answered]')).toHaveAttribute('data-answered', 'plasturgie oyonax');
  await expect(page.getByRole('list', { name: /Compris/ })).toContainText('Oyonnax');
  await box.press('Enter');
  await rows(page).first().getByRole('link').first().click();
  await expect(page.locator('section[aria-labelledby=detail-title]')).toContainText('Polymeris');
  for (const [path, name] of [
    ['territoires/R84/', 'Auvergne-Rhône-Alpes'],
    ['territoires/R53/', 'Bretagne'],
    // Never visited: shown from the data.
    ['territoires/D01/', 'Ain'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.locator('tr[data-column]').first()).toBeVisible();
  }
  await expect(
    page.getByText('Hors ligne : édition du 22 nov. 2026, gardée sur cet appareil.'),
  ).toBeVisible();
});

test('another edition is announced, shown when asked, and never mixed with the one that is open', async ({
  page,
  context,
  site,
}) => {
  test.slow();
  await openKept(page, 'territoires/');
  const other = await context.newPage();
  await other.goto('territoires/');
  for (const one of [page, other]) await expect(edition(one)).toContainText('22 nov. 2026');
  site.become('second');
  await lookForEdition(page);
  for (const one of [page, other]) await expect(take(one)).toBeVisible();
  // Loaded anew by its visitor, one is of the new edition; nothing is forced on the other.
  await other.reload();
  await expect(edition(other)).toContainText('1 déc. 2026');
  await expect(other.locator('html')).toHaveAttribute('data-build', SECOND.build);
  expect(await editionOfData(other)).toBe(SECOND.edition);
  await expect(edition(page)).toContainText('22 nov. 2026');
  expect(await editionOfData(page)).toBe('2026-11-22');
  expect(await buildsKept(page)).toHaveLength(2);
  await take(page).click();
  await expect(edition(page)).toContainText('1 déc. 2026');
  await expect.poll(() => buildsKept(page)).toEqual([SECOND.build]);
  for (const one of [page, other]) await expect(take(one)).toBeHidden();
});

test('a page that stays open while editions come and go keeps the files of its own', async ({
  page,
  context,
  site,
}) => {
  test.slow();
  await openKept(page, 'territoires/');
  await expect(edition(page)).toContainText('22 nov. 2026');
  site.become('second');
  await lookForEdition(page);
  await expect(take(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto('territoires/');
  await expect(edition(second)).toContainText('1 déc. 2026');
  site.become('third');
  await lookForEdition(second);
  await expect(take(second)).toBeVisible();
  expect(await editionOfData(page)).toBe('2026-11-22');
  expect(await editionOfData(second)).toBe(SECOND.edition);
  expect(await buildsKept(page)).toHaveLength(3);
  await take(page).click();
  await expect(edition(page)).toContainText('8 déc. 2026');
  await expect.poll(() => buildsKept(page)).toEqual([THIRD.build, SECOND.build]);
  expect(await editionOfData(second)).toBe(SECOND.edition);
});

test('a page of another build, given by the host, gets nothing of the one that is kept', async ({
  page,
  site,
}) => {
  test.slow();
  await openKept(page, './');
  await expect(rows(page).first()).toBeVisible();
  site.become('second');
  await page.goto('territoires/R84/');
  await expect(page.locator('html')).toHaveAttribute('data-build', SECOND.build);
  await expect(edition(page)).toContainText('1 déc. 2026');
  // Nor is it told that there is another once its own has been kept too.
  await expect.poll(() => buildsKept(page)).toContain(SECOND.build);
  await letTakeOver(page);
  await expect
    .poll(async () => [await editionOfData(page), ...(await buildsKept(page))])
    .toEqual([SECOND.edition, SECOND.build]);
  await expect(take(page)).toBeHidden();
});

test('the embedded map registers nothing and is always asked of the host', async ({ page, site }) => {
  await page.goto('embed/');
  await expect(rows(page).first()).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await cacheNames(page)).toEqual([]);
  await page.goto('./');
  await waitForWorker(page);
  site.become('second');
  const answer = await page.goto('embed/');
  expect(answer?.fromServiceWorker()).toBe(false);
  await expect(rows(page).first()).toBeVisible();
  expect(await editionOfData(page)).toBe(SECOND.edition);
  site.asked.length = 0;
  expect(await page.evaluate(async () => (await fetch('../embed.js')).status)).toBe(200);
  expect(site.asked).toContain('/x/embed.js');
});

test('where not everything can be kept, nothing is, and the site works', async ({ page, site, guard }) => {
  guard.allow(/404|ServiceWorker|Failed to load resource/);
  site.become('broken');
  await page.goto('./');
  await expect(rows(page).first()).toBeVisible();
  await expect.poll(() => site.asked).toContain('/x/sw.js');
  await expect
    .poll(() => site.asked.filter((path) => path.startsWith('/x/basemap/water')).length)
    .toBeGreaterThan(0);
  await expect.poll(() => cacheNames(page)).toEqual([]);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('on a device that is full, nothing is kept, and the site works', async ({ page, site }) => {
  site.become('full');
  await page.goto('./');
  await expect(rows(page).first()).toBeVisible();
  await expect.poll(() => site.asked).toContain('/x/sw.js');
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  expect(await cacheNames(page)).toEqual([]);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('on a device without room for more, a page that is visited is shown and not kept', async ({
  page,
  site,
}) => {
  test.slow();
  site.become('nearly');
  await page.goto('./');
  await waitForWorker(page);
  await page.goto('territoires/R84/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Auvergne-Rhône-Alpes');
  await page.goto('territoires/R53/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bretagne');
  expect(await keptAddresses(page)).not.toContain('/x/territoires/R84/');
  await page.goto('./');
  await expect(rows(page).first()).toBeVisible();
});

test('a build that gives it up takes everything away from the visitors', async ({ page, site }) => {
  test.slow();
  await page.goto('./');
  await waitForWorker(page);
  site.become('killed');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => cacheNames(page)).toEqual([]);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
});

test('it can be installed in both languages, from any path', async ({ page, site }) => {
  for (const [path, start] of [
    ['', ''],
    ['en/territoires/R84/', 'en/'],
  ] as const) {
    await page.goto(path === '' ? './' : path);
    const href = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
    const manifest = await (await page.request.get(href)).json();
    expect(new URL(manifest.start_url, href).href).toBe(site.address + start);
    expect(new URL(manifest.scope, href).href).toBe(site.address);
    expect(manifest).toMatchObject({
      short_name: 'Mapster',
      lang: start === '' ? 'fr' : 'en',
      theme_color: '#1f4fa3',
    });
    for (const { src, sizes } of manifest.icons) {
      const png = await (await page.request.get(new URL(src, href).href)).body();
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    const session = await page.context().newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
  }
});
