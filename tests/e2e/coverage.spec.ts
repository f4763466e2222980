import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { inBothSchemes } from './soundness.ts';

const run = promisify(execFile);

interface CommandAnswer {
  country: CommandRow;
  rows: CommandRow[];
}
interface CommandRow {
  code: string;
  name: string;
  value: number | null;
}

/** The coverage command on the published data, without npm's own start. */
async function command(...args: string[]): Promise<string> {
  const { stdout } = await run('npx', ['tsx', 'scripts/coverage.ts', ...args], { maxBuffer: 1e8 });
  return stdout;
}

async function asked(...args: string[]): Promise<CommandAnswer> {
  return JSON.parse(await command(...args, '--json')) as CommandAnswer;
}

const rowsOf = (page: Page) => page.locator('table tbody tr[data-code]');

/** Value of each row as the page writes it for machines, null for the words "no data". */
async function tableOf(page: Page): Promise<Map<string, string | null>> {
  await expect(rowsOf(page).first()).toBeVisible();
  const cells = await page.locator('table tr[data-code]').evaluateAll((rows) =>
    rows.map((row): [string, string | null] => {
      const value = row.querySelector('td')?.querySelector('data');
      return [row.getAttribute('data-code') ?? '', value?.getAttribute('value') ?? null];
    }),
  );
  return new Map(cells);
}

/** Every page of the table, one after the other. */
async function wholeTable(page: Page): Promise<Map<string, string | null>> {
  const all = await tableOf(page);
  const next = page.getByRole('button', { name: 'Page suivante' });
  while ((await next.count()) > 0 && (await next.isEnabled())) {
    const first = await rowsOf(page).first().getAttribute('data-code');
    await next.click();
    await expect(rowsOf(page).first()).not.toHaveAttribute('data-code', first ?? '');
    for (const [code, value] of await tableOf(page)) all.set(code, value);
  }
  return all;
}

function expected({ rows, country }: CommandAnswer): Map<string, string | null> {
  return new Map([...rows, country].map(({ code, value }) => [code, value === null ? null : String(value)]));
}

async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

/** As a browser without graphics: no canvas gives a WebGL context. */
async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
    } as typeof getContext;
  });
}

test('the share of each region with an incubator within 30 km is that of the command, to the digit', {
  tag: '@core',
}, async ({ page }) => {
  const answer = await asked(
    '--measure',
    'access',
    '--radius',
    '30',
    '--kind',
    'incubator',
    '--level',
    'region',
  );
  expect(answer.rows.filter(({ value }) => value !== null).length).toBeGreaterThanOrEqual(18);
  await page.goto('couverture/?kind=incubator');
  expect(await tableOf(page)).toEqual(expected(answer));
  // What people read is the same number: 0.6436 is 64,36 %.
  const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', minimumFractionDigits: 2 });
  for (const { code, value } of answer.rows) {
    const cell = page.locator(`tr[data-code="${code}"] td`).first();
    await expect(cell).toHaveText(value === null ? 'pas de donnée' : percent.format(value));
  }
});

test('the file is the one that the command writes, byte for byte', async ({ page }) => {
  await page.goto('en/couverture/?kind=incubator');
  await expect(rowsOf(page).first()).toBeVisible();
  const csv = await download(page);
  expect(csv).toBe(
    await command(
      '--measure',
      'access',
      '--radius',
      '30',
      '--kind',
      'incubator',
      '--level',
      'region',
      '--format',
      'csv',
    ),
  );
  expect(csv).toContain('# filters: kinds=incubator');
});

