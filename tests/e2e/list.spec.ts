import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';

const manifest = JSON.parse(readFileSync('public/data/manifest.json', 'utf8')) as {
  counts: { active: number; withPoint: number };
};
const { active } = manifest.counts;

test('the list shows every active organisation, and its first rows without the map', {
  tag: '@core',
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  expect(await directory.total()).toBe(active);
  expect(await directory.rows.count()).toBeGreaterThan(5);
  await expect(page.getByText('La carte n’a pas pu se charger.')).toBeVisible();
});

test('only the rows in view are in the page, and each says its place in the whole', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1500);
  expect(await directory.rows.count()).toBeLessThan(40);
  await expect(directory.rows.first()).toHaveAttribute('aria-setsize', String(active));
  await directory.rows.first().getByRole('link').focus();
  const last = page.locator(`#results-list > li[aria-posinset="${active}"]`);
  // What scrolls comes after the first rows, which end before the last one.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(last.getByRole('link')).toBeFocused({ timeout: 2000 });
  }).toPass();
  await expect(last).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(`#results-list > li[aria-posinset="${active - 1}"] a`)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.locator('#results-list > li[aria-posinset="1"] a')).toBeFocused();
});

/** As on a machine that is slow to measure: rows are hidden until they were. */
async function slowToMeasure(page: Page) {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    let isHeld = false;
    const { ResizeObserver: Observer } = window;
    window.ResizeObserver = class extends Observer {
      constructor(tell: ResizeObserverCallback) {
        super((...sizes) => (isHeld ? held.push(() => tell(...sizes)) : tell(...sizes)));
      }
    };
    addEventListener('hold-sizes', () => {
      isHeld = true;
    });
    addEventListener('give-sizes', () => {
      isHeld = false;
      for (const tell of held) tell();
    });
  });
  const dispatch = (type: string) => () => page.evaluate((name) => dispatchEvent(new Event(name)), type);
  return {
    hold: dispatch('hold-sizes'),
    give: dispatch('give-sizes'),
    frames: (count: number) =>
      page.evaluate(async (most) => {
        for (let frame = 0; frame < most; frame += 1) await new Promise(requestAnimationFrame);
      }, count),
  };
}

test('a row keeps the focus when the list that scrolls takes the place of the first rows', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/virtualized-rows/, async (route) => {
    await held;
    await route.continue();
  });
  const sizes = await slowToMeasure(page);
  const directory = new Directory(page);
  await directory.open();
  const second = directory.rows.nth(1).getByRole('link');
  await second.focus();
  // The first rows stand in no frame that is measured.
  const first = await directory.rows.first().elementHandle();
  await sizes.hold();
  release();
  await page.waitForFunction((row) => !row?.isConnected, first);
  await sizes.frames(20);
  await sizes.give();
  await expect(second).toBeFocused();
});

test('a row keeps the focus until the one that it goes to can take it', async ({ page }) => {
  const sizes = await slowToMeasure(page);
  const directory = new Directory(page);
  await directory.open();
  const link = (place: number) => page.locator(`#results-list > li[aria-posinset="${place}"] a`);
  // What scrolls places its rows itself, once they are measured.
  await expect(directory.rows.first()).toHaveCSS('position', 'absolute');
  await expect(directory.rows.first()).toBeVisible();
  await link(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(link(2)).toBeFocused();
  await sizes.hold();
  await page.keyboard.press('End');
  await expect(link(active)).toBeAttached();
  // Longer than the row is waited for.
  await sizes.frames(90);
  await expect(link(2)).toBeFocused();
  await sizes.give();
  await page.keyboard.press('End');
  await expect(link(active)).toBeFocused();
});

test('paper has the rows that the screen scrolls', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?in=R94');
  const total = await directory.total();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(directory.rows).toHaveCount(total);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
});

