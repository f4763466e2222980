/** What an SME looks for and needs no interaction for, by links alone; more of it in `organization-pages.spec.ts`. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const main = (page: Page) => page.getByRole('main');

async function fromStart(page: Page, list: string, term: string): Promise<void> {
  await page.goto('./');
  await page.getByText(list, { exact: true }).click();
  await page.getByRole('link', { name: term, exact: true }).click();
}

test('who works in my sector in my region, and how to reach one of them', {
  tag: ['@core', '@chromium'],
}, async ({ page }) => {
  await fromStart(page, 'Par filière', 'Chimie et matériaux');
  await expect(heading(page)).toHaveText('Chimie et matériaux');
  await main(page).getByRole('link', { name: 'Auvergne-Rhône-Alpes' }).first().click();
  await expect(page).toHaveURL(/\/filieres\/chemistry-materials\/R84\/$/);
  await main(page).getByRole('link', { name: 'Polymeris', exact: true }).click();
  const site = page.getByRole('region', { name: 'Contact' }).getByRole('link', { name: 'polymeris.fr' });
  await expect(site).toHaveAttribute('href', /^https?:\/\/(?:www\.)?polymeris\.fr/);
});

test('which incubators there are, and in which regions', async ({ page }) => {
  await fromStart(page, 'Par type', 'Incubateurs');
  await expect(page).toHaveURL(/\/types\/incubator\/$/);
  await expect(main(page).getByRole('link', { name: 'Pulsalys' })).toBeVisible();
  await main(page).getByRole('link', { name: 'Bretagne' }).first().click();
  await expect(heading(page)).toContainText('Bretagne');
});

test('who holds a label, from whom, and until when', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Labels', exact: true }).click();
  await main(page).getByRole('link', { name: 'ESCA Bronze' }).first().click();
  await expect(main(page)).toContainText('European Cluster Excellence Initiative');
  await expect(main(page)).toContainText('expiré');
  await expect(main(page).getByRole('link', { name: 'Aerospace Valley' }).first()).toBeVisible();
});

test('who helps with a need', async ({ page }) => {
  await page.goto('besoins/');
  await main(page).getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/besoins\/[a-z-]+\/$/);
  await expect(main(page).locator('a[href*="organisations/"]').first()).toBeVisible();
});

test('who works with whom', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Réseau', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: 'Cosmetic Valley' }).first();
  await expect(row).toBeVisible();
  await row.getByRole('link', { name: 'Cosmetic Valley' }).first().click();
  await expect(heading(page)).toHaveText('Cosmetic Valley');
});

test('the whole directory as a spreadsheet, with its licence', async ({ page, request }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Données', exact: true }).click();
  await expect(main(page)).toContainText('Licence Ouverte 2.0');
  const file = page.locator('a[href$="-tableur.csv"]').first();
  const address = new URL((await file.getAttribute('href')) ?? '', page.url());
  const text = await (await request.get(address.href)).text();
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.split('\r\n').length).toBeGreaterThan(640);
});

test('on a phone, every page is behind the menu', { tag: ['@core', '@chromium'] }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('organisations/polymeris/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Couverture', exact: true }).click();
  await expect(page).toHaveURL(/\/couverture\/$/);
});
