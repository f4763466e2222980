import fc from 'fast-check';
import { EMBED_PARAMETERS } from '../../src/domain/embed-parameters.ts';
import { expect, snippet, test } from './embed.ts';

const MESSAGES = 10_000;
const ADDRESSES = 40;

const MARKUP = '<img src=x onerror=window.hit=1><script>window.hit=1</script>"\'><b id=injected>';
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    MARKUP,
    'javascript:window.hit=1',
    '//evil.example/',
    '%00',
    'digital',
    'R84',
    'C69123',
    'map',
    '__proto__',
    'x'.repeat(600),
  ),
);
const value = fc.oneof(text, text, fc.constant(null), fc.integer(), fc.constant([]), fc.constant({}));
const detail = fc.oneof(
  fc.dictionary(fc.constantFrom(...EMBED_PARAMETERS), value, { maxKeys: 4 }),
  fc.record({ id: value, name: value }),
  fc.record({ height: fc.oneof(fc.integer(), text) }),
  fc.record({ count: fc.nat(), edition: text, language: text }),
  fc.record({ problem: text, message: text }),
  value,
);
const types = ['set', 'ready', 'select', 'filters', 'resize', 'error', 'eval'].map(
  (name) => `mapster:${name}`,
);
const message = fc.record({
  mapster: fc.constantFrom(1, 1, 1, 2, '1'),
  type: fc.constantFrom(...types),
  detail,
});
const SEED = 20_261_122;

test(`${MESSAGES} random messages to the frame and to the page leave both whole`, { tag: '@core' }, async ({
  openPartner,
  page,
  site,
}) => {
  test.setTimeout(180_000);
  const map = await openPartner({
    body: `${snippet(site, 'view="list" height="auto"')}<p id="after">Suite</p>`,
  });
  await map.ready();
  await expect.poll(() => map.events('mapster:ready')).toHaveLength(1);
  const frame = await map.frame();
  await frame.evaluate(() => Object.assign(window, { marked: true }));
  const elements = await page.locator('*').count();
  const messages = fc.sample(message, { numRuns: MESSAGES, seed: SEED });
  for (let start = 0; start < MESSAGES; start += 500) {
    const batch = JSON.stringify(messages.slice(start, start + 500));
    // From the page to the frame, and from the frame to the page: the windows and origins are the right ones.
    await page.evaluate((all) => {
      const target = document
        .querySelector('mapster-map')
        ?.shadowRoot?.querySelector('iframe')?.contentWindow;
      for (const one of JSON.parse(all)) target?.postMessage(one, '*');
    }, batch);
    await frame.evaluate((all) => {
      for (const one of JSON.parse(all)) window.parent.postMessage(one, '*');
    }, batch);
  }
  await map.element.evaluate((element) => {
    Reflect.apply(Reflect.get(element, 'set'), element, [
      {
        kind: null,
        q: null,
        in: null,
        near: null,
        need: null,
        label: null,
        selected: null,
        lock: null,
        theme: 'dark',
        sector: 'digital',
      },
    ]);
  });
  await expect(map.inside.locator('[data-theme=dark]')).toBeAttached();
  expect(await frame.evaluate(() => 'marked' in window)).toBe(true);
  expect(await page.locator('*').count()).toBe(elements);
  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
  expect(await frame.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
  await expect(map.inside.locator('#injected')).toHaveCount(0);
  expect(await map.element.locator('iframe').evaluate((one) => one.clientHeight)).toBeLessThanOrEqual(960);
});

test(`${ADDRESSES} random addresses show a page each, without markup of theirs`, async ({ page, site }) => {
  test.setTimeout(180_000);
  const parameters = fc.dictionary(
    fc.constantFrom(...EMBED_PARAMETERS, 'host', 'v', 'map', 'area', 'sort'),
    text,
    { minKeys: 1, maxKeys: 6 },
  );
  for (const values of fc.sample(parameters, { numRuns: ADDRESSES, seed: SEED })) {
    const search = new URLSearchParams(Object.entries(values)).toString();
    await page.goto(`${site}embed/?${search}`);
    await expect(page.locator('#results, #detail-title').first()).toBeAttached();
    expect(page.url()).toBe(new URL(`${site}embed/?${search}`).href);
    expect(
      await page.evaluate(() => [Reflect.get(window, 'hit'), document.querySelector('#injected')]),
    ).toEqual([undefined, null]);
  }
});
