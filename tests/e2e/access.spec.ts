import type { Page } from '@playwright/test';
import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';
import { Pointer } from './hands.ts';
import { expectSound, inBothSchemes } from './soundness.ts';

const SIZES = {
  phone: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false },
} as const;

interface State {
  name: string;
  address: string;
  /** On a wide screen the map is drawn for those that are about it: the others look the same without. */
  map?: true;
  /** Brings the page to the state, once the list is there. */
  reach?: (directory: Directory, hand: Pointer) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'the list', address: './', map: true },
  {
    name: 'a search with filters and a radius',
    address: './?q=plasturgie+oyonax&kind=campus,pole&radius=50',
    reach: async (directory) => expect(directory.criterion(/Oyonnax/)).toBeVisible(),
  },
  {
    name: 'open suggestions',
    address: './',
    reach: async ({ box, page }) => {
      await box.pressSequentially('plast');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'words with two senses',
    address: './?q=incubateur+saint-denis',
    reach: async ({ page }) => expect(page.getByRole('list', { name: /Autres sens/ })).toBeVisible(),
  },
  {
    name: 'words that nobody has',
    address: './?q=plasturgie+zzyzx+oyonnax',
    reach: async (directory) => expect(directory.criterion(/Oyonnax/)).toBeVisible(),
  },
  {
    name: 'a refused position',
    address: './',
    reach: async ({ nearMe, page }) => {
      await nearMe.click();
      await expect(page.getByRole('button', { name: 'Écrire ma commune' })).toBeVisible();
    },
  },
  {
    name: 'an open filter',
    address: './?sector=digital',
    reach: async (directory, hand) => {
      await directory.openFilter(hand, 'Filière');
      await expect(directory.page.getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    name: 'the open distance',
    address: './?q=oyonnax&radius=25',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: /^Distance/ }).click();
      await expect(page.getByRole('radio').first()).toBeVisible();
    },
  },
  { name: 'nothing found', address: './?kind=incubator&sector=nuclear&in=R94' },
  {
    name: 'a detail',
    address: './?selected=polymeris',
    reach: async ({ detail }) => expect(detail).toContainText('Sources'),
  },
  {
    name: 'four put aside',
    address: './?compare=cmq-plasti-campus,polymeris,rhone-alpes-packaging,axelera',
    reach: async ({ tray }) => expect(tray.getByRole('link', { name: 'Comparer (4)' })).toBeInViewport(),
  },
  {
    name: 'the territories',
    map: true,
    address: './?view=map',
    reach: async (directory) => {
      await directory.waitForMap();
      await directory.page.getByRole('button', { name: 'Explorer par territoire' }).click();
      await expect(directory.tree.getByRole('treeitem').first()).toBeVisible();
    },
  },
  {
    name: 'the map with an open pile',
    map: true,
    address: './?view=map&map=11/48.8534/2.3488',
    reach: async (directory) => {
      await directory.waitForMap();
      await directory.groups.filter({ hasText: 'à Paris, choisir' }).first().click();
      await expect(directory.page.getByRole('heading', { name: /à Paris/ })).toBeVisible();
    },
  },
  {
    name: 'a part of the map',
    map: true,
    address: './?view=map&area=4.7,45.6,5,45.9&map=11/45.75/4.85',
    reach: async (directory) => {
      await directory.waitForMap();
      await expect(directory.criterion(/Zone de la carte/)).toBeVisible();
    },
  },
  {
    name: 'no network',
    address: './',
    reach: async ({ page }) => {
      // Once all is there: what goes on without a network is what came with it. A slow page is idle before it asks.
      await expect(page.locator('section[data-prerendered]')).toHaveCount(0);
      await expect(page.locator('#results-list > li').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await expect(page.getByText(/Hors ligne\s: édition du/)).toBeVisible();
    },
  },
];