test('the file in French carries filters, date, definition, sources and licence', async ({ page }) => {
  await page.goto('couverture/?kind=incubator&sector=digital&measure=quotient');
  await expect(rowsOf(page).first()).toBeVisible();
  const csv = await download(page);
  expect(csv).toMatch(/^# Mapster, édition du 2026-11-22\n# filtres : kinds=incubator; sectors=digital\n/);
  expect(csv).toMatch(/# quotient .*Part de la filière/);
  expect(csv).toContain('# source : GeoNames, centres des villes, CC BY 4.0');
});

test('every intercommunal body has the number of the command, 50 rows at a time', async ({ page }) => {
  const answer = await asked('--measure', 'mean-distance', '--need', 'export', '--level', 'epci');
  await page.goto('couverture/?measure=mean-distance&need=export&level=epci');
  await expect(rowsOf(page)).toHaveCount(50);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(1500);
  expect(await wholeTable(page)).toEqual(expected(answer));
});

test('a scenario changes the figures as the command says, and marks them as hypothetical everywhere', async ({
  page,
}) => {
  const scenario = '+incubator@C97105,-pulsalys';
  const answer = await asked('--kind', 'incubator', '--level', 'region', '--scenario', scenario);
  await page.goto(`en/couverture/?kind=incubator&scenario=${encodeURIComponent(scenario)}`);
  expect(await tableOf(page)).toEqual(expected(answer));
  await expect(page.getByRole('heading', { name: 'Hypothetical, not the real state' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /\(hypothetical\)/ })).toBeVisible();
  // In a file that a spreadsheet opens, what begins with a sign is not to be taken for a formula.
  const told = scenario.replace(',-', ",'-");
  expect(await download(page)).toContain(`# HYPOTHETICAL, not the real state: ${told}`);
  await page.getByRole('button', { name: 'Back to the real state' }).click();
  await expect(page).toHaveURL(/\?kind=incubator$/);
  await expect(page.locator('tr[data-code=R01] td data').first()).toHaveAttribute('value', '0');
});

test('the matrix adds up to the organisations located, and a cell leads to the directory', async ({
  page,
}) => {
  const answer = await asked('--measure', 'located', '--sector', 'digital', '--level', 'region');
  await page.goto('couverture/?part=matrix');
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveCount(25);
  const header = table.getByRole('columnheader', { name: 'Numérique', exact: true });
  const column = await header.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
  for (const { code, value } of answer.rows) {
    const cell = table.locator(`tr[data-code="${code}"] > :nth-child(${column + 1})`);
    await expect(cell).toHaveText(String(value));
  }
  await table.getByRole('link', { name: /Numérique, Bretagne$/ }).click();
  await expect(page).toHaveURL(/\/\?sector=digital&in=R53$/);
});

test('white zones are counted as the command counts them, within a territory too', async ({ page }) => {
  const answer = await asked(
    '--measure',
    'white',
    '--radius',
    '50',
    '--kind',
    'incubator',
    '--level',
    'region',
  );
  const digits = (text: string | null) => (text ?? '').replaceAll(/\D/g, '');
  await page.goto('couverture/?part=white&radius=50&kind=incubator');
  const sum = page.getByText(/communes, .* habitants$/);
  await expect(sum).toBeVisible();
  expect(digits((await sum.textContent())?.split(',')[1] ?? '')).toBe(String(answer.country.value));
  await page.getByLabel('Territoire').selectOption('R94');
  const corsica = answer.rows.find(({ code }) => code === 'R94');
  await expect
    .poll(async () => digits((await sum.textContent())?.split(',')[1] ?? ''))
    .toBe(String(corsica?.value));
  await expect(page).toHaveURL(/selected=R94/);
});

test('map and table point each other out', { tag: '@map' }, async ({ page }) => {
  await page.goto('couverture/?kind=incubator&level=department');
  await expect(page.locator('[data-map-ready]')).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(50);
  const row = rowsOf(page).nth(3);
  await row.hover();
  const name = (await row.getByRole('button').first().textContent()) ?? '';
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(row).toHaveAttribute('data-pointed', 'true');
  const canvas = page.locator('.maplibregl-canvas');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('expected the canvas of the map to have a place');
  // The centre of the mainland: a department, whichever it is.
  await canvas.click({ position: { x: box.width / 2, y: box.height / 2 } });
  await expect(page).toHaveURL(/selected=D/);
  const chosen = page.locator('tr[data-chosen]');
  await expect(chosen).toBeInViewport();
  await expect(chosen.getByRole('button', { pressed: true })).toBeVisible();
});

test('the keyboard reaches every setting, sorts, and back undoes it', async ({ page }) => {
  await page.goto('couverture/?kind=incubator');
  const sort = page.getByRole('button', { name: 'Territoire' });
  await sort.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=name/);
  await expect(page.getByRole('columnheader', { name: 'Territoire' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rowsOf(page).first()).toContainText('Auvergne-Rhône-Alpes');
  await page.getByRole('button', { name: /^Filière/ }).press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/sector=[a-z-]+/);
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\?kind=incubator$/);
});

test('computing is done beside the page', async ({ page }) => {
  await withoutWebgl(page);
  await page.goto('couverture/?level=epci');
  await expect(rowsOf(page)).toHaveCount(50);
  // How long anything takes is for the benchmarks; that the page's thread does none of it is seen here.
  expect(page.workers().map((worker) => worker.url())).toContainEqual(
    expect.stringMatching(/coverage-worker/),
  );
  const before = await tableOf(page);
  await page.getByLabel('Rayon').selectOption('10');
  await page.getByLabel('Mesure').selectOption('white');
  await expect.poll(async () => [...(await tableOf(page))].join()).not.toBe([...before].join());
});

test('broken parts of an address are ignored, and unknown ids too', async ({ page }) => {
  await page.goto(
    'couverture/?measure=fear&kind=incubator,no-such-kind&radius=31&page=99&selected=R999&level=x',
  );
  await expect(rowsOf(page)).toHaveCount(26);
  await expect(
    page.getByRole('heading', { level: 2, name: /Habitants à 30 km ou moins Incubateur/ }),
  ).toBeVisible();
});

test('the other language keeps the view', async ({ page }) => {
  await page.goto('couverture/?kind=incubator&measure=density');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/couverture\/\?measure=density&kind=incubator$/);
  await expect(page.getByRole('heading', { level: 2, name: /^Organisations per 100,000/ })).toBeVisible();
});

