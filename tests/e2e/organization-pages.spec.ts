/** The files of the organisations, their list, the first rows of the directory, and the page of an address that leads nowhere. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectSound } from './soundness.ts';

test.use({ map: false });

/** Adds up how far things move, from the first paint on. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    return moved.reduce((sum, value) => sum + value, 0);
  };
}

test.describe('without JavaScript, from the directory', () => {
  test.use({ javaScriptEnabled: false });

  test('the telephone of an organisation', { tag: ['@core', '@chromium'] }, async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: 'Tous les organismes, de A à Z' }).click();
    await page.getByRole('link', { name: 'Lettre C' }).click();
    await page.getByRole('link', { name: 'Cosmetic Valley', exact: true }).click();
    await expect(page).toHaveURL(/\/organisations\/cosmetic-valley\/$/);
    const contact = page.getByRole('region', { name: 'Contact' });
    await expect(contact.getByRole('definition')).toHaveCount(4);
    await expect(contact).toContainText(/Téléphone(?:\d\d |pas d’information)/);
  });

  test('what an organisation does, for whom, since when and who says so', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: /^Voir les \d+ organismes, de A à Z$/ }).click();
    await page.getByRole('link', { name: 'Polymeris', exact: true }).click();
    await expect(page).toHaveTitle('Polymeris · Mapster');
    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Polymeris');
    await expect(main).toContainText('Pôle de compétitivité · Bellignat (01)');
    await expect(page.getByRole('region', { name: 'Labels' })).toContainText(
      'Pôle de compétitivité, phase Vvalide jusqu’en décembre 2026',
    );
    await expect(page.getByRole('region', { name: 'Territoires desservis' }).getByRole('link')).toHaveCount(
      3,
    );
    await expect(page.getByRole('region', { name: 'Sources' })).toContainText('janvier 2025, il y a 1 an');
    await expect(main).toContainText('Non vérifié : aucune source ne précise');
    await expect(
      page.getByRole('img', { name: /^Carte : Bellignat \(01\) parmi les villes alentour/ }),
    ).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('who is in my department, and back to one of them', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: /^Par territoire/ }).click();
    await page.getByRole('link', { name: 'Ain', exact: true }).click();
    await page
      .getByRole('list', { name: /ont leur siège ici/ })
      .getByRole('link', { name: 'Polymeris' })
      .click();
    await expect(page).toHaveURL(/\/organisations\/polymeris\/$/);
    await page.getByRole('link', { name: 'CA Haut-Bugey Agglomération' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CA Haut-Bugey Agglomération');
  });

  test('who works with it, who is close, who is alike', async ({ page }) => {
    await page.goto('organisations/polymeris/');
    await expect(page.getByRole('region', { name: 'Coopérations' }).getByRole('link')).not.toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Organismes semblables' }).getByRole('link')).toHaveCount(
      5,
    );
    await page.getByRole('region', { name: 'Organismes proches' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/organisations\/cmq-plasti-campus\/$/);
  });

  test('what became of an organisation that is gone', async ({ page }) => {
    await page.goto('organisations/');
    await page
      .getByRole('region', { name: 'Fusionnés ou fermés' })
      .getByRole('link', { name: 'Mipirail' })
      .click();
    await expect(page.getByText('Mipirail a fusionné dans TOTEM.')).toBeVisible();
    await page.getByRole('link', { name: 'Voir TOTEM' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('TOTEM');
  });

  test('in English, with links that stay in English and lead anywhere the site is put', async ({
    page,
    baseURL,
  }) => {
    await page.goto('en/');
    await page.getByRole('link', { name: 'All organisations, A to Z' }).click();
    await page.getByRole('link', { name: 'Polymeris', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/organisations\/polymeris\/$/);
    const hrefs = await page
      .locator('link[rel=canonical], link[hreflang]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    expect(hrefs).toEqual(
      ['en/', '', 'en/', ''].map((folder) => `${baseURL}/${folder}organisations/polymeris/`),
    );
    expect(await page.locator('[href^="/"], [src^="/"], [style]').count()).toBe(0);
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(/[^n]\/organisations\/polymeris\/$/);
  });

  test('what the page is about is told to machines too', async ({ page }) => {
    await page.goto('organisations/polymeris/');
    // The way to the page stands beside it.
    const text = await page.locator('script[type="application/ld+json"]').first().textContent();
    expect(JSON.parse(text ?? '')).toMatchObject({
      '@type': 'Organization',
      name: 'Polymeris',
      address: { addressLocality: 'Bellignat', addressCountry: 'FR' },
    });
    expect(text).not.toContain('geo');
  });
});

test('the script takes a page over without moving anything, and adds what it can do', {
  tag: ['@core', '@chromium'],
}, async ({ page }) => {
  const moved = await watchShifts(page);
  await page.goto('organisations/polymeris/');
  const heading = await page.getByRole('heading', { level: 1 }).elementHandle();
  const tools = page.getByRole('group', { name: 'Garder et partager' });
  await expect(tools.getByRole('button')).toHaveCount(3);
  // The same elements, not a copy of them.
  expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
  await expect(page.getByText('640 organismes · édition du 22 nov. 2026')).toBeVisible();
  expect(await moved()).toBeLessThanOrEqual(0.02);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    tools.getByRole('button', { name: 'Fiche contact' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('polymeris.vcf');
  expect(readFileSync(await file.path(), 'utf8')).toContain('/organisations/polymeris/');
});

test('the list is searched as one types, and keeps the words in its address', async ({ page }) => {
  await page.goto('organisations/');
  const box = page.getByRole('searchbox', { name: 'Trouver un organisme' });
  await box.fill('campus lyon');
  await expect(page).toHaveURL(/\/organisations\/\?find=campus\+lyon$/);
  const rows = page.locator('main li:has(> svg):visible');
  const found = Number((await page.locator('#find-hint').textContent())?.match(/\d+/)?.[0]);
  expect(found).toBeGreaterThan(0);
  await expect(rows).toHaveCount(found);
  await page.reload();
  await expect(box).toHaveValue('campus lyon');
  await expect(rows).toHaveCount(found);
  await box.fill('zzzz');
  await expect(page.getByText('Aucun organisme de ce nom.')).toBeVisible();
});

test('an address with an id shows the same, and an unknown one says so', async ({ page }) => {
  await page.goto('organisations/?id=polymeris');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Polymeris');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', '/organisations/polymeris/');
  await page.goto('organisations/?id=no-such-body');
  await expect(page.getByText('Fiche introuvable')).toBeVisible();
});

for (const [width, colorScheme] of [
  [360, 'dark'],
  [1440, 'light'],
] as const) {
  test(`a page is sound at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const address of ['organisations/polymeris/', 'organisations/mipirail/']) {
      await page.goto(address);
      await expect(page.getByRole('group', { name: 'Garder et partager' })).toBeVisible();
      await expectSound(page, { touch: false });
    }
  });
}

test.describe('the directory', () => {
  test('has its first rows in its HTML, which give way to the list without moving', async ({ page }) => {
    const moved = await watchShifts(page);
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/data/records.json*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./', { waitUntil: 'domcontentloaded' });
    const written = page.locator('[data-prerendered] #results-list > li');
    await expect(written).toHaveCount(12);
    await expect(page.getByRole('combobox')).toBeVisible();
    await expect(written.first()).toBeVisible();
    const names = await written.locator('a').allTextContents();
    const link = written.nth(2).getByRole('link');
    await link.focus();
    const name = await link.textContent();
    letThrough();
    await expect(page.locator('[data-prerendered]')).toHaveCount(0);
    await expect(page.locator('#results-list > li').first()).toBeVisible();
    // Those below the window come in a later frame.
    const first = async () => (await page.locator('#results-list > li h3 a').allTextContents()).slice(0, 12);
    await expect.poll(first).toEqual(names);
    await expect(page.locator(':focus')).toHaveText(name ?? '');
    expect(await moved()).toBeLessThanOrEqual(0.02);
  });

  test('shows no row of the whole list where another view is asked for', async ({ page }) => {
    await page.route('**/data/records.json*', () => {});
    await page.goto('./?kind=ptce', { waitUntil: 'domcontentloaded' });
    await expect(page.getByRole('combobox')).toBeVisible();
    await expect(page.locator('#results-list')).toHaveCount(0);
  });

  test('a plain click opens the detail, another one the page', async ({ page, context }) => {
    await page.goto('./?q=polymeris');
    const row = page.locator('#results-list').getByRole('link', { name: 'Polymeris' });
    await expect(row).toHaveAttribute('href', '/organisations/polymeris/');
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      row.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Polymeris');
    await row.click();
    await expect(page).toHaveURL(/selected=polymeris/);
    await page.getByRole('link', { name: 'Voir sa page' }).click();
    await expect(page).toHaveURL(/\/organisations\/polymeris\/$/);
  });
});

