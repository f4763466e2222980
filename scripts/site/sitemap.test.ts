import { describe, expect, it } from 'vitest';
import { robotsText, sitemapFiles } from './sitemap.ts';

const ADDRESS = new URL('https://example.org/mapster/');
const PAGES = ['a', 'b', 'c'].map((name) => ({
  folder: `en/${name}&/`,
  alternates: { fr: `${name}&/`, en: `en/${name}&/` },
  ...(name !== 'a' && { lastmod: '2026-11-22' }),
}));

describe('the sitemaps', () => {
  it('are named by an index, each with as many addresses as it may hold', () => {
    const [index, first, second, ...others] = sitemapFiles(PAGES, ADDRESS, 2);
    expect(others).toEqual([]);
    expect(index?.name).toBe('sitemap.xml');
    expect(index?.text.match(/<loc>[^<]*/g)).toEqual([
      '<loc>https://example.org/mapster/sitemap-1.xml',
      '<loc>https://example.org/mapster/sitemap-2.xml',
    ]);
    expect([first, second].map((file) => file?.text.match(/<url>/g)?.length)).toEqual([2, 1]);
  });

  it('say the other languages of a page, and its date where it is known', () => {
    const [, { text } = { text: '' }] = sitemapFiles(PAGES.slice(0, 2), ADDRESS);
    const [, a = '', b = ''] = text.split('<url>');
    expect(a).toContain('<loc>https://example.org/mapster/en/a&amp;/</loc>');
    expect(a).toContain('hreflang="fr" href="https://example.org/mapster/a&amp;/"');
    expect(a).toContain('hreflang="x-default" href="https://example.org/mapster/a&amp;/"');
    expect(a).not.toContain('lastmod');
    expect(b).toContain('<lastmod>2026-11-22</lastmod>');
  });
});

describe('robots.txt', () => {
  it('names the sitemap only where its address is known', () => {
    expect(robotsText(ADDRESS)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/mapster/sitemap.xml\n',
    );
    expect(robotsText(undefined)).toBe('User-agent: *\nAllow: /\n');
  });
});
