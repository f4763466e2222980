import { test as base, expect, snippet } from './embed.ts';
import { openHeaderHost } from './header-host.ts';

const FOLDER = process.env.E2E_DIST ?? 'dist';

const test = base.extend<{ hosted: string }>({
  hosted: async ({ guard }, use) => {
    const { site, close } = await openHeaderHost(FOLDER);
    guard.allow(new RegExp(`^other origin: ${site}`));
    await use(site);
    close();
  },
});

// Drawn in software, a map takes its time.
test.describe.configure({ timeout: 120_000 });

test('serves the directory and its workers under the headers of the host, without a refusal', {
  tag: '@map',
}, async ({ page, hosted }) => {
  const response = await page.goto(`${hosted}?q=incubateur`);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toContain('geolocation=(self)');
  await expect(page.locator('#results-list > li').first()).toBeVisible();
  await expect(page.locator('[data-map-ready]')).toBeAttached({ timeout: 60_000 });
  await expect.poll(() => page.workers().length).toBeGreaterThan(1);
});

test('refuses text that would become markup, and scripts of elsewhere in a worker', async ({
  page,
  guard,
  hosted,
}) => {
  guard.allow(/TrustedHTML|TrustedTypePolicy/);
  await page.goto(hosted);
  await expect(page.locator('#results-list > li').first()).toBeVisible();
  const said = await page.evaluate(() => {
    const attempt = (work: () => unknown) => {
      try {
        work();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    return {
      markup: attempt(() => {
        document.createElement('p').innerHTML = '<b>x</b>';
      }),
      // Refused by the policy of the site, before the network is asked.
      worker: attempt(() => new Worker('https://elsewhere.invalid/worker.js')),
      second: attempt(() =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => object } }
        ).trustedTypes.createPolicy('default', {}),
      ),
    };
  });
  expect(said).toEqual({ markup: 'TypeError', worker: 'TypeError', second: 'TypeError' });
});

test('serves the sheet of a territory', { tag: '@core' }, async ({ page, hosted }) => {
  await page.goto(`${hosted}territoires/R84/`);
  await expect(page.getByRole('heading', { level: 1, name: /Auvergne-Rhône-Alpes/ })).toBeVisible();
  await expect(page.getByText(/médiane/i).first()).toBeVisible();
});

const ISOLATION = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

for (const [name, headers] of [
  ['a plain page', {}],
  ['a page that is isolated from other origins', ISOLATION],
] as const) {
  test(`is framed by ${name} of a partner`, { tag: '@map' }, async ({ page, openPartner, hosted }) => {
    const map = await openPartner({ headers, body: snippet(hosted, 'sector="digital"') });
    await map.ready();
    await expect(map.inside.locator('[data-map-ready]')).toBeAttached({ timeout: 60_000 });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(headers === ISOLATION);
  });
}

test('is not framed where it is not made for it', async ({ page, partner, guard, hosted }) => {
  guard.allow(/frame-ancestors/);
  guard.allow(/chromewebdata/);
  await page.goto(partner.page('/', { body: `<iframe src="${hosted}" title="Annuaire"></iframe>` }));
  await expect.poll(() => page.frames().at(1)?.url()).toMatch(/^chrome-error:/);
});

test('shares its data with pages of other origins', async ({ page, partner, hosted }) => {
  await page.goto(partner.page('/', { body: '' }));
  const read = await page.evaluate(async (address) => {
    const response = await fetch(address, { headers: { Range: 'bytes=0-9' } });
    return { ok: response.ok, type: response.headers.get('content-type') };
  }, `${hosted}data/organizations.geojson`);
  expect(read).toEqual({ ok: true, type: 'application/geo+json' });
});
