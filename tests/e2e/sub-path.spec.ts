/** A site under a path of a host that has no rewrite rule and no header: every address of it leads where it should. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOnSite } from '../../scripts/site/check/site-report.ts';
import { runScript } from '../support/run-script.ts';
import { openStaticHost } from '../support/static-host.ts';
import { test as base, expect } from './fixtures.ts';

const ADDRESS = 'https://airports.example/x/';
const DATA = 'tests/fixtures/finland-airports/data';

/** The example of another publication, built for a path, and served under it. */
const test = base.extend<object, { built: { dist: string; address: string } }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'mapster-sub-path-'));
      const dist = buildUnderPath(folder);
      const host = await openStaticHost({ dir: dist, under: '/x/' });
      await use({ dist, address: host.address });
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ built }, use) => use(built.address),
});
test.describe.configure({ mode: 'default' });
test.use({ map: false });

function buildUnderPath(folder: string): string {
  const [published, dist] = [join(folder, 'data'), join(folder, 'dist')];
  runScript('data', ['--data', DATA, '--out', published, '--quiet']);
  runScript('build', ['--outDir', dist, '--base', '/x/'], {
    MAPSTER_DATA: published,
    VITE_SITE_ADDRESS: ADDRESS,
  });
  return dist;
}

test.describe('a site under a path', () => {
  test('its pages find their files, lead to each other and keep the address of publication', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.locator('#results-list > li').first()).toBeAttached();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(/\/x\/fr\/$/);
    await expect(page.locator('#results-list > li').first()).toBeAttached();
    await page.goto('./territoires/');
    await page.getByRole('link', { name: 'Lapland' }).first().click();
    await expect(page).toHaveURL(/\/x\/territoires\/[RD]\w+\/$/);
    await expect(page.locator('tr[data-column]').first()).toBeVisible();
    const code = /[RD]\w+(?=\/$)/.exec(page.url())?.[0];
    const canonical = page.locator('link[rel=canonical]');
    await expect(canonical).toHaveAttribute('href', `${ADDRESS}territoires/${code}/`);
    await page.goto(`./territoires/?code=${code}&find=x`);
    await expect(canonical).toHaveAttribute('href', `${ADDRESS}territoires/${code}/`);
    await page.goto('./?q=helsinki');
    await expect(canonical).toHaveAttribute('href', ADDRESS);
  });

  test('its data blocks are read as data: nothing is refused, nothing is run', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('#results-list > li').first()).toBeAttached();
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    const [site] = blocks.map((text): unknown => JSON.parse(text));
    expect(site).toMatchObject({ '@type': 'WebSite', name: 'Airports of Finland', url: ADDRESS });
  });

  test('every page has a picture, as large as it says', async ({ page, built }) => {
    await page.goto('./');
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(image).toBe(`${ADDRESS}share/en/index.png`);
    const png = readFileSync(join(built.dist, 'share/en/index.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('all that was written holds together, and the sitemap names it', async ({ built }) => {
    const { pages, validated, faults } = await reportOnSite(built.dist);
    expect(faults).toEqual([]);
    expect(validated).toBe(pages);
    expect(pages).toBeGreaterThan(20);
    const robots = readFileSync(join(built.dist, 'robots.txt'), 'utf8');
    expect(robots).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  });
});
