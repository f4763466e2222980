/** Narrowing by place, distance, label and trust: what each choice promises is what it gives. */
import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';

test('who serves the place is a group of its own, whatever the order', { tag: '@core' }, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=plasturgie+oyonnax');
  const title = page.getByRole('heading', { level: 3, name: /Desservent Oyonnax ou y siègent/ });
  await expect(title.first()).toBeVisible();
  await page.getByLabel('Trier par').selectOption('distance');
  await expect(page.getByRole('heading', { level: 3, name: /À moins de 50\s+km d’Oyonnax/ })).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 3, name: /Desservent Oyonnax de plus loin/ }),
  ).toBeVisible();
  const distances = await directory.rows.locator('p', { hasText: /km$/ }).allTextContents();
  expect(distances[0]).toMatch(/^2,9/);
});

test('a radius keeps the near ones and, while asked to, those who come from farther', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=oyonnax');
  await page.getByRole('button', { name: /^Distance/ }).click();
  await page.getByRole('radio', { name: /À moins de 25/ }).check();
  await expect.poll(() => directory.query()).toContain('radius=25');
  const withServing = await directory.total();
  await page.getByRole('checkbox', { name: /Garder ceux qui desservent Oyonnax/ }).uncheck();
  await expect.poll(() => directory.total()).toBeLessThan(withServing);
  expect(await directory.query()).toContain('serving=0');
  const near = await directory.rows.locator('p', { hasText: /km$/ }).allTextContents();
  expect(near.length).toBeGreaterThan(0);
  for (const text of near)
    expect(Number.parseFloat(text.replace(',', '.').replace('<', ''))).toBeLessThanOrEqual(25);
});

test('the nearest n are n, nearest first when sorted so', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=incubateur+limoges&nearest=10&sort=distance');
  await expect(directory.count).toHaveText(/^10 organismes/);
});

test('a label that has expired is told from one that holds, and the counts are true', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  const valid = await directory.filter('Label', /^Valide à la date/);
  await expect(directory.count).toHaveText(new RegExp(`^${valid} `));
  const phase = await directory.filter('Label', /phase V/);
  await expect(directory.count).toHaveText(new RegExp(`^${phase} `));
  expect(await directory.query()).toMatch(/label=pole-competitivite-phase-5&labelState=valid/);
});

test('how old and how precise the knowledge is can be chosen', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  const older = await directory.filter('Fiabilité', /^Plus de 5 ans/);
  await expect(directory.count).toHaveText(new RegExp(`^${older} `));
  const area = await directory.filter('Fiabilité', /^À la région/);
  await expect(directory.count).toHaveText(new RegExp(`^${area} `));
  await page.goBack();
  await expect(directory.count).toHaveText(new RegExp(`^${older} `));
});

test('a department is found by its number in the long list', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.facet('Territoire').click();
  await page.getByRole('searchbox', { name: 'Chercher dans la liste' }).fill('69');
  await page.getByRole('checkbox', { name: /^Rhône \(69\)/ }).check();
  await expect.poll(() => directory.query()).toContain('in=D69');
});

test('a place of the address is named, whatever its level, and the links keep it', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?in=E200042935&near=C01283');
  const criteria = page.getByRole('list', { name: /Compris/ });
  await expect(criteria).toContainText('Haut-Bugey');
  await expect(criteria).toContainText('Oyonnax');
  await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute(
    'href',
    /in=E200042935.*near=C01283/,
  );
});

test('without a network, what is loaded still answers, and the page says so', {
  tag: ['@core', '@chromium'],
}, async ({ page, context, guard }) => {
  guard.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  const directory = new Directory(page);
  await directory.open('./?q=incubateur+lyon');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(page.getByText(/Hors ligne\s: édition du/)).toBeVisible();
  await directory.search('incubateur toulouse');
  await expect(directory.rows.first()).toContainText('Toulouse');
  await context.setOffline(false);
  await expect(page.getByText(/Hors ligne/)).toHaveCount(0);
});

test('another edition is announced, never forced', async ({ page }) => {
  await page.clock.install();
  const directory = new Directory(page);
  await directory.open();
  await page.route(/manifest\.json/, async (route) => {
    const manifest = await (await route.fetch()).json();
    await route.fulfill({ json: { ...manifest, edition: '2027-01-01' } });
  });
  await page.clock.fastForward('11:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText('Une nouvelle édition de l’annuaire est en ligne.')).toBeVisible();
  expect(await directory.rows.count()).toBeGreaterThan(5);
});

test('where no worker starts, the same words have the same answer', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=plasturgie+oyonax');
  const first = page.getByRole('heading', { level: 3, name: /Desservent Oyonnax/ }).first();
  await expect(first).toBeVisible();
  const names = await directory.firstNames(5);
  await page.addInitScript(() => {
    const RealWorker = window.Worker;
    window.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(String(url).includes('engine-worker') ? 'assets/no-such-worker.js' : url, options);
      }
    };
  });
  await page.reload();
  await expect(first).toBeVisible();
  expect(await directory.firstNames(5)).toEqual(names);
});
