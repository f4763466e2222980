import type { Rollup } from 'vite';
import { expect, it } from 'vitest';
import type { PageAddress } from './page-html.ts';
import { addressOf, builtPage } from './plugin.ts';

const ADDRESSES = ['', 'comparer/', 'en/comparer/'].map(
  (folder): PageAddress => ({
    page: 'compare',
    language: 'fr',
    folder,
    head: { title: '', description: '' },
    module: 'src/pages/compare/open-page.tsx',
  }),
);

it('finds the page of a request of the development server, with its file and its query or without', () => {
  const folders = [
    '/',
    '/index.html?kind=pole',
    '/en/comparer/',
    '/comparer/index.html#a',
    '/comparer/?ids=a',
  ].map((url) => addressOf(ADDRESSES, url)?.folder);
  expect(folders).toEqual(['', '', 'en/comparer/', 'comparer/', 'comparer/']);
});

it('leaves every other request alone', () => {
  for (const url of [undefined, '/src/main.tsx', '/comparer', '/x/comparer/', '/comparer/x/'])
    expect(addressOf(ADDRESSES, url)).toBeUndefined();
});

it('stops the build where the words that a page loads are not found, since they would come late', () => {
  const [address] = ADDRESSES;
  const bundle = (exports: string[]) =>
    Object.fromEntries(
      ['src/pages/compare/open-page.tsx', 'src/ui/i18n/fr.ts'].map((module, index) => [
        `${index}.js`,
        { type: 'chunk', fileName: `${index}.js`, facadeModuleId: `/home/x/${module}`, imports: [], exports },
      ]),
    ) as unknown as Rollup.OutputBundle;
  const none = { words: [], looks: [] };
  const html = '<html data-root="./"><head></head>';
  if (address === undefined) throw new Error('expected an address');
  expect(builtPage(html, address, bundle(['openPage']), none)).toContain('data-module="./0.js"');
  expect(() => builtPage(html, address, bundle(['openPage', 'loadWords']), none)).toThrow(
    'src/pages/compare/open-page.tsx: expected "loadWords" from',
  );
});
