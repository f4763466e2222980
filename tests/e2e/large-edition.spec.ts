/** A large edition, which is fetched in parts: what a visitor sees of it, what the page takes for that, and what is left when a part fails. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ROWS_IN_BLOCK } from '#domain/large-edition.ts';
import type { LngLat } from '#domain/organization.ts';
import { Directory } from './directory.ts';
import { alertIn } from './faults.ts';
import {
  at,
  change,
  expect,
  expectOwnRows,
  type LargeSite,
  scrollToRow,
  type Taken,
  test,
  watchData,
} from './large-edition.ts';

// Built once for all of them.
test.describe.configure({ mode: 'default' });

const WHOLE_FILES = ['records.json', 'organizations.geojson'];
const namesOf = (taken: readonly Taken[], kind: string) =>
  [...new Set(taken.map(({ file }) => file))].filter((file) => file.includes(`/${kind}`));

/** The directory, and what the page has taken and takes below `data/`. */
async function openWatched(page: Page) {
  const taken = watchData(page);
  const directory = new Directory(page);
  await directory.open();
  return { taken, directory };
}

test.describe('a large edition', () => {
  test('lists its first rows from an overview and their block, and takes nothing else of it', async ({
    page,
    large,
  }) => {
    const { taken, directory } = await openWatched(page);
    await directory.expectTotal(large.records.length);
    await expect(directory.rows.first()).toContainText(at(large, 0).name);
    await expect(directory.rows.nth(5)).toContainText(at(large, 5).name);
    await page.waitForLoadState('networkidle');
    expect(taken.map(({ file }) => file).sort()).toEqual(
      [
        `${large.folder}overview.bin`,
        `${large.folder}rows/0.bin`,
        'manifest.json',
        'taxonomy.json',
        'territories.json',
      ].sort(),
    );
  });

  test('fetches the rows further down when they are scrolled to', async ({ page, large }) => {
    const { taken, directory } = await openWatched(page);
    await scrollToRow(page, directory, 4 * ROWS_IN_BLOCK);
    await expectOwnRows(page, large);
    expect(namesOf(taken, 'rows/').length).toBeLessThan(large.records.length / ROWS_IN_BLOCK / 2);
  });

  test('finds an organisation by its name from some shards of words and names', async ({ page, large }) => {
    const { taken, directory } = await openWatched(page);
    const { name } = at(large, 1234);
    await directory.search(name);
    await expect(directory.firstResult()).toHaveText(name);
    const shards = [...namesOf(taken, 'postings/'), ...namesOf(taken, 'names/')];
    expect(shards.length).toBeGreaterThan(0);
    expect(namesOf(taken, 'details/')).toEqual([]);
    expect(taken.filter(({ file }) => WHOLE_FILES.includes(file))).toEqual([]);
  });

  test('filters by columns: as many as the choice says, and no word is fetched for it', async ({
    page,
    large,
  }) => {
    const { taken, directory } = await openWatched(page);
    const incubators = large.records.filter(({ kinds }) => kinds.includes('incubator'));
    const promised = await directory.filter('Type', /^Incubateurs?/);
    expect(promised).toBe(incubators.length);
    await directory.expectTotal(incubators.length);
    await expect(directory.rows.first()).toContainText(incubators[0]?.name ?? '');
    expect(namesOf(taken, 'columns/').length).toBeGreaterThan(0);
    expect([...namesOf(taken, 'words'), ...namesOf(taken, 'postings/')]).toEqual([]);
  });

  test('opens a detail from one shard, when it is asked for', async ({ page, large }) => {
    const { taken, directory } = await openWatched(page);
    const { name } = at(large, 2);
    await directory.result(name).click();
    await expect(directory.detail.getByRole('heading', { level: 2, name })).toBeVisible();
    await expect(directory.detail.getByRole('region', { name: 'Sources' })).toBeVisible();
    expect(namesOf(taken, 'details/')).toHaveLength(1);
    expect(taken.filter(({ file }) => WHOLE_FILES.includes(file))).toEqual([]);
  });

  test('draws its marks from ranges of the tiles, of which it takes a small part', { tag: '@map' }, async ({
    page,
    large,
  }) => {
    const { taken, directory } = await openWatched(page);
    await directory.waitForMap();
    await expect(directory.groups.first()).toBeVisible();
    const tiles = () => taken.filter(({ file }) => file.endsWith('points.pmtiles'));
    const first = tiles().length;
    await directory.groups.first().click();
    await expect.poll(() => directory.query()).toMatch(/map=\d/);
    await expect.poll(() => tiles().length).toBeGreaterThan(first);
    await expect(directory.groups.first()).toBeVisible();
    expect(tiles().filter(({ status }) => status !== 206)).toEqual([]);
    const { size } = statSync(join(large.dist, 'data', large.folder, 'points.pmtiles'));
    const bytes = tiles().reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(size / 4);
    expect(taken.filter(({ file }) => WHOLE_FILES.includes(file))).toEqual([]);
  });

  test('in a frame lists the same first rows', async ({ page, large }) => {
    const taken = watchData(page);
    await page.goto('embed/');
    await expect(page.locator('#results-list > li').first()).toContainText(at(large, 0).name);
    expect(taken.filter(({ file }) => WHOLE_FILES.includes(file))).toEqual([]);
  });
});

