// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  document.head.replaceChildren();
  delete document.documentElement.dataset.root;
  vi.resetModules();
});

/** The canonical link of a page at `/m/territoires/`, after it has shown the sheet of a region. */
async function canonicalAfter(written: string): Promise<string | null | undefined> {
  window.history.replaceState(null, '', '/m/territoires/');
  document.documentElement.dataset.root = '../';
  document.head.innerHTML = `<link rel="canonical" href="${written}">`;
  const { useCanonical } = await import('./use-canonical.ts');
  const Page = ({ href }: { href: string }) => {
    useCanonical(href);
    return null;
  };
  const { rerender, unmount } = render(<Page href="/m/territoires/D01/" />);
  rerender(<Page href="/m/territoires/R84/" />);
  const found = document.head.querySelector('link[rel=canonical]')?.getAttribute('href');
  unmount();
  return found;
}

it('keeps the place of publication where the page was written with it', async () => {
  expect(await canonicalAfter('https://example.org/x/territoires/')).toBe(
    'https://example.org/x/territoires/R84/',
  );
});

it('is a path where it was not', async () => {
  expect(await canonicalAfter('../territoires/')).toBe('/m/territoires/R84/');
});
