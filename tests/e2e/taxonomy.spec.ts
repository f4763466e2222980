/** Pages of kinds, sectors, labels and needs: what is written, what stays once the script is there, and the explorer. */
import { expect, expectAccessible, test } from './fixtures.ts';
import { inBothSchemes } from './soundness.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sector in a region says who is there, and leads on', { tag: ['@core', '@chromium'] }, async ({
    page,
    baseURL,
  }) => {
    await page.goto('filieres/digital/R84/');
    await expect(page).toHaveTitle('Filière Numérique, Auvergne-Rhône-Alpes · Mapster');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Numérique · Auvergne-Rhône-Alpes');
    const located = page.getByRole('list', { name: '20 organismes ont leur siège ici' });
    await expect(located.getByRole('link')).toHaveCount(20);
    await expect(located.getByRole('link', { name: 'Minalogic' })).toHaveAttribute(
      'href',
      /organisations\/minalogic\/$/,
    );
    await expect(page.getByRole('img', { name: /^Carte : Numérique, Auvergne-Rhône-Alpes/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Voir dans l’annuaire' })).toHaveAttribute(
      'href',
      /\?sector=digital&in=R84$/,
    );
    const canonical = await page
      .locator('link[rel=canonical]')
      .evaluate((link) => (link as HTMLLinkElement).href);
    expect(canonical).toBe(`${baseURL}/filieres/digital/R84/`);
    await page.getByRole('table').getByRole('link', { name: 'Bretagne', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Numérique · Bretagne');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/filieres\/digital\/R53\/$/);
    await page
      .getByRole('navigation', { name: 'Where you are' })
      .getByRole('link', { name: 'Sectors' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sectors');
    const absolute = await page.locator('[href^="/"], [src^="/"]').count();
    expect(absolute).toBe(0);
  });

  test('a label that is over for all has former holders only, on no map', async ({ page }) => {
    await page.goto('labels/esca-bronze/');
    await expect(page.getByText(/^Aucun titulaire connu dont le label ne soit pas expiré\./)).toBeVisible();
    const former = page.getByRole('list', { name: '9 anciens titulaires, label expiré' });
    await expect(former.getByRole('listitem')).toHaveCount(9);
    await expect(
      page.getByRole('img', { name: 'Carte : ESCA Bronze, France. Aucun organisme placé.' }),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: '9 titulaires inconnu 2014 expiré' })).toBeVisible();
    const [block = ''] = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(JSON.parse(block)).toMatchObject({
      '@type': 'DefinedTerm',
      name: 'ESCA Bronze',
      termCode: 'esca-bronze',
    });
  });

  test('a need says what meets it and why', async ({ page }) => {
    await page.goto('en/besoins/rd-partners/');
    const why = page.getByRole('region', { name: 'Who meets this need, and why' });
    await expect(why.getByRole('link', { name: 'Competitiveness cluster' })).toBeVisible();
    await expect(why).toContainText('Brings together companies, research laboratories');
  });
});

test('what was written stays, and nothing but the manifest is fetched for it', async ({ page }) => {
  const files: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/(?:data|basemap)\/([^?]+)/.exec(request.url()) ?? [];
    if (file !== undefined) files.push(file);
  });
  await page.goto('types/pole/');
  await expect(page.getByText('640 organismes · édition du 22 nov. 2026')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { name: '57 organismes, par nom' })).toBeVisible();
  expect(files).toEqual(['manifest.json']);
});

test('the explorer filters by label, state, place and year with the keyboard, and the address keeps it', async ({
  page,
}) => {
  await page.goto('labels/');
  // The frame of the page has a status of its own, for what is said of the network.
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText('286 labels portés, par 236 organismes.');
  await page.getByRole('checkbox', { name: 'ESCA Or 12' }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/labels\/\?label=esca-gold$/);
  await expect(status).toHaveText('12 labels portés, par 11 organismes.');
  await page.getByRole('combobox', { name: 'Porté en' }).selectOption('2014');
  await expect(status).toHaveText(
    '3 labels portés, par 3 organismes. 6 autres sont laissés de côté : leurs dates ne disent rien de cette année.',
  );
  const table = page.getByRole('region', { name: '3 labels, par organisme' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('img', { name: /^Carte : titulaires de labels\. 3 organismes/ })).toBeVisible();
  await page.goBack();
  await expect(status).toHaveText('12 labels portés, par 11 organismes.');
  await page.goBack();
  await page.getByRole('checkbox', { name: /^expiré/ }).check();
  await page.getByRole('combobox', { name: 'Siège du titulaire' }).selectOption('R84');
  await expect(page).toHaveURL(/\?labelState=expired&in=R84$/);
  await expect(page.getByRole('region', { name: /^1 label, par organisme/ })).toContainText('ESCA Bronze');
  await page.getByRole('button', { name: 'Tout effacer' }).press('Enter');
  await expect(status).toHaveText('286 labels portés, par 236 organismes.');
});

test('what an address cannot mean is ignored, and a term that is none is said to be', async ({ page }) => {
  await page.goto('labels/?label=%3Cb%3E&labelState=eternal&in=here&year=20x6');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    '286 labels portés, par 236 organismes.',
  );
  await page.goto('labels/?label=nothing-of-this-name');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Aucun label ne répond à ces choix.');
});

/** One of each family, of those that are read in seconds. */
const PAGES = [
  'types/',
  'filieres/finance/R11/',
  'labels/?in=R94',
  'labels/esca-gold/',
  'en/besoins/social-project/',
];

for (const width of [360, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });

    test('the pages of terms are accessible by day and by night, and as wide as their screen', async ({
      page,
    }) => {
      test.setTimeout(180_000);
      for (const address of PAGES) {
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        await inBothSchemes(page, () => expectAccessible(page));
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(beyond, address).toBeLessThanOrEqual(0);
      }
    });
  });
}
