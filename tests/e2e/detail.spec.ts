import { readFile } from 'node:fs/promises';
import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';

test('a detail opens over the list, closes with Escape, and focus comes back to its row', {
  tag: '@core',
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=polymeris');
  const link = directory.rows.getByRole('link', { name: 'Polymeris' });
  await link.click();
  await expect(directory.detail.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(directory.detail.getByRole('link', { name: /Site web/ })).toHaveAttribute('href', /^https?:/);
  await page.keyboard.press('Escape');
  await expect(directory.detail).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('Escape closes the detail from anywhere, unless something nearer uses it', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=polymeris&selected=polymeris');
  await expect(directory.detail).toBeVisible();
  await page.getByRole('link', { name: 'Couverture' }).focus();
  await page.keyboard.press('Escape');
  await expect(directory.detail).toHaveCount(0);
});

test('back closes the detail', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await directory.rows.first().getByRole('link').click();
  await expect(directory.detail).toBeVisible();
  await page.goBack();
  await expect(directory.detail).toHaveCount(0);
});

test('a detail says its labels, its sources with their dates, and what no source states', {
  tag: '@core',
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?selected=polymeris');
  await expect(directory.detail).toContainText(/valide jusqu’en décembre 2026/);
  await expect(directory.detail).toContainText(/validité inconnue|expiré/);
  await expect(directory.detail.getByRole('region', { name: 'Sources' })).toContainText(
    /20\d\d|date inconnue/,
  );
  await expect(directory.detail).not.toContainText('undefined');
});

test('a merged organisation says into what, and leads there', async ({ page }) => {
  const directory = new Directory(page);
  const response = await page.request.get('data/organizations.geojson');
  const { features } = (await response.json()) as {
    features: { properties: { id: string; status: string; mergedInto?: string } }[];
  };
  const merged = features.find(({ properties }) => properties.status === 'merged');
  expect(merged).toBeDefined();
  await directory.open(`./?selected=${merged?.properties.id}`);
  await expect(directory.detail).toContainText('a fusionné');
});

test('an unknown organisation is said to be unknown, with the way back', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?selected=no-such-body');
  await expect(directory.detail.getByRole('heading', { name: 'Fiche introuvable' })).toBeVisible();
  await page.getByRole('button', { name: 'Résultats', exact: true }).click();
  await expect(directory.detail).toHaveCount(0);
});

test('a directory that does not answer says so, and a retry brings it', async ({ page, guard }) => {
  guard.allow(/Failed to load resource/);
  await page.route('**/data/records.json*', (route) => route.abort());
  await page.goto('./?q=lyon');
  await expect(page.getByRole('alert')).toContainText('L’annuaire ne répond pas.');
  await page.unroute('**/data/records.json*');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(new Directory(page).rows.first()).toBeVisible();
});

test('a file of another version says to reload', async ({ page }) => {
  await page.route('**/data/records.json*', (route) =>
    route.fulfill({ json: { schemaVersion: 99, records: [] } }),
  );
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('L’annuaire a changé de version.');
  await expect(page.getByRole('alert')).toContainText('records.json: schemaVersion');
});

test('a contact card is downloaded under the policy of the page, and says where its facts come from', async ({
  page,
}) => {
  const directory = new Directory(page);
  await directory.open('./?selected=polymeris');
  const waiting = page.waitForEvent('download');
  await directory.detail.getByRole('button', { name: 'Fiche contact' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('polymeris.vcf');
  const text = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
  expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Polymeris\r\n/);
  expect(text).toMatch(/NOTE:Source\s: .+édition du 22\snov\.\s2026/);
  // The place is the centre of the commune: no address to drive to.
  expect(text).not.toContain('GEO:');
});

test('a detail leads to those near it and to those like it, each with its reason', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?selected=polymeris');
  const near = directory.detail.getByRole('region', { name: 'Organismes proches' });
  await expect(near.getByRole('listitem').first()).toContainText('km');
  const alike = directory.detail.getByRole('region', { name: 'Organismes semblables' });
  await expect(alike.getByRole('listitem')).toHaveCount(5);
  await expect(alike.getByRole('listitem').first()).toContainText(/même type|même région/);
  const other = alike.getByRole('link').first();
  const name = (await other.textContent()) ?? '';
  await other.click();
  await expect(directory.detail.getByRole('heading', { level: 2, name })).toBeFocused();
});

test('a refused clipboard shows the address to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
  });
  const directory = new Directory(page);
  await directory.open('./?q=plasturgie&selected=polymeris');
  await directory.detail.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(directory.detail.getByRole('textbox', { name: /adresse à copier/ })).toHaveValue(
    /\/organisations\/polymeris\/$/,
  );
});

test('a detail prints on one A4 sheet, its contacts written out', async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?selected=polymeris');
  await expect(directory.detail).toContainText('Sources');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(directory.detail.getByText(/^https?:.*polymeris/)).toBeVisible();
  await expect(directory.rows.first()).toBeHidden();
});

test('a detail whose module does not come says so, and the list stays', async ({ page, guard }) => {
  guard.allow(/Failed to (load resource|fetch dynamically)/);
  await page.route(/detail-pane-.*\.js/, (route) => route.abort());
  const directory = new Directory(page);
  await directory.open('./?selected=polymeris');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Cette partie n’a pas pu se charger.');
  await expect(alert.getByRole('button', { name: 'Recharger la page' })).toBeVisible();
});