test('a filter changes the list, the address and the other counts, and its count was true', {
  tag: '@core',
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  for (const [facet, choice, param] of [
    ['Type', /^Incubateur/, /kind=incubator/],
    ['Filière', /^Numérique/, /sector=digital/],
    ['Territoire', /^Occitanie/, /in=R76/],
  ] as const) {
    const before = await directory.total();
    const promised = await directory.filter(facet, choice);
    await expect(directory.count).toHaveText(new RegExp(`^${promised} `));
    expect(promised).toBeLessThan(before);
    expect(await directory.query()).toMatch(param);
  }
  await page.getByRole('button', { name: /Retirer Numérique/ }).click();
  expect(await directory.query()).not.toContain('sector');
});

test('back undoes the last choice, forward does it again', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  const promised = await directory.filter('Type', /^Incubateur/);
  await directory.filter('Territoire', /^Bretagne/);
  await page.goBack();
  await expect(directory.count).toHaveText(new RegExp(`^${promised} `));
  await page.goBack();
  await expect(directory.count).toHaveText(new RegExp(`^${active} `));
  await page.goForward();
  await expect(directory.count).toHaveText(new RegExp(`^${promised} `));
});

test('one line is understood and its parts can be removed', { tag: '@core' }, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.search('incubateur numérique toulouse');
  const chips = page.getByRole('list', { name: /Compris/ }).getByRole('listitem');
  await expect(chips.filter({ hasText: 'Incubateur' })).toBeVisible();
  await expect(chips.filter({ hasText: 'Numérique' })).toBeVisible();
  await expect(chips.filter({ hasText: 'Toulouse' })).toBeVisible();
  await expect(directory.rows.first()).toContainText('Toulouse');
  const narrow = await directory.total();
  await page.getByRole('button', { name: 'Retirer Toulouse' }).click();
  await expect(directory.box).toHaveValue('incubateur numérique');
  await expect.poll(() => directory.total()).toBeGreaterThan(narrow);
});

test('a typing error in a name and in a town does not matter', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=cosmetic+valey');
  expect(await directory.firstNames(1)).toEqual(['Cosmetic Valley']);
  await directory.search('plasturgie oyonax');
  await expect(page.getByRole('list', { name: /Compris/ }).getByText(/près d’\s*Oyonnax/)).toBeVisible();
  await expect(directory.rows.first()).toContainText('km');
  await expect(directory.box).toHaveValue('plasturgie oyonax');
});

test('nothing found says what to drop and what each would bring back', async ({ page }) => {
  const directory = new Directory(page);
  await page.goto('./?kind=incubator&sector=nuclear&in=R94');
  await expect(page.getByRole('heading', { name: 'Aucun organisme ne correspond.' })).toBeVisible();
  const drop = page.getByRole('button', { name: /Retirer «.Corse.»/ });
  await expect(drop).toBeVisible();
  await page.getByRole('button', { name: 'Repartir de tout l’annuaire' }).click();
  await expect(directory.count).toHaveText(new RegExp(`^${active} `));
});

test('a reload restores the words, the filters and the open detail', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.filter('Territoire', /^Auvergne/);
  await directory.search('plasturgie');
  await directory.rows.getByRole('link', { name: 'Polymeris' }).click();
  await expect(directory.detail).toContainText('Sources');
  await page.reload();
  await expect(directory.detail.getByRole('heading', { level: 2 })).toHaveText('Polymeris');
  await expect(directory.box).toHaveValue('plasturgie');
  expect(await directory.query()).toMatch(/q=plasturgie.*in=R84.*selected=polymeris/);
});

test('broken parameters are ignored', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?kind=wizard,..%2F&in=Q9&map=9/99/9&view=globe&sort=price&page=4');
  expect(await directory.total()).toBe(active);
});

test('the English page says the same in English and leads back with the same view', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('en/?kind=pole');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(directory.count).toHaveText(/^\d+ organisations$/);
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await directory.query()).toBe('?kind=pole');
});

test('the style sheets apply in their order, whichever file comes first', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await expect(directory.facet('Type')).toHaveCSS('border-top-style', 'solid');
  await expect(directory.rows.first().getByRole('link')).toHaveCSS('text-decoration-line', 'none');
});