for (const width of [360, 768, 1440]) {
  test(`is accessible at ${width} pixels, by day and by night, and never wider than the window`, {
    tag: '@map',
  }, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 780 });
    for (const address of [
      '?kind=incubator&selected=R84',
      '?part=matrix',
      '?part=white&radius=50',
      '?part=method',
      '?measure=quotient&sector=digital&selected=R53',
      '?scenario=-h7',
    ]) {
      await page.goto(`couverture/${address}`);
      await expect(page.locator('main table, main dl').first()).toBeVisible();
      if (/kind/.test(address)) await expect(page.locator('[data-map-ready]')).toBeVisible();
      await inBothSchemes(page, () => expectAccessible(page));
      const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    }
  });
}

test('without WebGL, the table and the legend remain', { tag: '@map' }, async ({ page }) => {
  await withoutWebgl(page);
  await page.goto('couverture/?kind=incubator');
  await expect(page.getByRole('heading', { name: 'Ce navigateur n’affiche pas la carte.' })).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(26);
  await expect(page.getByText(/^71,62\s% à 100,00\s%$/)).toBeVisible();
  await expectAccessible(page);
});

test('a specialisation has classes around the country, and a territory its own sectors', async ({ page }) => {
  const answer = await asked('--measure', 'quotient', '--sector', 'digital', '--level', 'region');
  await page.goto('couverture/?measure=quotient&selected=R53');
  await expect(page.getByText('Choisissez une filière')).toBeVisible();
  await page.getByLabel('Filière', { exact: true }).selectOption('digital');
  await expect.poll(() => tableOf(page)).toEqual(expected(answer));
  const near = answer.rows.filter(({ value }) => value !== null && value > 0.8 && value < 1.25).length;
  const legend = page.getByRole('region', { name: 'Légende' }).getByRole('listitem');
  await expect(legend.filter({ hasText: 'comme le pays' })).toContainText(`${near} territoires`);
  await expect(legend.filter({ hasText: 'pas de donnée' })).toContainText(
    String(answer.rows.filter(({ value }) => value === null).length),
  );
  const profile = page.getByRole('region', { name: /^Filières de ce territoire/ });
  await profile.getByRole('link', { name: 'Mer et nautisme' }).click();
  await expect(page).toHaveURL(/sector=maritime/);
  await expect(page.getByLabel('Filière', { exact: true })).toHaveValue('maritime');
});

test('a row of the matrix leads to its sheet, a column to its map, with the keyboard too', async ({
  page,
}) => {
  await page.goto('couverture/?part=matrix&kind=incubator');
  const table = page.getByRole('table');
  await table.getByRole('columnheader').getByRole('link', { name: 'Numérique', exact: true }).press('Enter');
  await expect(page).toHaveURL(/measure=located&kind=incubator&sector=digital/);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.goBack();
  await table.getByRole('link', { name: /^\d+ en tout, Bretagne$/ }).click();
  await expect(page).toHaveURL(/\/\?kind=incubator&in=R53$/);
  await page.goBack();
  await table.getByRole('rowheader', { name: 'Bretagne' }).getByRole('link').press('Enter');
  await expect(page).toHaveURL(/territoires\/.*R53/);
});

test('the method computes its example on real numbers, those of the command', async ({ page }) => {
  const access = await asked('--kind', 'incubator', '--level', 'region');
  await page.goto('couverture/?part=method&kind=incubator&selected=R53');
  const live = (measure: string) => page.locator(`[data-live] [data-measure=${measure}] dd`);
  const row = access.rows.find(({ code }) => code === 'R53');
  const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', minimumFractionDigits: 2 });
  await expect(live('access')).toHaveText(
    new RegExp(`^[\\d\\s]+ ÷ [\\d\\s]+ = ${percent.format(row?.value ?? -1).replaceAll(/\s/g, '\\s')}$`),
  );
  const [covered = '', people = ''] = ((await live('access').textContent()) ?? '').split(/[÷=]/);
  const digits = (text: string) => Number(text.replaceAll(/\D/g, ''));
  expect(Number((digits(covered) / digits(people)).toFixed(4))).toBe(row?.value);
  await expect(live('quotient')).toHaveText(/\(\d+ ÷ \d+\) ÷ \(\d+ ÷ \d+\) = \d+,\d\d$/);
});