/** What the engine is asked in the first place where the page begins there: each needs other parts, from nothing. */
const ADDRESSES = [
  './?in=R53',
  './?in=D31&kind=campus',
  './?in=C31555',
  './?in=R53&kind=campus&sector=digital&need=export',
  './?area=4.5,45.5,5.2,46',
  './?near=C31555&radius=30',
  './?near=C31555&nearest=5',
  './?q=incubateur+toulouse&sort=distance',
  './?q=export&kind=pole&in=R84',
  './?q=zzzzqq',
  'embed/?in=R53&kind=pole',
  'embed/?area=4.5,45.5,5.2,46',
] as const;

for (const address of ADDRESSES) {
  test(`${address} is answered as the whole files answer it`, async ({ page, large }) => {
    const whole = await page.context().newPage();
    await whole.route('**/data/manifest.json', async (route) => {
      const { large: _, ...manifest } = await (await route.fetch()).json();
      await route.fulfill({ json: manifest });
    });
    const taken = watchData(page);
    for (const one of [whole, page]) {
      await one.goto(address);
      await expect(new Directory(one).count).toHaveText(/^(?:[1-9]\d{0,2} |Aucun)/);
      // A place is understood better once its communes have come.
      await one.waitForLoadState('networkidle');
    }
    await expect(async () => {
      const expected = await shownIn(whole);
      expect(expected.names.length > 0).toBe(/^\d/.test(expected.count ?? ''));
      expect(await shownIn(page)).toEqual(expected);
    }).toPass();
    expect(namesOf(taken, 'overview')).toEqual([`${large.folder}overview.bin`]);
    await whole.close();
  });
}

/** The count of the results, and the headings of the first rows. */
async function shownIn(page: Page) {
  const { rows: list, count } = new Directory(page);
  const names = await list.getByRole('heading', { level: 3 }).allTextContents();
  return { count: await count.textContent(), names: names.slice(0, 5) };
}

test('an answer is given again after the engine has given it away', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  // Nobody passes, twice in a row: both answers are empty.
  for (const search of ['?in=C31555', '?in=R53', '?in=C31555&kind=pole', '?in=R53']) {
    await change(page, search);
    await expect(directory.count).toHaveText(search === '?in=R53' ? /^[1-9]\d{0,2} / : /^Aucun/);
  }
});

