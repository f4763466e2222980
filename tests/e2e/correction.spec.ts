/** From a mistake seen on a page to a file that the build applies. */
import { readFile } from 'node:fs/promises';
import { correctionSchema } from '#domain/correction-schema.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

test.use({ map: false });

test('a mistake is corrected with the keyboard, kept over a reload, and saved as a file', {
  tag: ['@core', '@chromium'],
}, async ({ page }) => {
  await page.goto('/?selected=polymeris');
  await page.getByRole('link', { name: 'Signaler une erreur' }).click();
  await expect(page).toHaveURL(/corriger\/\?id=polymeris$/);
  const founded = page.getByRole('textbox', { name: 'Année de création' });
  await expect(founded).not.toHaveValue('');
  await founded.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1999');
  await page.getByLabel('Adresse de la page').fill('https://www.polymeris.fr/');
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2026-11');
  await expect(page.getByRole('deletion')).toBeVisible();
  await expect(page.getByRole('insertion')).toHaveText('1999');
  await page.reload();
  await expect(founded).toHaveValue('1999');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer le fichier' }).press('Enter'),
  ]);
  const correction = correctionSchema.parse(JSON.parse(await readFile(await download.path(), 'utf8')));
  expect(correction).toMatchObject({
    action: 'change',
    id: 'polymeris',
    changes: [
      { field: 'founded', to: '1999', source: { url: 'https://www.polymeris.fr/', date: '2026-11' } },
    ],
  });
});

for (const [width, scheme] of [
  [360, 'dark'],
  [1440, 'light'],
] as const) {
  test(`what the build would refuse is said beside its field, at ${width} pixels in ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/corriger/?id=polymeris');
    const mail = page.getByLabel('Courriel');
    await mail.fill('jean.martin@exemple.fr');
    await expect(mail).toHaveAccessibleDescription(/semble celle d’une personne/);
    await page.getByLabel('Labels').fill('esca-glod');
    await expect(page.getByLabel('Labels')).toHaveAccessibleDescription(/Vouliez-vous dire «\sesca-gold\s»/);
    await page.getByRole('link', { name: /semble celle d’une personne/ }).click();
    await expect(mail).toBeFocused();
    await expect(page.getByRole('button', { name: 'Enregistrer le fichier' })).toBeHidden();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a suggestion that looks like somebody of the directory is asked about', async ({ page }) => {
  await page.goto('/en/corriger/');
  await page.getByLabel('Name', { exact: true }).fill('Polymeriss');
  await expect(page.getByLabel('Id', { exact: true })).toHaveValue('polymeriss');
  await page.getByRole('button', { name: 'Kinds' }).click();
  await page.getByRole('checkbox').first().check();
  await page.keyboard.press('Escape');
  await page.getByLabel('Website').fill('polymeris.fr');
  await page.getByLabel('Address of the page').fill('https://example.org/a');
  await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2026');
  await expect(page.getByText('Polymeris has the same website.')).toBeVisible();
  const save = page.getByRole('button', { name: 'Save the file' });
  await expect(save).toBeHidden();
  await page.getByRole('checkbox', { name: /another organisation than Polymeris/ }).check();
  await expect(save).toBeVisible();
  await expectAccessible(page);
});

test('an id that nobody has leads on', async ({ page }) => {
  await page.goto('/corriger/?id=nobody');
  await expect(page.getByRole('heading', { name: /Aucun organisme «\snobody\s»/ })).toBeVisible();
  await page.getByRole('link', { name: 'Proposer un nouvel organisme' }).click();
  await expect(page.getByRole('heading', { name: 'Proposer un organisme' })).toBeVisible();
});
