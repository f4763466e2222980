import { EmbeddedMap, expect, snippet, test } from './embed.ts';
import { expectAccessible } from './fixtures.ts';

/** What the documentation asks a host with a strict policy for, and nothing more. */
const strict = (site: string) =>
  `default-src 'none'; script-src ${site}embed.js; frame-src ${site}; style-src 'self'; img-src data:; require-trusted-types-for 'script'`;

test('shows the map in a plain page, moves nothing in it, and says that it is there', {
  tag: ['@map', '@core'],
}, async ({ openPartner, page, site }) => {
  const map = await openPartner({
    body: `${snippet(site, 'sector="digital" in="R84"')}<p>Suite de la page</p>`,
  });
  await map.ready();
  await expect
    .poll(() => map.events('mapster:ready'))
    .toEqual([
      { count: await map.total(), edition: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), language: 'fr' },
    ]);
  await expect(map.element.locator('iframe')).toHaveAttribute('title', 'Carte des organismes');
  await expect(map.element.locator('iframe')).toHaveJSProperty('offsetHeight', 600);
  // The legend grows over the map when its counts come: nothing else moves in the frame.
  const moved = await (await map.frame()).evaluate(() => window.moved);
  expect(moved.filter((one) => !one.includes('_corner_'))).toEqual([]);
  await expect(map.inside.locator('[data-map-ready]')).toBeAttached();
  expect(await page.evaluate(() => window.layoutShift)).toBe(0);
  await expectAccessible(page);
});

test('speaks the language of the page', async ({ openPartner, site }) => {
  const map = await openPartner({ lang: 'en-GB', body: snippet(site) });
  await map.ready();
  await expect(map.element.locator('iframe')).toHaveAttribute('title', 'Map of organisations');
  await expect(map.inside.getByRole('link', { name: 'Open the full directory' })).toBeVisible();
});

test('works under a strict policy, with two directives for the map and nothing inline', async ({
  openPartner,
  partner,
  page,
  site,
}) => {
  const style = partner.file('/style.css', 'mapster-map { display: block; height: 600px }');
  const map = await openPartner({
    policy: strict(site),
    head: `<link rel="stylesheet" href="${style}">`,
    body: `<script src="${site}embed.js" async></script><mapster-map kind="incubator" height="600" accent="#c2185b"><a href="${site}">Annuaire</a></mapster-map>`,
  });
  await map.ready();
  await expect(map.element.locator('iframe')).toHaveJSProperty('offsetHeight', 600);
  expect(await page.evaluate(() => window.layoutShift)).toBe(0);
});

test('stands twice on a page, each with its own view, name and events', { tag: '@map' }, async ({
  openPartner,
  page,
  site,
}) => {
  const first = await openPartner({
    body: `${snippet(site, 'id="a" sector="digital"', 400)}${snippet(site, 'id="b" kind="pole" theme="dark"', 400)}`,
  });
  const second = new EmbeddedMap(page, 1);
  await first.ready();
  await second.element.scrollIntoViewIfNeeded();
  await second.ready();
  expect(await first.total()).not.toBe(await second.total());
  await second.inside
    .getByRole('button', { name: 'Carte', exact: true })
    .or(second.rows.first().getByRole('link'))
    .first()
    .click();
  await expect
    .poll(async () =>
      (await page.evaluate(() => window.mapsterEvents)).map(({ type, from }) => `${type} ${from}`).sort(),
    )
    .toEqual(expect.arrayContaining(['mapster:ready a', 'mapster:ready b']));
  const titles = await page
    .locator('mapster-map')
    .evaluateAll((all) => all.map((one) => one.shadowRoot?.querySelector('iframe')?.title));
  expect(new Set(titles).size).toBe(2);
  await expectAccessible(page);
});

test('works in the shadow root of another component', async ({ openPartner, page, site }) => {
  const map = await openPartner({
    body: `<script src="${site}embed.js" async></script><div id="widget"></div>
<script>document.querySelector('#widget').attachShadow({mode:'open'}).innerHTML = '<mapster-map id="deep" in="R53" height="500"></mapster-map>';</script>`,
  });
  await map.ready();
  await expect.poll(() => page.evaluate(() => window.mapsterEvents[0]?.type)).toBe('mapster:ready');
});

test('takes up what was set before its script came, and shows its link until then', async ({
  openPartner,
  page,
  site,
}) => {
  const map = await openPartner({
    body: `<mapster-map style="display:block;height:500px"><a href="${site}">Annuaire</a></mapster-map>
<script>Object.assign(document.querySelector('mapster-map'), { sector: 'digital', kind: 'incubator', height: 500 });</script>`,
  });
  await expect(page.getByRole('link', { name: 'Annuaire' })).toBeVisible();
  await page.addScriptTag({ url: `${site}embed.js` });
  await map.ready();
  await expect(page.getByRole('link', { name: 'Annuaire' })).toBeHidden();
  await expect(map.element).toHaveAttribute('sector', 'digital');
  await expect(map.inside.getByText('Incubateur', { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => window.layoutShift)).toBe(0);
});

test('does not mind its script twice, as a module once', async ({ openPartner, site }) => {
  const script = `<script src="${site}embed.js"></script>`;
  const map = await openPartner({
    body: `${script}${script}<script type="module" src="${site}embed.js?again"></script><mapster-map height="400"></mapster-map>`,
  });
  await map.ready();
  await expect.poll(async () => (await map.events('mapster:ready')).length).toBe(1);
});

test('finds the site from a module too', async ({ openPartner, site }) => {
  const map = await openPartner({
    body: `<script type="module" src="${site}embed.js"></script><mapster-map height="400"></mapster-map>`,
  });
  await map.ready();
});

test('moves in the page and back without harm', async ({ openPartner, page, site }) => {
  const map = await openPartner({
    body: `${snippet(site, 'sector="digital"', 400)}<div id="elsewhere"></div>`,
  });
  await map.ready();
  await page.evaluate(() =>
    document.querySelector('#elsewhere')?.append(document.querySelector('mapster-map') ?? ''),
  );
  await map.ready();
  await map.element.evaluate((element) => element.setAttribute('sector', 'health-biotech'));
  await expect(map.inside.getByText('Santé et biotechnologies', { exact: true }).first()).toBeVisible();
});

test('follows the height of its content, up to a limit', async ({ openPartner, site }) => {
  const map = await openPartner({
    body: snippet(site, 'view="list" sector="digital" kind="ptce"').replace('height="600"', 'height="auto"'),
  });
  const frame = map.element.locator('iframe');
  await expect(map.inside.locator('#results')).toBeVisible();
  await expect.poll(() => frame.evaluate((one) => one.clientHeight)).toBeLessThan(600);
  await map.element.evaluate((element) => element.removeAttribute('kind'));
  await expect.poll(() => frame.evaluate((one) => one.clientHeight)).toBe(960);
  expect((await map.events('mapster:resize')).length).toBeGreaterThan(1);
});
