import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectSound, inBothSchemes } from './soundness.ts';

const rowsOf = (page: Page) => page.locator('table tbody tr[data-code]');
const cellOf = (page: Page, code: string) => page.locator(`tr[data-code=${code}] td data`).first();
/** Before, after and difference of a line, as the page writes them for machines. */
const effectOf = (page: Page, measure: string) =>
  page
    .locator(`tr[data-effect=${measure}] data`)
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('value')));

async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Et si…' }).click();
}

test('with the keyboard alone: an incubator opens in Guadeloupe, its figures say so, back undoes it', {
  tag: '@core',
}, async ({ page }) => {
  await page.goto('couverture/?kind=incubator&selected=R01');
  await expect(cellOf(page, 'R01')).toHaveAttribute('value', '0');
  await page.getByRole('button', { name: 'Et si…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Ouvrir' })).toBeFocused();
  // The kind of the filter is that of what opens.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('form').getByLabel('Type')).toHaveValue('incubator');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('les abymes');
  await expect(page.locator('[role=option]').first()).toContainText('Les Abymes (971)');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scenario=%2Bincubator@C97101$/);
  await expect(cellOf(page, 'R01')).not.toHaveAttribute('value', '0');
  await expect(page.getByRole('heading', { name: 'Hypothèse, pas l’état réel' })).toBeVisible();
  const after = await cellOf(page, 'R01').getAttribute('value');
  await expect.poll(() => effectOf(page, 'access')).toEqual(['0', after, after]);
  await expect.poll(() => effectOf(page, 'located')).toEqual(['1', '2', '1']);
  await page.goBack();
  await expect(page).toHaveURL(/selected=R01$/);
  await expect(cellOf(page, 'R01')).toHaveAttribute('value', '0');
  await expect(page.getByRole('heading', { name: 'Hypothèse, pas l’état réel' })).toBeHidden();
});

test('everything that could be taken away says that it is supposed: map, legend, table, title, paper', {
  tag: '@map',
}, async ({ page }) => {
  await page.goto('couverture/?kind=incubator&scenario=-pulsalys');
  await expect(rowsOf(page).first()).toBeVisible();
  await expect(page.locator('[data-hypothetical]')).toHaveCount(3);
  await expect(page.getByRole('table', { name: /^Hypothèse, pas l’état réel : Habitants/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Hypothèse, pas l’état réel/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Fermeture : Pulsalys')).toBeVisible();
  await expect(page.locator('[data-hypothetical]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revenir à l’état réel' })).toBeHidden();
});

test('an organisation is closed by its name, once', async ({ page }) => {
  await openForm(page, 'couverture/?kind=incubator');
  await page.getByText('Fermer', { exact: true }).click();
  const box = page.getByRole('combobox', { name: 'Organisme' });
  await box.fill('pulsalys');
  await page.locator('[role=option]').filter({ hasText: 'Pulsalys' }).click();
  await page.getByRole('button', { name: 'Supposer', exact: true }).click();
  await expect(page).toHaveURL(/scenario=-pulsalys$/);
  await expect.poll(async () => (await effectOf(page, 'located')).at(-1)).toBe('-1');
  await box.fill('pulsalys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Ce changement est déjà dans l’hypothèse.');
  await page.getByText('Déplacer', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Commune' }).fill('Oyonnax');
  await page.getByRole('button', { name: 'Supposer', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(/est déjà fermé dans cette hypothèse/);
  await expect(page).toHaveURL(/scenario=-pulsalys$/);
});

test('says which commune it could not find, and puts the focus there', async ({ page }) => {
  await openForm(page, 'couverture/');
  await page.getByRole('button', { name: 'Supposer', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('Choisissez une commune.');
  const box = page.getByRole('combobox', { name: 'Commune' });
  await expect(box).toBeFocused();
  await box.fill('Saint-Denis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/«\sSaint-Denis\s» n’en désigne pas une seule/);
  await expect(page).not.toHaveURL(/scenario/);
});

test('twenty changes are the most, and each is taken back alone', async ({ page }) => {
  const many = Array.from({ length: 20 }, (_, n) => `%2Bincubator@C0100${(n % 5) + 1}`).join(',');
  await page.goto(`couverture/?kind=incubator&scenario=${many}`);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Supposer un autre changement' }).click();
  await page.getByRole('combobox', { name: 'Commune' }).fill('Oyonnax');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/20 changements au plus/);
  const remove = page.getByRole('button', { name: /^Retirer : / });
  await expect(remove).toHaveCount(20);
  await remove.nth(19).press('Enter');
  await expect(remove).toHaveCount(19);
  // What had the focus is gone: the one in its place has it.
  await expect(remove.nth(18)).toBeFocused();
});

test('who is present in a territory can be supposed closed or elsewhere; a white zone can be opened in', async ({
  page,
}) => {
  await page.goto('couverture/?kind=incubator&selected=R84');
  await page.getByText(/^\d+ organismes présents\s: Auvergne-Rhône-Alpes$/).click();
  await page.getByRole('button', { name: 'Supposer le déplacement de Pulsalys' }).click();
  await expect(page.getByRole('combobox', { name: 'Organisme' })).toHaveValue('Pulsalys');
  await expect(page.getByRole('combobox', { name: 'Commune' })).toBeFocused();
  await page.keyboard.type('Oyonnax');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scenario=~pulsalys@C01283$|scenario=%7Epulsalys@C01283$/);
  await page.getByRole('link', { name: 'Zones blanches' }).click();
  await page
    .getByRole('button', { name: /^Supposer une ouverture à / })
    .first()
    .click();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/,%2Bincubator@C[0-9AB]{5}/);
  await expect(page.getByText(/^Ouverture\s: Incubateur à /)).toBeVisible();
});

test('a change to what the filters leave out says that it changes nothing', async ({ page }) => {
  await page.goto('couverture/?kind=incubator&scenario=%2Bpole@C01283,-no-such-body');
  await expect(page.getByText('hors des filtres : ne change rien ici')).toBeVisible();
  await expect(page.getByText('sans effet : inconnu ici')).toBeVisible();
});

for (const width of [360, 768, 1440]) {
  test(`is sound at ${width} pixels, by day and by night, with the form open and an error`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 780 });
    await page.goto('couverture/?kind=incubator&selected=R84&scenario=-pulsalys');
    await expect(page.locator('tr[data-effect]').first()).toBeVisible();
    await page.getByText(/^\d+ organismes présents/).click();
    await page.getByRole('button', { name: 'Supposer un autre changement' }).click();
    await page.getByRole('combobox', { name: 'Commune' }).fill('zzzz');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('zzzz');
    await inBothSchemes(page, () => expectSound(page, { touch: false }));
  });
}
