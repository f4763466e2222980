/** Pages that the browser keeps whole while another is shown, as all of them do outside tests. */
import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test('back on a page that was kept: its list is there, and goes on answering', {
  tag: ['@core', '@chromium'],
}, async ({ page }) => {
  const directory = new Directory(page);
  await directory.open('./?q=incubateur+toulouse');
  await expect(directory.rows.first()).toContainText('Toulouse');
  await page.goto('donnees/');
  // A page that was kept is not loaded again.
  await page.goBack({ waitUntil: 'commit' });
  await expect(directory.rows.first()).toContainText('Toulouse');
  await directory.search('incubateur lyon');
  await expect(directory.rows.first()).toContainText('Lyon');
});
