/**
 * The fault matrix of the pages: each page and every published file that it fetches. `faults-data.spec.ts` goes through all
 * the ways in which a file does not come, on one page that stands on it; here each of the others is missing, truncated and
 * slow once, and one of each page of another edition.
 */
import type { Locator, Page } from '@playwright/test';
import {
  alertIn,
  breakFile,
  expectComing,
  expectNamed,
  OTHER_CONTENT,
  OTHER_FORM,
  RETRIED,
} from './faults.ts';
import { expect, test } from './fixtures.ts';

interface PageRow {
  address: string;
  /** Below `data/`. */
  files: readonly string[];
  /** The same, of which `faults-data.spec.ts` has a row on this page. */
  deeper?: readonly string[];
  /** What still serves the visitor without any of them. */
  remains: (page: Page) => Locator;
  /** What is there while one is on its way again; what remains, when missing. */
  waits?: (page: Page) => Locator;
  /** What comes with all of them. */
  comes: (page: Page) => Locator;
}

const written = (page: Page) => page.locator('[data-prerendered]').first();
const wayToTheList = (page: Page) => page.getByRole('link', { name: /accueil/ });
const figures = (page: Page) => page.getByRole('main').getByRole('table').first();
const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name });
/** Of the first rows that stand in the HTML of a frame. */
const framedWritten = (page: Page) =>
  page
    .getByText(/^Les \d+ premiers par ordre alphabétique/)
    .locator('~ ul > li')
    .first();
const framedRows = (page: Page) => page.locator('#results-list > li').first();

const HEAD = ['manifest.json', 'taxonomy.json', 'territories.json'];
const DIRECTORY = [...HEAD, 'records.json'];
const COVERAGE = [...DIRECTORY, 'communes.json', 'epci.json'];
const FACTS = 'organizations.geojson';

const PAGES: readonly PageRow[] = [
  {
    address: 'embed/',
    files: DIRECTORY,
    remains: framedWritten,
    waits: (page) => page.getByRole('link', { name: 'Ouvrir l’annuaire complet' }),
    comes: framedRows,
  },
  {
    address: 'embed/?view=coverage',
    files: COVERAGE,
    remains: (page) => page.getByRole('link', { name: 'Ouvrir l’annuaire complet' }),
    comes: (page) => page.getByRole('row', { name: /Bretagne/ }),
  },
  {
    address: 'couverture/',
    files: [...DIRECTORY, 'epci.json'],
    deeper: ['communes.json'],
    remains: wayToTheList,
    comes: figures,
  },
  {
    address: 'territoires/R84/',
    files: COVERAGE,
    remains: written,
    comes: (page) => page.getByRole('button', { name: /GeoJSON/ }),
  },
  {
    address: 'territoires/?code=C01283',
    files: COVERAGE,
    remains: wayToTheList,
    comes: heading(/Oyonnax/),
  },
  {
    address: 'reseau/',
    files: HEAD,
    deeper: [FACTS],
    remains: figures,
    comes: (page) => page.getByRole('combobox', { name: /Trouver un organisme/ }),
  },
  {
    address: 'situer/?id=polymeris',
    files: [...DIRECTORY, FACTS],
    remains: wayToTheList,
    comes: heading(/Polymeris parmi ses pairs/),
  },
  {
    address: 'situer/',
    files: [...DIRECTORY, FACTS],
    remains: wayToTheList,
    comes: (page) => page.getByRole('combobox', { name: /Trouver un organisme/ }),
  },
  {
    address: 'comparer/?ids=polymeris,axelera',
    files: DIRECTORY,
    deeper: [FACTS],
    remains: wayToTheList,
    comes: (page) => page.getByRole('columnheader', { name: /Polymeris/ }),
  },
  {
    address: 'corriger/?id=polymeris',
    files: [...HEAD, FACTS, 'communes.json', 'epci.json'],
    deeper: ['correction.json'],
    remains: wayToTheList,
    comes: (page) => page.getByRole('textbox').first(),
  },
  {
    address: 'nouveautes/',
    files: HEAD,
    deeper: ['changes.json'],
    remains: written,
    comes: (page) => page.locator('main > article[data-prerendered]'),
  },
  {
    address: 'labels/',
    files: DIRECTORY,
    remains: written,
    comes: (page) => page.getByRole('combobox').first(),
  },
  {
    address: 'types/pole/',
    files: ['manifest.json'],
    remains: written,
    comes: heading(/Pôle/),
  },
  {
    address: 'besoins/',
    files: ['manifest.json'],
    remains: written,
    comes: heading(/Besoins/),
  },
  {
    address: 'filieres/',
    files: ['manifest.json'],
    remains: written,
    comes: heading(/Filières/),
  },
  {
    address: 'territoires/',
    files: HEAD,
    remains: wayToTheList,
    comes: (page) => page.getByRole('link', { name: 'Bretagne' }).first(),
  },
  {
    address: 'organisations/?id=polymeris',
    files: [...DIRECTORY, FACTS],
    remains: wayToTheList,
    comes: heading(/Polymeris/),
  },
  {
    address: 'integrer/',
    files: HEAD,
    remains: wayToTheList,
    comes: (page) => page.getByRole('button', { name: /Copier/ }).first(),
  },
];