for (const [size, device] of Object.entries(SIZES)) {
  const tagsOf = ({ name, map }: State) => [
    ...(map ? ['@map'] : []),
    ...(size === 'phone' && name === 'the list' ? ['@core', '@chromium'] : []),
  ];
  test.describe(`on a ${size}, by day and by night`, () => {
    test.use({ ...device, reducedMotion: 'reduce' });
    const expectSoundAlways = (page: Page) =>
      inBothSchemes(page, () => expectSound(page, { touch: device.hasTouch }));

    for (const state of STATES) {
      const { name, address, map, reach } = state;
      test(`${name}: accessible, in reach, within the screen`, { tag: tagsOf(state) }, async ({
        page,
        guard,
      }) => {
        guard.allow(/ERR_INTERNET_DISCONNECTED/);
        const directory = new Directory(page);
        await page.goto(address);
        await expect(page.locator('#results')).toBeAttached();
        if (map && size === 'desktop') await directory.waitForMap();
        await reach?.(directory, new Pointer(page));
        await expectSoundAlways(page);
      });
    }

    test('the comparison: accessible, in reach, within the screen', async ({ page }) => {
      await page.goto('comparer/?ids=cmq-plasti-campus,polymeris,rhone-alpes-packaging');
      await expect(page.getByRole('columnheader')).toHaveCount(4);
      await expectSoundAlways(page);
    });

    test('a directory that does not answer: accessible, in reach, within the screen', async ({
      page,
      guard,
    }) => {
      guard.allow(/Failed to load resource/);
      await page.route('**/data/records.json*', (route) => route.abort());
      await page.goto('./');
      await expect(page.getByRole('alert')).toContainText('L’annuaire ne répond pas.');
      await expectSoundAlways(page);
    });
  });
}

/** Widths to be read at, and two zooms of a window of 1280 by 720: 200 % and 400 % leave a half and a quarter. */
const WINDOWS = [
  { width: 320, height: 700 },
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
  { width: 640, height: 360 },
  { width: 320, height: 256 },
];

for (const viewport of WINDOWS) {
  test(`nothing overflows at ${viewport.width} by ${viewport.height} pixels, and the first result can be reached`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const directory = new Directory(page);
    for (const address of [
      './?compare=cmq-plasti-campus,polymeris,rhone-alpes-packaging,axelera',
      './?selected=polymeris',
      './?q=plasturgie+oyonax&kind=campus,pole,incubator',
    ]) {
      await page.goto(address);
      await expect(directory.rows.first()).toBeAttached();
      // The last that comes into the bar of the results.
      await expect(page.getByRole('button', { name: 'Exporter' })).toBeAttached();
      expect(await directory.overflow()).toBeLessThanOrEqual(0);
    }
    await expect(directory.criterion(/Oyonnax/)).toBeVisible();
    await directory.firstResult().scrollIntoViewIfNeeded();
    await expect(directory.firstResult()).toBeInViewport();
    await directory.firstResult().click();
    await expect(directory.detail.getByRole('heading', { level: 2 })).toBeInViewport();
  });
}

test('with colours forced by the system, what is active, chosen and focused is still told', {
  tag: '@map',
}, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const directory = new Directory(page);
  await directory.open('./?kind=pole&compare=polymeris');
  await directory.waitForMap();
  await expect(directory.facet('Type')).toHaveCSS('border-top-style', 'solid');
  await expect(directory.criterion(/Pôle/).locator('span').first()).toHaveCSS('border-top-style', 'solid');
  await directory.box.focus();
  await expect(directory.box.locator('..')).toHaveCSS('outline-style', 'solid');
  await expectSound(page, { touch: false });
});

test('the language of the page is that of its words', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await directory.open('en/?q=incubator+lyon');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('list', { name: /Understood/i })).toContainText(/Incubator/);
});

test.describe('on a phone', () => {
  test.use(SIZES.phone);
  test('the list comes first without the map, which is one touch away and back', {
    tag: '@map',
  }, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const directory = new Directory(page);
    await directory.open();
    expect(fetched.filter((url) => /directory-map|maplibre/.test(url))).toEqual([]);
    await page.getByRole('button', { name: 'Carte' }).tap();
    await directory.waitForMap();
    await page.getByRole('button', { name: 'Liste' }).tap();
    await directory.firstResult().tap();
    await expect(directory.detail).toBeInViewport();
    await directory.back.tap();
    await expect(directory.detail).toHaveCount(0);
    expect(await directory.overflow()).toBeLessThanOrEqual(0);
  });
});
