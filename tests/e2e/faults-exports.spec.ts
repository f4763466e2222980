/** The fault matrix of what leaves the pages: the file that an export is made from, and the worker that makes it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import {
  beforeWorker,
  breakFile,
  endWorkers,
  keepWorkers,
  OTHER_CONTENT,
  OTHER_FORM,
  OUT_OF_MEMORY,
  RETRIED,
  refuseWorkers,
} from './faults.ts';
import { expect, test } from './fixtures.ts';

const FACTS = 'data/organizations.geojson';
const OUTLINES = 'basemap/france.topo.json';

interface ExportRow {
  name: string;
  address: string;
  /** What the export is made from. */
  file: string;
  /** Before it can be asked for. */
  open?: (page: Page) => Promise<void>;
  button: (page: Page) => Locator;
  said: string;
  /** What stays as it was. */
  remains: (page: Page) => Locator;
}

const listRows = (page: Page) => page.locator('section[data-answered] #results-list > li').first();
const openMenu = async (page: Page) => {
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
};
const SELECTION_FAILED = 'Le fichier n’a pas pu être préparé ; la liste n’y perd rien.';

const EXPORTS: readonly ExportRow[] = [
  {
    name: 'the results as a spreadsheet',
    address: './?kind=pole&in=R84',
    file: FACTS,
    open: openMenu,
    button: (page) => page.getByRole('button', { name: /Tableur/ }),
    said: SELECTION_FAILED,
    remains: listRows,
  },
  {
    name: 'the comparison as GeoJSON',
    address: 'comparer/?ids=polymeris,axelera',
    file: FACTS,
    open: async (page) => {
      await expect(page.getByRole('columnheader', { name: /Polymeris/ })).toBeVisible();
      await openMenu(page);
    },
    button: (page) => page.getByRole('button', { name: /GeoJSON/ }),
    said: SELECTION_FAILED,
    remains: (page) => page.getByRole('columnheader', { name: /Polymeris/ }),
  },
  {
    name: 'the coverage as GeoJSON',
    address: 'couverture/',
    file: OUTLINES,
    button: (page) => page.getByRole('button', { name: /GeoJSON/ }),
    said: 'Le fichier n’a pas pu être fait ; le tableau n’y perd rien.',
    remains: (page) => page.getByRole('main').getByRole('table').first(),
  },
  {
    name: 'the contact of an organisation',
    address: 'organisations/polymeris/',
    file: FACTS,
    button: (page) => page.getByRole('button', { name: 'Fiche contact' }),
    said: 'La fiche contact n’a pas pu être faite.',
    remains: (page) => page.getByRole('heading', { level: 1, name: 'Polymeris' }),
  },
];

const alertIn = (page: Page, said: string) => page.getByRole('alert').filter({ hasText: said });

for (const { name, address, file, open, button, said, remains } of EXPORTS) {
  test(`${name}: a file that does not come is named, nothing else is lost, and the export comes when asked for again`, {
    tag: name === EXPORTS[0]?.name ? ['@core', '@chromium'] : [],
  }, async ({ page, guard }) => {
    test.slow();
    guard.allow(/Failed to load resource/);
    await page.goto(address);
    await open?.(page);
    await expect(button(page)).toBeVisible();
    const faulty = await breakFile(page, file);
    for (const [at, fault] of RETRIED.entries()) {
      faulty.become(fault);
      if (at === 0) await button(page).click();
      else await alertIn(page, said).getByRole('button', { name: 'Réessayer' }).click();
      // Outlines have words of their own for some of them.
      const detail = file === OUTLINES ? `${file}: ` : fault.detail;
      await expect(alertIn(page, said), fault.name).toContainText(detail);
      await expect(alertIn(page, said), fault.name).toContainText(file.replace('data/', ''));
      await expect(remains(page), fault.name).toBeVisible();
    }
    const letGo = faulty.hold();
    await alertIn(page, said).getByRole('button', { name: 'Réessayer' }).click();
    await expect(alertIn(page, said)).toHaveCount(0);
    await expect(remains(page)).toBeVisible();
    const waiting = page.waitForEvent('download');
    letGo();
    expect((await waiting).suggestedFilename()).not.toBe('');
    await expect(alertIn(page, said)).toHaveCount(0);
  });

  test(`${name}: a file that is not what it was asks for another load of the page`, async ({ page }) => {
    await page.goto(address);
    await open?.(page);
    await expect(button(page)).toBeVisible();
    const faulty = await breakFile(page, file);
    faulty.become(file === OUTLINES ? OTHER_FORM : OTHER_CONTENT);
    await button(page).click();
    await expect(alertIn(page, said)).toContainText(file.replace('data/', ''));
    await expect(remains(page)).toBeVisible();
    faulty.become(undefined);
    await alertIn(page, said).getByRole('button', { name: 'Recharger la page' }).click();
    await open?.(page);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page).click()]);
    expect(download.suggestedFilename()).not.toBe('');
  });
}

