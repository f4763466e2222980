/**
 * The fault matrix of the device: storage, position and clock. Workers are in `faults-workers.spec.ts`, graphics in
 * `map-resilience.spec.ts` and `no-webgl.spec.ts`, the way back in `faults-back.spec.ts`,
 * service workers and tabs in `offline.spec.ts`.
 */
import type { Page } from '@playwright/test';
import { Directory } from './directory.ts';
import { breakFile } from './faults.ts';
import { expect, test } from './fixtures.ts';

test.describe('storage', () => {
  test.use({ serviceWorkers: 'allow' });

  test('refused, as private windows and sandboxed frames do: everything works, nothing is kept', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get: refuse });
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
      Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
    });
    const directory = new Directory(page);
    const offline = page.waitForResponse(/\/assets\/offline-[^/]*\.js$/);
    await directory.open();
    await directory.search('incubateur toulouse');
    await expect(directory.rows.first()).toContainText('Toulouse');
    await offline;
    await page.goto('corriger/?id=polymeris');
    const name = page.getByRole('textbox', { name: /^Nom/ }).first();
    await name.fill('Polymeris essai');
    await expect(name).toHaveValue('Polymeris essai');
  });
});

/** What the device answers to the next question: a place, a code of failure, or nothing at all. */
type Answer = { lng: number; lat: number; accuracy: number } | number | 'silence';

declare global {
  interface Window {
    nextPosition?: Answer;
  }
}

async function answerPosition(page: Page, answer: Answer): Promise<void> {
  await page.evaluate((next) => {
    window.nextPosition = next;
  }, answer);
}

test('position: every way in which it does not come is said, with a way on, and the list stays', {
  tag: '@core',
}, async ({ page }) => {
  await page.addInitScript(() => {
    const getCurrentPosition: Geolocation['getCurrentPosition'] = (found, failed) => {
      const answer = window.nextPosition;
      if (answer === undefined || answer === 'silence') return;
      if (typeof answer === 'number') failed?.({ code: answer } as GeolocationPositionError);
      else
        found({
          coords: { longitude: answer.lng, latitude: answer.lat, accuracy: answer.accuracy },
        } as GeolocationPosition);
    };
    Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
  });
  const directory = new Directory(page);
  await directory.open();
  const all = await directory.count.textContent();
  const cases: readonly [name: string, answer: Answer, said: RegExp, hasRetry: boolean][] = [
    ['refused', 1, /n’a pas donné votre position/, false],
    ['not found', 2, /introuvable/, true],
    ['late', 3, /tarde à venir/, true],
    ['no number', { lng: Number.NaN, lat: Number.NaN, accuracy: 10 }, /introuvable/, true],
    ['known to 200 km', { lng: 4.8, lat: 45.7, accuracy: 200_000 }, /plus de 25.km près/, true],
    ['abroad', { lng: 13.4, lat: 52.5, accuracy: 10 }, /n’est à moins de 50.km de vous/, false],
  ];
  for (const [name, answer, said, hasRetry] of cases) {
    await answerPosition(page, answer);
    await directory.nearMe.click();
    await expect(page.getByRole('status').filter({ hasText: said }), name).toBeVisible();
    await expect(page.getByRole('button', { name: 'Écrire ma commune' }), name).toBeVisible();
    await expect(page.getByRole('button', { name: 'Réessayer' }), name).toHaveCount(hasRetry ? 1 : 0);
    await expect(directory.count, name).toHaveText(all ?? '');
    expect(await directory.query(), name).toBe('');
  }
  await answerPosition(page, 'silence');
  await directory.nearMe.click();
  await expect(page.getByText('Recherche de votre position…')).toBeVisible();
  await expect(directory.rows.first()).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Recherche de votre position…')).toHaveCount(0);
  // Missing altogether.
  await page.evaluate(() => Object.defineProperty(navigator, 'geolocation', { value: undefined }));
  await directory.nearMe.click();
  await expect(page.getByRole('status').filter({ hasText: 'introuvable' })).toBeVisible();
});

for (const year of ['1970', '2099']) {
  test(`a clock of ${year}: no edition is said to be old or new by it`, async ({ page }) => {
    await page.clock.setSystemTime(`${year}-01-01T00:00:00Z`);
    const directory = new Directory(page);
    await directory.open('./?labelState=valid');
    await expect(page.getByRole('banner')).toContainText('édition du 22 nov. 2026');
    // Labels are valid at the date of the edition.
    await expect(directory.count).toHaveText(await atRightTime(page));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('Une nouvelle édition')).toHaveCount(0);
    await page.goto('corriger/?id=polymeris');
    const source = page.getByRole('textbox', { name: /^Date/ }).last();
    await source.fill('2026-11-22');
    await expect(page.getByText('Cette date n’est pas encore passée.')).toHaveCount(0);
  });
}

