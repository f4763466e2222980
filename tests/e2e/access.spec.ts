import { Directory } from './directory.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const SIZES = { phone: { width: 360, height: 780 }, desktop: { width: 1440, height: 900 } } as const;
const THEMES = ['light', 'dark'] as const;

interface State {
  name: string;
  address: string;
  /** Brings the page to the state, once the list is there. */
  reach?: (directory: Directory) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'the list', address: './' },
  { name: 'a search', address: './?q=plasturgie+oyonax&kind=campus,pole' },
  { name: 'nothing found', address: './?kind=incubator&sector=nuclear&in=R94' },
  {
    name: 'a detail',
    address: './?selected=polymeris',
    reach: async ({ detail }) => expect(detail).toContainText('Sources'),
  },
  {
    name: 'an open filter',
    address: './',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Filière' }).click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    name: 'the map with an open pile',
    address: './?view=map&map=11/48.8534/2.3488',
    reach: async (directory) => {
      await directory.waitForMap();
      await directory.groups.filter({ hasText: 'à Paris, choisir' }).first().click();
      await expect(directory.page.getByRole('heading', { name: /à Paris/ })).toBeVisible();
    },
  },
];

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of THEMES) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, reducedMotion: 'reduce' });
      for (const { name, address, reach } of STATES) {
        test(`${name} has no accessibility violation`, async ({ page }) => {
          const directory = new Directory(page);
          await page.goto(address);
          await expect(page.locator('#results')).toBeAttached();
          if (size === 'desktop') await directory.waitForMap();
          await reach?.(directory);
          await expectAccessible(page);
          expect(await directory.overflow()).toBeLessThanOrEqual(0);
        });
      }
    });
  }
}

for (const width of [320, 768, 1280, 3840]) {
  test(`nothing overflows at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    const directory = new Directory(page);
    for (const address of [
      './',
      './?q=plasturgie+oyonax&kind=campus,pole,incubator',
      './?selected=polymeris',
    ]) {
      await page.goto(address);
      await expect(page.locator('#results')).toBeAttached();
      expect(await directory.overflow()).toBeLessThanOrEqual(0);
    }
  });
}

test('with the keyboard alone: search, reach a row, open it, leave it, filter, and undo', async ({
  page,
}) => {
  const directory = new Directory(page);
  await directory.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller aux résultats' })).toBeFocused();
  await directory.box.focus();
  await page.keyboard.type('incubateur lyon');
  await expect(page.getByRole('button', { name: /Retirer Lyon/ })).toBeVisible();
  // The communes come after the first answer, and may reorder it.
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ArrowDown');
  await expect(directory.rows.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(directory.rows.nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(directory.detail.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(directory.rows.nth(1).getByRole('link')).toBeFocused();
  const filter = directory.facet('Type');
  await filter.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => directory.query()).toContain('kind=');
  await page.keyboard.press('Escape');
  await expect(filter).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true });
  test('the list comes first without the map, which is one touch away and back', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const directory = new Directory(page);
    await directory.open();
    expect(fetched.filter((url) => /directory-map|maplibre/.test(url))).toEqual([]);
    await page.getByRole('button', { name: 'Carte' }).tap();
    await directory.waitForMap();
    await page.getByRole('button', { name: 'Liste' }).tap();
    await directory.rows.first().getByRole('link').tap();
    await expect(directory.detail).toBeInViewport();
    await page.getByRole('button', { name: 'Résultats', exact: true }).tap();
    await expect(directory.detail).toHaveCount(0);
    expect(await directory.overflow()).toBeLessThanOrEqual(0);
  });
});
