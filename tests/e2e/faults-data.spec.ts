/**
 * The fault matrix of the published files: each row is a file and a page that stands on it, each column a way in which it
 * does not come. What the visitor is told is that of the column; what remains of the page is that of the row.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import {
  breakFile,
  expectComing,
  expectNamed,
  OTHER_CONTENT,
  OTHER_FORM,
  OTHER_SCHEMA,
  RETRIED,
} from './faults.ts';
import { expect, test } from './fixtures.ts';

const DIST = process.env.E2E_DIST ?? 'dist';

interface Row {
  /** Below `data/`. */
  file: string;
  address: string;
  /** What still serves the visitor without it. */
  remains: (page: Page) => Locator;
  /** What is there while it is on its way again; what remains, when missing. */
  waits?: (page: Page) => Locator;
  /** What comes with it. */
  comes: (page: Page) => Locator;
  /** Its form has a number that readers of before refuse. */
  hasSchemaVersion?: boolean;
  /** The manifest says what it holds. */
  isHashed?: boolean;
}

const writtenRows = (page: Page) => page.locator('section[data-prerendered] #results-list > li').first();
const liveRows = (page: Page) => page.locator('section[data-answered] #results-list > li').first();
// The page draws it itself, where it only took over what was written.
const liveSheet = (page: Page) => page.locator('main > article[data-prerendered]');
const wayToTheList = (page: Page) => page.getByRole('link', { name: /accueil/ });
const figures = (page: Page) => page.getByRole('main').getByRole('table').first();

const ROWS: readonly Row[] = [
  {
    file: 'manifest.json',
    address: './',
    remains: writtenRows,
    comes: liveRows,
    hasSchemaVersion: true,
    isHashed: false,
  },
  { file: 'records.json', address: './', remains: writtenRows, comes: liveRows, hasSchemaVersion: true },
  { file: 'taxonomy.json', address: './', remains: writtenRows, comes: liveRows },
  {
    file: 'territories.json',
    address: './?kind=pole',
    remains: writtenRows,
    // The rows that the build wrote are not those of this view: they stand in for them only where these do not come.
    waits: (page) => page.getByRole('main').and(page.locator('[aria-busy=true]')),
    comes: liveRows,
  },
  { file: 'communes.json', address: 'couverture/', remains: wayToTheList, comes: figures },
  { file: 'epci.json', address: 'couverture/?part=white', remains: wayToTheList, comes: figures },
  {
    file: 'organizations.geojson',
    address: 'reseau/',
    remains: figures,
    comes: (page) => page.getByRole('combobox', { name: /Trouver un organisme/ }),
  },
  {
    file: 'organizations.geojson',
    address: 'comparer/?ids=polymeris,axelera',
    remains: wayToTheList,
    comes: (page) => page.getByRole('columnheader', { name: /Polymeris/ }),
  },
  {
    file: 'correction.json',
    address: 'corriger/?id=polymeris',
    remains: wayToTheList,
    comes: (page) => page.getByRole('textbox').first(),
    hasSchemaVersion: true,
  },
  {
    file: 'changes.json',
    address: 'nouveautes/',
    remains: (page) => page.locator('[data-prerendered]'),
    comes: liveSheet,
    hasSchemaVersion: true,
  },
  {
    file: 'v1/index.json',
    address: 'donnees/',
    remains: (page) => page.locator('[data-prerendered]'),
    comes: liveSheet,
    isHashed: false,
  },
];

for (const {
  file,
  address,
  remains,
  waits = remains,
  comes,
  hasSchemaVersion = false,
  isHashed = true,
} of ROWS) {
  test.describe(`${file} on ${address}`, () => {
    test('is named where it does not come, and comes when asked for again', {
      tag: file === 'records.json' ? '@core' : [],
    }, async ({ page, guard }) => {
      test.slow();
      guard.allow(/Failed to load resource/);
      const faulty = await breakFile(page, file);
      await expectNamed(page, { address, file, remains }, RETRIED, faulty, 'Réessayer');
      await expectComing(page, faulty, waits, comes);
    });

    test('asks for another load of the page where it is not what it was', async ({ page }) => {
      test.slow();
      const faulty = await breakFile(page, file);
      const faults = [
        OTHER_FORM,
        ...(hasSchemaVersion ? [OTHER_SCHEMA] : []),
        ...(isHashed ? [OTHER_CONTENT] : []),
      ];
      await expectNamed(page, { address, file, remains }, faults, faulty, 'Recharger la page');
      faulty.become(undefined);
      await page.getByRole('button', { name: 'Recharger la page' }).click();
      await expect(comes(page)).toBeVisible();
    });
  });
}

/** What pages link to, and do not read. */
const LINKED_ONLY = new Set([
  'correction.schema.json',
  'coverage.json',
  'organization.schema.json',
  'quality.html',
  'quality.json',
  'site.json',
  'site.schema.json',
]);

test('every file of the manifest has a row, or is read by no page', { tag: '@core' }, () => {
  const { files } = JSON.parse(readFileSync(join(DIST, 'data/manifest.json'), 'utf8'));
  const known = new Set([...ROWS.map(({ file }) => file), ...LINKED_ONLY]);
  expect(Object.keys(files).filter((file) => !known.has(file))).toEqual([]);
  expect(readdirSync(join(DIST, 'data')).filter((file) => file.endsWith('json') && !known.has(file))).toEqual(
    [],
  );
});
