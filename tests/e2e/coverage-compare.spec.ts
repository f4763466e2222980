import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectSound, inBothSchemes } from './soundness.ts';

const run = promisify(execFile);

async function openCompared(page: Page, query: string): Promise<void> {
  await page.goto(`couverture/?part=compare&${query}`);
  await expect(page.locator('tr[data-column=population]')).toBeVisible();
}

const names = (page: Page) => page.locator('main thead th a').allTextContents();
/** Values of a line as the page writes them for machines, the country last. */
const lineOf = (page: Page, column: string) =>
  page
    .locator(`tr[data-column=${column}] td`)
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector('data')?.getAttribute('value') ?? null));

test('territories of four levels have the figures of the command, to the digit', async ({ page }) => {
  await openCompared(page, 'kind=incubator&with=R84,D69,E200046977,C69123');
  const values = await lineOf(page, 'access_30km');
  for (const [at, code] of ['R84', 'D69', 'E200046977', 'C69123', 'FR'].entries()) {
    const question = ['--measure', 'access', '--radius', '30', '--kind', 'incubator', '--territory', code];
    const { stdout } = await run('npx', ['tsx', 'scripts/coverage.ts', ...question, '--json'], {
      maxBuffer: 1e8,
    });
    const row = JSON.parse(stdout).rows.find((one: { code: string }) => one.code === code);
    expect([code, values[at]]).toEqual([code, String(row.value)]);
  }
});

test('the file holds the numbers of the page, one territory a line', async ({ page }) => {
  await openCompared(page, 'with=R84,R93&scenario=-h7');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger la comparaison (CSV)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^mapster-hypothetical-comparison-.*\.csv$/);
  const lines = (await readFile(await file.path(), 'utf8')).split('\n');
  expect(lines).toContain('# HYPOTHÈSE, pas l’état réel : -h7');
  const header = lines.find((line) => line.startsWith('code,'))?.split(',') ?? [];
  for (const [at, code] of ['R84', 'R93', 'FR'].entries()) {
    const cells = lines.find((line) => line.startsWith(`${code},`))?.split(',') ?? [];
    for (const column of ['population', 'access_30km', 'density', 'located', 'serving', 'mean_distance']) {
      expect([column, cells[header.indexOf(column)]]).toEqual([column, (await lineOf(page, column))[at]]);
    }
  }
});

test('with the keyboard alone: territories are found, added, removed, and back undoes it', {
  tag: '@core',
}, async ({ page }) => {
  await page.goto('couverture/?part=compare');
  await page.getByRole('combobox', { name: 'Ajouter un territoire' }).focus();
  for (const [typed, code] of [
    ['bretagne', 'R53'],
    ['finistère', 'D29'],
  ] as const) {
    await page.keyboard.type(typed);
    await expect(page.locator('[role=option]').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`with=[A-Z0-9,]*${code}$`));
  }
  await expect.poll(() => names(page)).toEqual(['Bretagne', 'Finistère']);
  await page.getByRole('button', { name: 'Retirer Bretagne' }).press('Enter');
  await expect.poll(() => names(page)).toEqual(['Finistère']);
  await expect(page.getByRole('button', { name: 'Retirer Finistère' })).toBeFocused();
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(['Bretagne', 'Finistère']);
});

test('the best and the least good are said in words', async ({ page }) => {
  await openCompared(page, 'with=R11,R27');
  const cells = page.locator('tr[data-column=access_30km] td');
  await expect(cells.nth(0)).toContainText('le mieux');
  await expect(cells.nth(1)).toContainText('le moins bien');
  await expect(page.locator('tr[data-column=population]')).not.toContainText('le mieux');
});

test('the table and the map of the first view add territories; broken codes are ignored', {
  tag: '@map',
}, async ({ page }) => {
  await page.goto('couverture/?with=R999,x,%3Cb%3E&selected=R84');
  await page.getByRole('button', { name: 'Comparer Bretagne' }).click();
  await expect(page.getByRole('button', { name: 'Comparer Bretagne' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const map = page.locator('main').getByRole('paragraph').filter({ hasText: 'Fiche' });
  await map.getByRole('button', { name: 'Comparer Auvergne-Rhône-Alpes' }).click();
  await page
    .getByRole('navigation', { name: 'Vues' })
    .getByRole('link', { name: /^Comparer/ })
    .click();
  await expect.poll(() => names(page)).toEqual(['Bretagne', 'Auvergne-Rhône-Alpes']);
});

test('nothing to compare has a way on, and ten are the most', async ({ page }) => {
  await page.goto('couverture/?part=compare');
  await page.getByRole('button', { name: /^Essayer/ }).click();
  await expect.poll(async () => (await names(page)).length).toBe(3);
  await openCompared(page, 'with=R11,R24,R27,R28,R32,R44,R52,R53,R75,R76,R84,R93');
  expect(await names(page)).toHaveLength(10);
  await expect(page.getByText('Dix territoires : retirez-en un')).toBeVisible();
});

for (const width of [360, 768, 1440]) {
  test(`is sound at ${width} pixels, by day and by night`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 780 });
    await openCompared(page, 'with=R84,D69,E200046977,C69123,R04&scenario=-h7');
    await inBothSchemes(page, () => expectSound(page, { touch: false }));
    await page.goto('couverture/?part=compare');
    await expect(page.getByRole('button', { name: /^Essayer/ })).toBeVisible();
    await inBothSchemes(page, () => expectSound(page, { touch: false }));
  });
}