/** The same count in a page whose clock is right. */
async function atRightTime(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.route(/\/assets\/(?:directory-map|maplibre-gl)/, (route) => route.abort());
  const directory = new Directory(other);
  await directory.open('./?labelState=valid');
  const text = (await directory.count.textContent()) ?? '';
  await other.close();
  return text;
}

test.describe('parts of the script', () => {
  test('the page itself: what was written stays, and after a while says how to go on', async ({
    page,
    guard,
  }) => {
    guard.allow(/Failed to load resource|dynamically imported/);
    await page.route(/\/assets\/fr-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
    await page.goto('./');
    const said = page.getByText('Cette page ne démarre pas.');
    await expect(said).toBeHidden();
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expect(said).toBeVisible();
    await expect(page.locator('#results-list > li').first()).toBeVisible();
    await page.getByRole('link', { name: 'la liste des organismes' }).click();
    await expect(page).toHaveURL(/\/organisations\/$/);
  });

  test('what keeps the site for later: nothing is said', async ({ page, guard }) => {
    guard.allow(/Failed to load resource|dynamically imported/);
    const asked = page.waitForRequest(/\/assets\/offline-/);
    await page.route(/\/assets\/offline-/, (route) => route.fulfill({ status: 404 }));
    const directory = new Directory(page);
    await directory.open();
    await asked;
    await expect(directory.rows.first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('what understands words: the list stays until words are written, then the page asks to be loaded anew', async ({
    page,
    guard,
  }) => {
    guard.allow(/Failed to load resource|dynamically imported/);
    const asked = page.waitForRequest(/\/assets\/engine-client/);
    await page.route(/\/assets\/engine-client/, (route) => route.fulfill({ status: 404 }));
    const directory = new Directory(page);
    await directory.open();
    await directory.box.focus();
    await asked;
    await expect(directory.rows.first()).toBeVisible();
    await directory.box.fill('toulouse');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('La recherche n’a pas abouti.');
    await expect(alert).toContainText('engine-client');
    await expect(directory.rows.first()).toBeVisible();
    await page.unroute(/\/assets\/engine-client/);
    await alert.getByRole('button', { name: 'Recharger la page' }).click();
    await expect(directory.rows.first()).toContainText('Toulouse');
  });
});

test('files of the search: named, and the search comes when asked for again', async ({ page, guard }) => {
  guard.allow(/Failed to load resource/);
  const directory = new Directory(page);
  await directory.open();
  const records = await breakFile(page, 'records.json');
  records.become({ answer: (route) => route.fulfill({ status: 404 }) });
  await directory.box.focus();
  await expect(directory.rows.first()).toBeVisible();
  await directory.box.fill('incubateur toulouse');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('records.json: HTTP 404');
  records.become(undefined);
  await alert.getByRole('button', { name: 'Réessayer' }).click();
  await expect(directory.rows.first()).toContainText('Toulouse');
});

for (const file of ['communes.json', 'epci.json']) {
  test(`${file} of the search: what is known answers, and the rest comes when asked for again`, async ({
    page,
    guard,
  }) => {
    guard.allow(/Failed to load resource/);
    const places = await breakFile(page, file);
    places.become({ answer: (route) => route.fulfill({ status: 404 }) });
    const directory = new Directory(page);
    await directory.open('./?q=incubateur+bourgheim');
    await expect(page.getByText('La liste des communes n’a pas pu être lue')).toBeVisible();
    await expect(directory.rows.first()).toBeVisible();
    places.become(undefined);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(directory.criterion(/Bourgheim/)).toBeVisible();
    await expect(page.getByText('La liste des communes n’a pas pu être lue')).toHaveCount(0);
  });
}

test('organizations.geojson of a detail: what the list knows is shown, and the rest comes when asked for again', async ({
  page,
  guard,
}) => {
  guard.allow(/Failed to load resource/);
  const facts = await breakFile(page, 'organizations.geojson');
  facts.become({ answer: (route) => route.fulfill({ status: 404 }) });
  const directory = new Directory(page);
  await directory.open('./?selected=polymeris');
  await expect(directory.detail.getByRole('alert')).toContainText('organizations.geojson: HTTP 404');
  await expect(directory.detail).toContainText('Polymeris');
  facts.become(undefined);
  await directory.detail.getByRole('button', { name: 'Réessayer' }).click();
  await expect(directory.detail.locator('a[href="https://www.polymeris.fr"]').first()).toBeVisible();
});