test('the page of an unknown address leads back, at any depth and under any path', async ({
  page,
  guard,
}) => {
  guard.allow(/Failed to load resource/);
  const server = createServer(({ url = '' }, response) => {
    const isManifest = url === '/some/path/data/manifest.json';
    response.writeHead(isManifest ? 200 : 404, {
      'content-type': isManifest ? 'application/json' : 'text/html',
    });
    response.end(isManifest ? '{}' : readFileSync(`${process.env.E2E_DIST ?? 'dist'}/404.html`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  guard.allow(/other origin/);
  await page.goto(`${origin}/some/path/organisations/nobody/at-all`);
  await expect(page.getByRole('heading', { name: 'Page introuvable' })).toBeVisible();
  const home = page.getByRole('link', { name: 'L’annuaire et sa carte' });
  await expect(home).toHaveAttribute('href', '/some/path/');
  await expect(page.locator('form').first()).toHaveAttribute('action', '/some/path/');
  await expect(page.getByRole('link', { name: 'All organisations, A to Z' })).toHaveAttribute(
    'href',
    '/some/path/en/organisations/',
  );
  await page.getByRole('link', { name: 'Un niveau au-dessus' }).click();
  await expect(page).toHaveURL(`${origin}/some/path/organisations/`);
  await expectSound(page, { touch: false });
  server.closeAllConnections();
  server.close();
});
