import { expect, test } from './embed.ts';
import { expectSound } from './soundness.ts';

test('makes the code of a map, shows the map at once, and the code works on another site', {
  tag: '@map',
}, async ({ page, openPartner }) => {
  await page.goto('integrer/');
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('#results-list > li').first()).toBeVisible();
  await page.getByRole('button', { name: /^Filières/ }).click();
  await page.getByRole('checkbox', { name: 'Numérique', exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(inside.getByRole('list', { name: /Compris/ })).toContainText('Numérique');
  await page.getByRole('checkbox', { name: 'Le visiteur ne peut pas changer ces choix' }).check();
  await expect(inside.getByRole('list', { name: /Compris/ }).getByRole('button')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Couleur' }).fill('#ffcc00');
  await expect(page.getByText(/Il en faut 4,5/)).toBeVisible();
  await expectSound(page, { touch: false });
  const code = await page.getByRole('textbox', { name: 'Code à coller' }).inputValue();
  expect(code).toContain('sector="digital" lock="sector" accent="#ffcc00"');
  const map = await openPartner({ body: code });
  await map.ready();
  await expect(map.inside.getByRole('list', { name: /Compris/ })).toContainText('Numérique');
});

test('gives each form of the code, and the doctor finds nothing to mend in any', { tag: '@core' }, async ({
  page,
}) => {
  await page.goto('integrer/?sector=digital&in=R84&lock=in&height=500');
  const code = page.getByRole('textbox', { name: 'Code à coller' });
  const doctor = page.getByRole('textbox', { name: 'Code ou page à vérifier' });
  for (const form of ['Élément (conseillé)', 'Iframe seule', 'WordPress']) {
    await page.getByRole('radio', { name: form }).check();
    await doctor.fill(await code.inputValue());
    await expect(page.getByText('Rien à redire')).toBeVisible();
    await doctor.fill('');
  }
});

test('the doctor says what is wrong with pasted code, and mends it', async ({ page }) => {
  await page.goto('en/integrer/');
  await page
    .getByRole('textbox', { name: 'Code or page to check' })
    .fill('<mapster-map secteur="digitall"><img src=x onerror=alert(1)>');
  await expect(page.locator('[data-fault=attribute]')).toContainText('sector');
  await expect(page.locator('[data-fault=value]')).toContainText('digital');
  await expect(page.locator('[data-fault=unclosed]')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Mended code' })).toHaveValue(
    /<mapster-map sector="digital"/,
  );
  await expect(page.locator('main img')).toHaveCount(0);
  await expectSound(page, { touch: false });
});
