import { Directory } from './directory.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

test.use({
  map: true,
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-3d-apis'] }),
});

test('without WebGL the list goes on, and regions with their counts stand where the map would', {
  tag: ['@core', '@chromium'],
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open();
  await expect(page.getByRole('heading', { name: 'Ce navigateur n’affiche pas la carte.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Bretagne/ }).click();
  await expect.poll(() => directory.query()).toBe('?in=R53');
});
