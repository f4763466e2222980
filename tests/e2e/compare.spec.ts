import { Directory } from './directory.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { inBothSchemes } from './soundness.ts';

const TWO = 'comparer/?ids=polymeris,cosmetic-valley';
const FOUR = 'comparer/?ids=polymeris,cosmetic-valley,minalogic,axelera';

test('sets organisations side by side, says what differs, and what is unknown', { tag: '@core' }, async ({
  page,
}) => {
  await page.goto(TWO);
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: /Polymeris/ })).toBeVisible();
  await expect(page).toHaveTitle('Polymeris, Cosmetic Valley · Comparer · Mapster');
  await expect(table.getByRole('rowheader', { name: /^Filières diffère/ })).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 'Type', exact: true })).toBeVisible();
  await expect(table).toContainText('téléphone inconnu');
  for (const cell of await table.getByRole('cell').all()) await expect(cell).not.toBeEmpty();
});

test('shows the differences only, in the address too, and back undoes it', async ({ page }) => {
  await page.goto(TWO);
  const kinds = page.getByRole('rowheader', { name: 'Type', exact: true });
  await expect(kinds).toBeVisible();
  await page.getByRole('switch', { name: 'Seulement les différences' }).click();
  await expect(kinds).toHaveCount(0);
  await expect(page).toHaveURL(/only=diff/);
  await page.goBack();
  await expect(kinds).toBeVisible();
});

test('takes a column away and adds another one, with the keyboard', async ({ page }) => {
  await page.goto(TWO);
  const remove = page.getByRole('button', { name: 'Retirer Cosmetic Valley de la comparaison' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ids=polymeris$/);
  await expect(page.getByRole('button', { name: 'Retirer Polymeris de la comparaison' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Il manque un organisme pour comparer.' })).toBeVisible();
  const box = page.getByRole('textbox', { name: 'Ajouter un organisme' });
  await box.focus();
  await page.keyboard.type('cosmétic val');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ids=polymeris,cosmetic-valley/);
  await expect(page.getByRole('columnheader', { name: /Cosmetic Valley/ })).toBeVisible();
  await expect(box).toBeFocused();
});

test('names what the address asks for and the table does not show', async ({ page }) => {
  await page.goto(`${FOUR},no-such-body,pulsalys,mipirail`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Identifiant inconnu de l’annuaire, laissé de côté : no-such-body.');
  await expect(main).toContainText(/Au-delà de quatre, laissés de côté\s: .*TOTEM/);
  await expect(main).toContainText('Mipirail a fusionné dans TOTEM');
  await expect(main).toContainText('La comparaison est pleine');
});

test('without anyone to compare, leads back to the directory', async ({ page }) => {
  await page.goto('comparer/?ids=');
  await expect(page.getByRole('heading', { name: 'Rien à comparer pour l’instant.' })).toBeVisible();
  await page.getByRole('link', { name: 'Choisir dans l’annuaire' }).click();
  await expect(new Directory(page).rows.first()).toBeVisible();
});

test('puts aside from two details, compares, and finds them again in the directory', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=cosmetic+valley&selected=cosmetic-valley');
  await directory.detail.getByRole('button', { name: /Comparer Cosmetic Valley/ }).click();
  const tray = page.getByRole('region', { name: 'Mis de côté pour comparer' });
  await expect(tray).toContainText('Ajoutez-en un autre');
  await directory.open('./?selected=polymeris&compare=cosmetic-valley');
  await directory.detail.getByRole('button', { name: /Comparer Polymeris/ }).click();
  await tray.getByRole('link', { name: 'Comparer (2)' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await page.getByRole('link', { name: 'Retour à l’annuaire' }).click();
  await expect(tray).toContainText('Cosmetic Valley');
});

test('the other language keeps the page and the comparison', async ({ page }) => {
  await page.goto(`${TWO}&only=diff`);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/comparer\/\?ids=polymeris,cosmetic-valley&only=diff$/);
  await expect(page.getByRole('rowheader', { name: /^Sectors differs/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toContainText('Compare (2)');
  await expect(page.locator('a[aria-current=page]')).toHaveText(/Compare/);
});

test('the page has its own title and description before any script runs', async ({ page }) => {
  const html = await (await page.request.get('en/comparer/')).text();
  expect(html).toContain('<title>Compare organisations · Mapster</title>');
  expect(html).toMatch(/lang="en" data-page="compare"[^>]* data-root="..\/..\/"/);
});

test('prints on A4 landscape, four columns on one sheet', async ({ page }) => {
  await page.goto(FOUR);
  await expect(page.getByRole('columnheader')).toHaveCount(5);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 84\d/);
});

for (const width of [320, 360, 768, 1440]) {
  test(`is accessible at ${width} pixels, by day and by night, and only the table scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 });
    for (const address of [FOUR, 'comparer/?ids=polymeris', 'comparer/']) {
      await page.goto(address);
      await expect(page.getByRole('textbox').or(page.getByText('La comparaison est pleine'))).toBeVisible();
      await inBothSchemes(page, () => expectAccessible(page));
      expect(await new Directory(page).overflow()).toBeLessThanOrEqual(0);
    }
  });
}