const [MISSING, , , TRUNCATED] = RETRIED;

for (const { address, files, deeper = [], remains, waits = remains, comes } of PAGES) {
  test.describe(address, () => {
    test('fetches what its row says, and no other file', async ({ page }) => {
      const fetched = new Set<string>();
      page.on('request', (request) => {
        const [, file] = /\/data\/(.+)$/.exec(new URL(request.url()).pathname) ?? [];
        if (file !== undefined && request.frame() === page.mainFrame()) fetched.add(file);
      });
      await page.goto(address);
      await expect(comes(page)).toBeVisible();
      const said = [...files, ...deeper].sort();
      // What was written at build is there before anything is fetched.
      await expect.poll(() => [...fetched].sort()).toEqual(said);
      await page.waitForLoadState('networkidle');
      expect([...fetched].sort()).toEqual(said);
    });

    for (const file of files) {
      test(`${file} is named where it does not come, and comes when asked for again`, {
        tag: address === 'situer/' && file === 'records.json' ? '@core' : [],
      }, async ({ page, guard }) => {
        guard.allow(/Failed to load resource/);
        const faulty = await breakFile(page, `data/${file}`);
        await expectNamed(page, { address, file, remains }, [MISSING, TRUNCATED], faulty, 'Réessayer');
        await expectComing(page, faulty, waits, comes);
      });
    }

    test('asks for another load of the page where a file is of another edition', async ({ page }) => {
      const [file = ''] = files.slice(-1);
      const other = file === 'manifest.json' ? OTHER_FORM : OTHER_CONTENT;
      const faulty = await breakFile(page, `data/${file}`);
      await expectNamed(page, { address, file, remains }, [other], faulty, 'Recharger la page');
      faulty.become(undefined);
      await page.getByRole('button', { name: 'Recharger la page' }).click();
      await expect(comes(page)).toBeVisible();
    });
  });
}

test.describe('a map that is asked for alone gives way to the list where the directory does not come', () => {
  for (const [address, remains] of [
    ['./?view=map', written],
    ['embed/?view=map', framedWritten],
    ['embed/?view=map&kind=pole', framedWritten],
  ] as const) {
    test(address, async ({ page, guard }) => {
      guard.allow(/Failed to load resource/);
      await page.setViewportSize({ width: 390, height: 700 });
      const records = await breakFile(page, 'data/records.json');
      records.become(MISSING);
      await page.goto(address);
      await expect(alertIn(page)).toBeInViewport();
      await expect(remains(page)).toBeVisible();
      records.become(undefined);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await expect(page.getByRole('button', { name: 'Liste', exact: true })).toBeVisible();
    });
  }
});

test('a frame whose search does not come keeps the rows of its HTML', async ({ page, guard }) => {
  guard.allow(/Failed to load resource/);
  await page.goto('embed/');
  await expect(framedRows(page)).toBeVisible();
  const records = await breakFile(page, 'data/records.json');
  records.become(MISSING);
  await page.getByRole('combobox', { name: /Que cherchez-vous/ }).fill('toulouse');
  await expect(alertIn(page)).toContainText('records.json: HTTP 404');
  await expect(framedWritten(page)).toBeVisible();
  records.become(undefined);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(framedRows(page)).toContainText('Toulouse');
});

test('an organisation of another form, over a line where no content can be checked, is said on the page that corrects it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  });
  const facts = await breakFile(page, `data/${FACTS}`);
  facts.become({
    answer: async (route) => {
      const file: { features: { properties: { kinds?: string[] } }[] } = await (await route.fetch()).json();
      for (const { properties } of file.features) delete properties.kinds;
      await route.fulfill({ json: file });
    },
  });
  await page.goto('corriger/?id=polymeris');
  await expect(alertIn(page)).toContainText('L’annuaire a changé de version.');
  await expect(alertIn(page)).toContainText(`${FACTS}: polymeris`);
  await expect(wayToTheList(page)).toBeVisible();
});