test('a list on paper whose facts do not come is not printed, and is when asked for again', async ({
  page,
  guard,
}) => {
  guard.allow(/Failed to load resource/);
  const faulty = await breakFile(page, FACTS);
  faulty.become(RETRIED[0]);
  await page.goto('./?kind=pole&in=R84');
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await openMenu(page);
  await page.getByRole('button', { name: /Liste à imprimer/ }).click();
  await expect(alertIn(page, SELECTION_FAILED)).toContainText('organizations.geojson: HTTP 404');
  await expect(page.locator('[data-printed]')).toHaveCount(0);
  faulty.become(undefined);
  await alertIn(page, SELECTION_FAILED).getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.locator('[data-printed]')).toBeAttached();
});

const spreadsheet = (page: Page) => page.getByRole('button', { name: /Tableur/ });

/** The rows of the file that a button gives. */
async function exported(page: Page, press: () => Promise<void>): Promise<number> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return (await readFile(await download.path(), 'utf8')).split('\r\n').filter((line) => line !== '').length;
}

test.describe('the worker of the exports', () => {
  const ADDRESS = './?kind=pole&in=R84';

  test('refused with an exception: the same file comes from the page', async ({ page }) => {
    await refuseWorkers(page);
    await page.goto(ADDRESS);
    await openMenu(page);
    expect(await exported(page, () => spreadsheet(page).click())).toBeGreaterThan(3);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('that is ended while it prepares a file: the file comes from the page', async ({ page }) => {
    await page.clock.install();
    await keepWorkers(page);
    const facts = await breakFile(page, FACTS);
    await page.goto(ADDRESS);
    await openMenu(page);
    const letGo = facts.hold();
    const asked = page.waitForRequest(/organizations\.geojson/);
    await spreadsheet(page).click();
    await asked;
    await expect(page.getByRole('status').filter({ hasText: 'Préparation…' })).toBeVisible();
    await endWorkers(page, 'in silence');
    letGo();
    expect(await exported(page, () => page.clock.runFor('00:50'))).toBeGreaterThan(3);
    // No other worker was tried, which could end as well.
    expect(await page.evaluate(() => window.startedWorkers?.length)).toBe(1);
    await expect(listRows(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('that fails between two files: the second one comes from the page', async ({ page }) => {
    await keepWorkers(page);
    await page.goto(ADDRESS);
    await openMenu(page);
    const count = await exported(page, () => spreadsheet(page).click());
    await endWorkers(page, 'with an error');
    expect(await exported(page, () => spreadsheet(page).click())).toBe(count);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('that throws in the middle of a file: it is said, the list stays, and the next try gives the file', async ({
    page,
  }) => {
    // The first file is more than its memory can hold.
    await beforeWorker(
      page,
      'selection-worker',
      `let made = 0;
      const Whole = self.Blob;
      self.Blob = class extends Whole {
        constructor(...parts) {
          if (made++ === 0) throw new RangeError('${OUT_OF_MEMORY}');
          super(...parts);
        }
      };`,
    );
    await page.goto(ADDRESS);
    await openMenu(page);
    await spreadsheet(page).click();
    await expect(alertIn(page, SELECTION_FAILED)).toContainText(OUT_OF_MEMORY);
    await expect(listRows(page)).toBeVisible();
    const again = alertIn(page, SELECTION_FAILED).getByRole('button', { name: 'Réessayer' });
    expect(await exported(page, () => again.click())).toBeGreaterThan(3);
  });
});
