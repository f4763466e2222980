import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { siteSchema } from '#domain/site.ts';
import { notFoundPage } from './not-found.ts';
import type { PublishedSite } from './publication.ts';

function published(languages: ('fr' | 'en')[]): PublishedSite {
  const site = siteSchema.parse({ name: 'Lights & Co', edition: '2026-05-15', licence: 'CC0-1.0' });
  return { site, languages, folder: 'no-such-folder', hasStyle: false };
}

const hrefs = (page: string) => [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, href]) => href);

test('with an address every link is whole, and nothing runs', () => {
  const page = notFoundPage(published(['en', 'fr']), new URL('https://lights.example/map/'));
  expect(page).not.toContain('<script');
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('Lights &amp; Co');
  expect(hrefs(page)).toEqual(
    expect.arrayContaining([
      'https://lights.example/map/organisations/',
      'https://lights.example/map/fr/territoires/',
    ]),
  );
  expect(hrefs(page).filter((href) => href?.startsWith('/'))).toEqual([]);
});

test('without one it leads to the root of the host, and finds the site by its manifest', () => {
  const page = notFoundPage(published(['fr']));
  expect(hrefs(page)).toEqual(['data:,', '/', '/', '/organisations/', '/territoires/', '../']);
  expect(page).toContain('data-path="organisations/"');
  expect(page.match(/<section /g)).toHaveLength(1);
});

test('its policy allows its own style and script by their hashes, and no other', () => {
  const page = notFoundPage(published(['fr', 'en']));
  for (const element of ['style', 'script']) {
    const [, text = ''] = new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`).exec(page) ?? [];
    const hash = createHash('sha256').update(text).digest('base64');
    expect(page).toContain(`${element}-src &#39;sha256-${hash}&#39;`);
  }
  expect(page).not.toContain('unsafe');
});
