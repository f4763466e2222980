/** One organisation among its peers. */
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { expectSound, inBothSchemes } from './soundness.ts';

test('sets an organisation among its peers, and says of how many a value is known', { tag: '@core' }, async ({
  page,
}) => {
  await page.goto('situer/?id=polymeris');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Polymeris parmi ses pairs');
  await expect(page).toHaveTitle('Polymeris parmi ses pairs · Mapster');
  const members = page.getByRole('region', { name: /^Membres/ });
  await expect(members).toContainText(/Valeur connue pour \d+ pairs sur \d+\./);
  await expect(members).toContainText(/\d+ au-dessous, \d+ au même niveau, \d+ au-dessus\./);
  await expect(members.getByRole('img')).toHaveAccessibleName(
    /^Membres\s: de .*médiane.*Cet organisme\s: 544 membres\.$/,
  );
  await expect(page.getByRole('row', { name: /^Membres 544/ })).toBeVisible();
  for (const cell of await page.getByRole('table').getByRole('cell').all())
    await expect(cell).not.toBeEmpty();
});

test('lists the peers where too few are known, in its region, and back undoes it', async ({ page }) => {
  await page.goto('situer/?id=polymeris');
  await page.getByLabel('Où').selectOption('region');
  await expect(page).toHaveURL(/scope=region/);
  await expect(
    page.getByText('Trop peu de valeurs connues pour des quartiles : voici les pairs.').first(),
  ).toBeVisible();
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('main').getByRole('img').first()).toBeVisible();
  await page.getByLabel('Filière commune').selectOption('chemistry-materials');
  await expect(page).toHaveURL(/sector=chemistry-materials/);
});

test('is found by a name with the keyboard, and a broken address is no error', async ({ page }) => {
  await page.goto('situer/?scope=moon&sector=%3Cb%3E');
  await expect(page.getByRole('heading', { name: 'Aucun organisme choisi.' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Trouver un organisme' }).focus();
  await page.keyboard.type('axelera');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Axelera parmi ses pairs');
  await page.goto('situer/?id=no-such-body');
  await expect(page.getByText('« no-such-body » n’est pas dans cet annuaire.')).toBeVisible();
});

test('gives its peers as a file where unknown is empty', async ({ page }) => {
  await page.goto('situer/?id=polymeris');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger (CSV)' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(
    '\nrole,id,name,members,age,labels,partners,regions\norganization,polymeris,Polymeris,544,',
  );
  expect(text).toMatch(/\npeer,[a-z0-9-]+,[^\n]+,,/);
  expect(text).toContain('\npeers_unknown,,,');
});

/** Most peers, most names, fewest facts, nobody, ended. */
const HARDEST = [
  '?id=1kubator',
  '?id=linksium',
  '?id=polymeris',
  '?id=polymeris&scope=region',
  '?id=mont-blanc-industries',
];

test('prints on one page of A4', async ({ page }) => {
  const pages: Record<string, number> = {};
  for (const search of HARDEST) {
    await page.goto(`situer/${search}`);
    await expect(page.getByRole('table')).toBeVisible();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    pages[search] = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }
  expect(pages).toEqual(Object.fromEntries(HARDEST.map((search) => [search, 1])));
});

for (const width of [360, 1440]) {
  test(`is sound at ${width} px, by day and by night`, async ({ browser, baseURL }) => {
    const touch = width < 500;
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      viewport: { width, height: 800 },
      hasTouch: touch,
      isMobile: touch,
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    await page.goto('situer/?id=polymeris');
    await expect(page.getByRole('table')).toBeVisible();
    await inBothSchemes(page, () => expectSound(page, { touch }));
    await context.close();
  });
}
