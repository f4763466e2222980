import { expect, it } from 'vitest';
import type { PageAddress } from './page-html.ts';
import { addressOf } from './plugin.ts';

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
