/**
 * The fault matrix of the workers that answer: refused, missing, silent, ended, failed, throwing. That of the exports is in
 * `faults-exports.spec.ts`, that of the map in `faults-map.spec.ts`.
 */
import type { Locator, Page } from '@playwright/test';
import { Directory } from './directory.ts';
import { breakFile, endWorkers, keepWorkers, OUT_OF_MEMORY, refuseWorkers, throwInWorker } from './faults.ts';
import { expect, test } from './fixtures.ts';

const table = (page: Page) => page.getByRole('main').getByRole('table').first();

test('workers refused with an exception: the same answers come from the page', { tag: '@core' }, async ({
  page,
}) => {
  await refuseWorkers(page);
  const directory = new Directory(page);
  await directory.open('./?q=incubateur+toulouse');
  await expect(directory.rows.first()).toContainText('Toulouse');
  await page.goto('couverture/');
  await expect(table(page)).toBeVisible();
});

test('workers whose scripts are missing: the same answers come from the page', async ({ page, guard }) => {
  guard.allow(/Failed to load resource/);
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(_: string | URL, options?: WorkerOptions) {
        super('/assets/no-such-worker.js', options);
      }
    };
  });
  const directory = new Directory(page);
  await directory.open('./?q=incubateur+toulouse');
  await expect(directory.rows.first()).toContainText('Toulouse');
  await page.goto('couverture/');
  await expect(table(page)).toBeVisible();
});

test('workers that say nothing: after a while the page answers', async ({ page }) => {
  await page.clock.install();
  const asked = page.waitForRequest(/\/engine-worker-/);
  await page.route(/\/engine-worker-[^/]*\.js$/, () => {});
  const directory = new Directory(page);
  await directory.open();
  await directory.box.fill('incubateur toulouse');
  await asked;
  await page.clock.fastForward('00:21');
  await directory.answered('incubateur toulouse');
  await expect(directory.rows.first()).toContainText('Toulouse');
});

test('workers that die in the middle of a question: it is asked again in the page', async ({ page }) => {
  await page.clock.install();
  await keepWorkers(page);
  // Without the communes, every word is asked of the worker.
  await (await breakFile(page, 'communes.json')).hold();
  const directory = new Directory(page);
  await directory.open('./?q=incubateur');
  await directory.answered('incubateur');
  await endWorkers(page, 'in silence');
  await directory.box.fill('incubateur toulouse');
  await page.clock.runFor('00:50');
  await directory.answered('incubateur toulouse');
  await expect(directory.rows.first()).toContainText('Toulouse');
});

test('a worker of the search that throws in the middle of a question: it is said, what was written stays, and the next try answers', async ({
  page,
}) => {
  await throwInWorker(page, 'engine-worker', 'rank', 'toulouse');
  await (await breakFile(page, 'communes.json')).hold();
  const directory = new Directory(page);
  await directory.open('./?q=incubateur');
  await directory.answered('incubateur');
  await directory.box.fill('incubateur toulouse');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('La recherche n’a pas abouti.');
  await expect(alert).toContainText(OUT_OF_MEMORY);
  await expect(directory.rows.first()).toBeVisible();
  await alert.getByRole('button', { name: 'Réessayer' }).click();
  await directory.answered('incubateur toulouse');
  await expect(directory.rows.first()).toContainText('Toulouse');
});

test('workers that fail after their start: the coverage goes on in the page', async ({ page }) => {
  await keepWorkers(page);
  await page.goto('couverture/');
  await expect(table(page)).toContainText('Bretagne');
  await endWorkers(page, 'with an error');
  await page.getByRole('link', { name: 'Filières × territoires' }).click();
  await expect(table(page)).toContainText('Bretagne');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** A question to the worker of the coverage: where it is asked, what stays without its answer, and what comes with it. */
interface QuestionRow {
  /** Method of its host. */
  question: string;
  address: string;
  ask?: (page: Page) => Promise<void>;
  remains: (page: Page) => Locator;
  /** What the visitor does once it was asked again, where the focus is. */
  opens?: (page: Page) => Promise<void>;
  comes: (page: Page) => Locator;
  /** Where the words of the question are, and the focus again once the button has left with its message. */
  words?: (page: Page) => Locator;
}

const territoryField = (page: Page) => page.getByRole('searchbox', { name: 'Trouver un territoire' });
const settings = (page: Page) => page.getByRole('region', { name: 'Réglages' });

const QUESTIONS: readonly QuestionRow[] = [
  {
    question: 'table',
    address: 'couverture/',
    remains: settings,
    comes: (page) => page.getByRole('row', { name: /Bretagne/ }),
  },
  { question: 'matrix', address: 'couverture/?part=matrix', remains: settings, comes: table },
  { question: 'white', address: 'couverture/?part=white', remains: settings, comes: table },
  { question: 'compare', address: 'couverture/?part=compare&with=R84,R53', remains: settings, comes: table },
  {
    question: 'present',
    address: 'couverture/?selected=R84',
    ask: (page) => page.locator('summary', { hasText: /Auvergne-Rhône-Alpes/ }).click(),
    remains: table,
    comes: (page) => page.getByRole('link', { name: 'Polymeris' }),
  },
  {
    question: 'find',
    address: 'couverture/?part=compare&with=R84,R53',
    ask: (page) => page.getByRole('combobox', { name: 'Ajouter un territoire' }).fill('oyonnax'),
    remains: table,
    opens: async (page) => {
      const box = page.getByRole('combobox', { name: 'Ajouter un territoire' });
      await expect(box).toBeFocused();
      await expect(async () => {
        await page.keyboard.press('ArrowDown');
        await expect(box).toHaveAttribute('aria-expanded', 'true', { timeout: 500 });
      }).toPass();
    },
    comes: (page) => page.getByRole('option', { name: /Oyonnax/ }).first(),
  },
  {
    question: 'find',
    address: 'territoires/',
    ask: (page) => territoryField(page).fill('oyonnax'),
    words: territoryField,
    remains: (page) => page.getByRole('link', { name: 'Bretagne' }).first(),
    comes: (page) => page.getByRole('link', { name: 'Oyonnax' }).first(),
  },
  {
    question: 'sheet',
    address: 'territoires/?code=C01283',
    remains: (page) => page.getByRole('link', { name: /accueil/ }),
    comes: (page) => page.getByRole('heading', { level: 1, name: /Oyonnax/ }),
  },
  {
    question: 'table',
    address: 'embed/?view=coverage',
    remains: (page) => page.getByRole('link', { name: 'Ouvrir l’annuaire complet' }),
    comes: (page) => page.getByRole('row', { name: /Bretagne/ }),
  },
];

for (const { question, address, ask, remains, opens, comes, words } of QUESTIONS) {
  test(`a worker of the coverage that throws at "${question}" on ${address}: no file is blamed, the rest stays, and the next try answers`, async ({
    page,
  }) => {
    await throwInWorker(page, 'coverage-worker', question);
    await page.goto(address);
    await ask?.(page);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Le calcul n’a pas abouti.');
    await expect(alert).toContainText(OUT_OF_MEMORY);
    await expect(remains(page)).toBeVisible();
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await opens?.(page);
    await expect(comes(page)).toBeVisible();
    await expect(alert).toHaveCount(0);
    if (words) await expect(words(page)).toBeFocused();
  });
}
