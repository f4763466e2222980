/**
 * Each sheet on two pages of A4 at most. A sample here: the fullest and the emptiest of each level; `PRINT_ALL=1` prints every
 * region and department, and sixty EPCI and sixty communes.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Most organisations, most gaps, longest names, no inhabitants, no land nearby. */
const HARDEST = [
  'R11',
  'R84',
  'R24',
  'R988',
  'R984',
  'D75',
  'D03',
  'E200042935',
  'E248400251',
  'C69123',
  'C01283',
];
const WIDE_SAMPLE = 60;

function published(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'));
}

function allCodes(): string[] {
  type Coded = { code: string };
  const { regions, departments } = published('territories.json') as Record<string, Coded[]>;
  const { records } = published('records.json') as { records: { territory: { commune?: string } }[] };
  const communes = [...new Set(records.flatMap(({ territory }) => territory.commune ?? []))];
  return [
    ...[...(regions ?? []), ...(departments ?? [])].map(({ code }) => code),
    ...sampleOf((published('epci.json') as Coded[]).map(({ code }) => code)),
    ...sampleOf(communes),
  ];
}

/** As many as asked for, evenly. */
function sampleOf(codes: readonly string[]): string[] {
  return Array.from(
    { length: WIDE_SAMPLE },
    (_, at) => codes[Math.floor((at * codes.length) / WIDE_SAMPLE)] ?? '',
  );
}

/** Goes to another sheet as the back key does, so that the figures are not measured anew for each. */
async function show(page: Page, code: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.history.pushState(null, '', `?code=${wanted}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, code);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${code}\\b`));
  await expect(page.locator('section[data-part=map] svg[role=img]')).toBeVisible();
}

test('sheets print on two pages at most', async ({ page }) => {
  const codes = process.env.PRINT_ALL === undefined ? HARDEST : allCodes();
  test.setTimeout(60_000 + codes.length * 10_000);
  await page.goto('territoires/?code=R53');
  await expect(page.locator('tr[data-column]').first()).toBeVisible();
  const pages: Record<string, number> = {};
  for (const code of codes) {
    await show(page, code);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    pages[code] = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }
  // One is enough where there is nearly nobody to list.
  expect(Object.entries(pages).filter(([, count]) => count < 1 || count > 2)).toEqual([]);
  expect(Object.keys(pages)).toEqual(codes);
});

test('what has no room on paper is told, with the address of the sheet', {
  tag: ['@core', '@chromium'],
}, async ({ page, baseURL }) => {
  await page.goto('territoires/R11/');
  const who = page.locator('section[data-part=who]');
  await expect(who.getByRole('link', { name: '21st by CentraleSupélec' })).toBeVisible();
  const more = who.getByText(/^… et \d+ autres, à l’adresse/);
  await expect(more).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(more).toContainText(`${baseURL}/territoires/R11/`);
  const [told = 0] = ((await more.textContent()) ?? '').match(/\d+/)?.map(Number) ?? [];
  const names = who.getByRole('list', { name: /ont leur siège ici/ }).locator('li');
  const shown = await names.evaluateAll((items) => items.filter((item) => item.checkVisibility()).length);
  expect(shown + told).toBe(await names.count());
});
