import { readFileSync } from 'node:fs';
import { type EmbeddedMap, expect, snippet, test } from './embed.ts';

const set = (map: EmbeddedMap, attributes: Record<string, string | null>) =>
  map.element.evaluate((element, all) => {
    for (const [name, value] of Object.entries(all)) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }, attributes);

/** True as long as the document in the frame is the one that was marked. */
const mark = async (map: EmbeddedMap) =>
  (await map.frame()).evaluate(() => Object.assign(window, { marked: true }));
const isMarked = async (map: EmbeddedMap) => (await map.frame()).evaluate(() => 'marked' in window);

test('changes of attributes change the map without a reload, and the page is told what comes of them', {
  tag: '@core',
}, async ({ openPartner, site }) => {
  const map = await openPartner({ body: snippet(site, 'sector="digital"') });
  await map.ready();
  await expect.poll(() => map.events('mapster:ready')).toHaveLength(1);
  await mark(map);
  const before = await map.total();
  await set(map, { kind: 'incubator', in: 'R84', theme: 'dark', accent: '#c2185b' });
  await expect.poll(() => map.total()).toBeLessThan(before);
  await expect(map.inside.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await expect(map.inside.locator(':root')).toHaveAttribute('style', /--accent/);
  await expect
    .poll(() => map.events('mapster:filters'))
    .toEqual([
      {
        parameters: { kind: 'incubator', sector: 'digital', in: 'R84' },
        count: await map.total(),
        by: 'host',
      },
    ]);
  await set(map, { kind: null, in: null, sector: null });
  await expect.poll(() => map.total()).toBeGreaterThan(before);
  await set(map, { view: 'map' });
  await expect(map.inside.getByRole('button', { name: 'Liste', exact: true })).toBeVisible();
  expect(await isMarked(map)).toBe(true);
});

test('what the visitor does is told to the page: filters, words, an organisation opened and closed', async ({
  openPartner,
  site,
}) => {
  const map = await openPartner({ body: snippet(site, 'in="R84"') });
  await map.ready();
  await map.box.fill('plasturgie oyonax');
  await expect
    .poll(async () => (await map.events('mapster:filters')).at(-1))
    .toMatchObject({
      parameters: { in: 'R84', q: 'plasturgie oyonax' },
      by: 'visitor',
    });
  await expect
    .poll(async () => (await map.events('mapster:filters')).at(-1))
    .toMatchObject({ count: await map.total() });
  await map.box.blur();
  await map.rows.getByRole('link', { name: 'Polymeris' }).click();
  await expect.poll(() => map.events('mapster:select')).toEqual([{ id: 'polymeris', name: 'Polymeris' }]);
  await map.inside.getByRole('button', { name: 'Résultats', exact: true }).click();
  await expect.poll(() => map.events('mapster:select')).toHaveLength(2);
  expect(await map.element.evaluate((element) => Reflect.get(element, 'parameters'))).toMatchObject({
    q: 'plasturgie oyonax',
    in: 'R84',
  });
});

test('the page opens and closes an organisation, again if the visitor has closed it', async ({
  openPartner,
  page,
  site,
}) => {
  const map = await openPartner({ body: snippet(site) });
  await map.ready();
  await expect.poll(() => map.events('mapster:ready')).toHaveLength(1);
  const select = () =>
    page.evaluate(() =>
      Reflect.apply(
        Reflect.get(document.querySelector('mapster-map') ?? {}, 'select'),
        document.querySelector('mapster-map'),
        ['polymeris'],
      ),
    );
  await select();
  const heading = map.inside.getByRole('heading', { name: 'Polymeris', level: 2 });
  await expect(heading).toBeVisible();
  await map.inside.getByRole('button', { name: 'Résultats', exact: true }).click();
  await expect(heading).toBeHidden();
  await select();
  await expect(heading).toBeVisible();
});

test('what the partner has locked stays, whatever the visitor presses, and the partner may change it', async ({
  openPartner,
  site,
}) => {
  const map = await openPartner({ body: snippet(site, 'sector="digital" in="R84" lock="sector,in"') });
  await map.ready();
  const total = await map.total();
  const chips = map.inside.getByRole('list', { name: /Compris/ });
  await expect(chips).toContainText('Numérique');
  await expect(chips.getByRole('button')).toHaveCount(0);
  await map.inside.getByRole('button', { name: /^Filtres/ }).click();
  await expect(map.inside.locator('summary', { hasText: 'Type' })).toBeVisible();
  await expect(map.inside.locator('summary', { hasText: 'Filière' })).toHaveCount(0);
  await map.inside.locator('summary', { hasText: 'Type' }).click();
  await map.inside.getByRole('checkbox', { name: /Incubateur/ }).click();
  await map.inside
    .getByRole('button', { name: 'Tout effacer' })
    .or(map.inside.getByRole('button', { name: /Effacer/ }))
    .first()
    .click();
  await map.inside.getByRole('button', { name: /^Voir les/ }).click();
  await expect.poll(() => map.total()).toBe(total);
  await set(map, { sector: 'health-biotech' });
  await expect(chips).toContainText('Santé et biotechnologies');
  await expect(chips.getByRole('button')).toHaveCount(0);
});

test('no cookie is set, and the way back of the page is left alone', async ({
  openPartner,
  page,
  site,
  context,
}) => {
  const map = await openPartner({ body: snippet(site) });
  await map.ready();
  const steps = await page.evaluate(() => history.length);
  await map.box.fill('incubateur lyon');
  await expect.poll(() => map.events('mapster:filters')).not.toHaveLength(0);
  await map.box.blur();
  await map.rows.first().getByRole('link').click();
  await expect(map.inside.locator('#detail-title')).toBeVisible();
  expect(await (await map.frame()).evaluate(() => document.cookie)).toBe('');
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('messages of another window or of another origin are ignored on both sides', async ({
  openPartner,
  page,
  site,
  partner,
}) => {
  const map = await openPartner({
    body: `${snippet(site)}<iframe id="other" src="${partner.page('/other', { body: '' })}" title="autre"></iframe>`,
  });
  await map.ready();
  await expect.poll(() => map.events('mapster:ready')).toHaveLength(1);
  const total = await map.total();
  await page.evaluate(() => {
    const select = { mapster: 1, type: 'mapster:select', detail: { id: 'forged', name: 'Forged' } };
    window.postMessage(select, '*');
    const other = document.querySelector<HTMLIFrameElement>('#other')?.contentWindow;
    const frame = document.querySelector('mapster-map')?.shadowRoot?.querySelector('iframe')?.contentWindow;
    const forge = `parent.postMessage(${JSON.stringify(select)}, '*'); parent.frames[0].postMessage({ mapster: 1, type: 'mapster:set', detail: { kind: 'ptce' } }, '*');`;
    Reflect.apply(Reflect.get(other ?? window, 'eval'), other, [forge]);
    Reflect.apply(Reflect.get(other ?? window, 'eval'), other, [
      `parent.document.querySelector('mapster-map').shadowRoot.querySelector('iframe').contentWindow.postMessage({ mapster: 1, type: 'mapster:set', detail: { kind: 'ptce' } }, '*')`,
    ]);
    // Told last, by the right window: once it is done, the others have been looked at.
    frame?.postMessage({ mapster: 1, type: 'mapster:set', detail: { theme: 'dark' } }, '*');
  });
  await expect(map.inside.locator(':root')).toHaveAttribute('data-theme', 'dark');
  expect(await map.events('mapster:select')).toEqual([]);
  expect(await map.total()).toBe(total);
});

test('a frame that was told of another page than the one around it neither listens nor speaks', {
  tag: '@map',
}, async ({ openPartner, page, site }) => {
  await openPartner({
    body: `<iframe title="carte" src="${site}embed/?host=https://elsewhere.example" width="600" height="500"></iframe><script>window.got = []; addEventListener('message', (event) => got.push(event.data));</script>`,
  });
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('#results-list > li').first()).toBeVisible();
  const before = await inside.locator('#results [role=status]').textContent();
  await page.evaluate(() =>
    window.frames[0]?.postMessage({ mapster: 1, type: 'mapster:set', detail: { kind: 'ptce' } }, '*'),
  );
  await inside.getByRole('button', { name: 'Carte', exact: true }).click();
  await expect(inside.locator('[data-map-ready]')).toBeAttached();
  expect(await inside.locator('#results [role=status]').textContent()).toBe(before);
  expect(await page.evaluate(() => Reflect.get(window, 'got'))).toEqual([]);
});

test.describe('the element as it was published', () => {
  for (const version of [1]) {
    test(`version ${version} goes on working with the map of today`, async ({ openPartner, page, site }) => {
      const published = readFileSync(
        new URL(`../fixtures/embed/v${version}/embed.js.txt`, import.meta.url),
        'utf8',
      );
      await page.route('**/embed.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: published }),
      );
      const map = await openPartner({ body: snippet(site, 'sector="digital"') });
      await map.ready();
      await expect.poll(() => map.events('mapster:ready')).toHaveLength(1);
      const before = await map.total();
      await set(map, { kind: 'incubator' });
      await expect.poll(() => map.total()).toBeLessThan(before);
      await map.rows.first().getByRole('link').click();
      await expect.poll(() => map.events('mapster:select')).toHaveLength(1);
    });

    test(`addresses of version ${version} show what they showed`, async ({ page, site }) => {
      const { addresses } = JSON.parse(
        readFileSync(new URL(`../fixtures/embed/v${version}/messages.json`, import.meta.url), 'utf8'),
      );
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) {
        await page.goto(site + address);
        await expect(page.locator('#results, #detail-title, #map').first()).toBeAttached();
        await expect(page.getByRole('alert')).toHaveCount(0);
      }
    });
  }
});