/** A kind of part: what needs it, who says that it failed, what is left, and what comes with it. */
interface PartRow {
  part: string;
  files: RegExp;
  /** Gives what `comes` is to know. */
  ask: (page: Page, large: LargeSite) => Promise<unknown>;
  said: (page: Page) => Locator;
  remains: (page: Page) => Locator;
  comes: (page: Page, large: LargeSite, asked: unknown) => Promise<void>;
}

const rows = (page: Page) => new Directory(page).rows;
const firstAlert = (page: Page) => alertIn(page).first();
/** About the department of the Rhône: west, south, east, north. */
const AREA = [4.5, 45.5, 5.2, 46] as const;
const isInArea = ([lng, lat]: LngLat = [0, 0]) =>
  lng >= AREA[0] && lat >= AREA[1] && lng <= AREA[2] && lat <= AREA[3];
const FURTHER = 6 * ROWS_IN_BLOCK + 10;
const searched = (large: LargeSite) => at(large, 1500).name;
const search = async (page: Page, large: LargeSite) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.box.fill(searched(large));
};
const isFound = async (page: Page, large: LargeSite) => {
  await expect(new Directory(page).firstResult()).toHaveText(searched(large));
};
const first = (page: Page) => rows(page).first();

const PARTS: readonly PartRow[] = [
  {
    part: 'overview.bin',
    files: /\/overview\.bin$/,
    ask: async (page) => void (await page.goto('./')),
    said: firstAlert,
    remains: first,
    comes: (page, large) => new Directory(page).expectTotal(large.records.length),
  },
  {
    part: 'rows',
    files: /\/rows\/[1-9]\d*\.bin$/,
    ask: async (page) => {
      const directory = new Directory(page);
      await directory.open();
      await scrollToRow(page, directory, FURTHER);
    },
    said: (page) => rows(page).filter({ hasText: 'Détail technique' }).first(),
    remains: (page) => new Directory(page).count,
    comes: expectOwnRows,
  },
  ...(
    [
      ['kinds', 'Type', /^Incubateurs?/],
      ['seats', 'Territoire', /^Bretagne/],
      ['serves', 'Territoire', /^Bretagne/],
    ] as const
  ).map(
    ([column, filter, choice]): PartRow => ({
      part: `columns/${column}`,
      files: new RegExp(`/columns/${column}\\.bin$`),
      ask: async (page) => {
        const directory = new Directory(page);
        await directory.open();
        return directory.filter(filter, choice);
      },
      said: firstAlert,
      remains: first,
      // The overview knows it without the column.
      comes: (page, _, promised) => new Directory(page).expectTotal(Number(promised)),
    }),
  ),
  {
    part: 'columns/points',
    files: /\/columns\/points\.bin$/,
    ask: async (page) => {
      await new Directory(page).open();
      await change(page, `?area=${AREA.join()}`);
    },
    said: firstAlert,
    remains: first,
    comes: (page, { records }) =>
      new Directory(page).expectTotal(records.filter(({ point }) => isInArea(point)).length),
  },
  ...(['search.bin', 'words.bin', 'postings', 'names'] as const).map(
    (part): PartRow => ({
      part,
      files: new RegExp(`/${part.replace('.', '\\.')}(?:$|/)`),
      ask: search,
      said: firstAlert,
      remains: first,
      comes: isFound,
    }),
  ),
  {
    part: 'details',
    files: /\/details\//,
    ask: async (page, large) => {
      const directory = new Directory(page);
      await directory.open();
      await directory.result(at(large, 2).name).click();
    },
    said: (page) => new Directory(page).detail.getByRole('alert'),
    remains: (page) => new Directory(page).detail.getByRole('heading', { level: 2 }),
    comes: (page) =>
      expect(new Directory(page).detail.getByRole('region', { name: 'Sources' })).toBeVisible(),
  },
];

for (const { part, files, ask, said, remains, comes } of PARTS) {
  test(`${part}: a part that is missing or cut is named, the list stays, and it comes when asked for again`, async ({
    page,
    large,
    guard,
  }) => {
    test.slow();
    guard.allow(/Failed to load resource/);
    let fault: 'missing' | 'cut' | 'slow' | undefined = 'missing';
    let letGo = () => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(
      ({ pathname }) => files.test(pathname),
      async (route) => {
        if (fault === 'missing') return route.fulfill({ status: 404 });
        if (fault === 'slow') await released;
        if (fault !== 'cut') return route.continue();
        const body = await (await route.fetch()).body();
        return route.fulfill({ body: body.subarray(0, body.length / 2) });
      },
    );
    const asked = await ask(page, large);
    await expect(said(page)).toContainText(new RegExp(`${large.folder}\\S+: HTTP 404, expected 200`));
    await expect(said(page)).toContainText(part);
    await expect(remains(page)).toBeVisible();
    fault = 'cut';
    await expect(async () => {
      await said(page).getByRole('button', { name: 'Réessayer' }).click({ timeout: 2000 });
      await expect(said(page)).toContainText(new RegExp(`${part}\\S*: TypeError`), { timeout: 4000 });
    }).toPass();
    await expect(remains(page)).toBeVisible();
    fault = 'slow';
    await expect(async () => {
      await said(page).getByRole('button', { name: 'Réessayer' }).click({ timeout: 2000 });
      await expect(said(page)).toHaveCount(0, { timeout: 4000 });
    }).toPass();
    await expect(page.getByRole('main')).toBeVisible();
    letGo();
    await comes(page, large, asked);
    await expect(said(page)).toHaveCount(0);
  });
}

test.describe('tiles', () => {
  test.use({ map: true });

  for (const [name, answer] of [
    ['that are missing', { status: 404 }],
    ['of a host that knows no ranges', { status: 200, body: Buffer.alloc(100_000) }],
  ] as const) {
    test(`${name}: the map says so, with the regions in its place, and the list stays`, async ({
      page,
      guard,
      large,
    }) => {
      guard.allow(/Failed to load resource/);
      await page.route(/points\.pmtiles$/, (route) => route.fulfill(answer));
      const directory = new Directory(page);
      await directory.open();
      const map = page.getByRole('region', { name: 'Carte' });
      await expect(map.getByRole('heading', { name: 'La carte n’a pas pu se charger.' })).toBeVisible();
      await expect(map.getByRole('button', { name: /^Bretagne/ })).toBeVisible();
      await expect(directory.rows.first()).toContainText(at(large, 0).name);
      await page.unroute(/points\.pmtiles$/);
      await map.getByRole('button', { name: 'Réessayer' }).click();
      await directory.waitForMap();
      await expect(directory.groups.first()).toBeVisible();
    });
  }
});

for (const file of ['taxonomy.json', 'rows/8.bin']) {
  test(`${file}, cut when it was first taken and kept by the browser, is asked for past its cache`, async ({
    page,
    large,
  }) => {
    const directory = new Directory(page);
    const path = join(large.dist, 'data', file.endsWith('.bin') ? large.folder : '', file);
    const failed = page.getByRole('alert').or(directory.rows).filter({ hasText: 'Détail technique' }).first();
    const sound = readFileSync(path);
    writeFileSync(path, sound.subarray(0, sound.length / 2));
    try {
      await page.goto('./');
      if (file.endsWith('.bin')) {
        await expect(directory.rows.first()).toContainText(at(large, 0).name);
        await scrollToRow(page, directory, 8 * ROWS_IN_BLOCK + 10);
      }
      await expect(failed).toContainText(file);
    } finally {
      writeFileSync(path, sound);
    }
    // Rows whose heights are not known yet may move under the press: pressed again until it is heard.
    await expect(async () => {
      await failed.getByRole('button', { name: 'Réessayer' }).click({ timeout: 2000 });
      await expect(failed).toHaveCount(0, { timeout: 4000 });
    }).toPass();
    await expect(directory.rows.first()).toBeVisible();
  });
}
