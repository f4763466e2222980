import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteSchema } from '#domain/site.ts';
import type { PublishedSite } from '../publication.ts';
import { contentPolicy } from '../security-policy.ts';
import { type PageAddress, type PageSetting, toPage, withModule } from './page-html.ts';

const POLICY = contentPolicy();
const INDEX = withModule(
  readFileSync('index.html', 'utf8').replace('</head>', `<meta content="${POLICY}" />\n  </head>`),
  'assets/open.js',
);

function published(site: object = {}): PublishedSite {
  const parsed = siteSchema.parse({
    name: 'Lights & "Co"',
    edition: '2026-05-15',
    licence: 'CC0-1.0',
    ...site,
  });
  return { site: parsed, languages: ['en', 'fr'], folder: 'no-such-folder', hasStyle: false };
}

function setting(own: Partial<PageSetting> = {}): PageSetting {
  return {
    published: published(),
    policy: POLICY,
    siteAddress: undefined,
    directoryFolder: (language) => (language === 'en' ? '' : `${language}/`),
    frameTitle: () => 'The map',
    isOfflineOn: true,
    ...own,
  };
}

function address(own: Partial<PageAddress> = {}): PageAddress {
  return {
    page: 'compare',
    language: 'fr',
    folder: 'fr/comparer/',
    head: { title: 'Comparer · $& "Co"', description: 'Côte à côte : $1' },
    module: 'src/pages/compare/open-page.tsx',
    ...own,
  };
}

/** Values of an attribute, in the order of the page. */
const valuesOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value);

describe('toPage', () => {
  it('says its language, page, title and description, whatever signs they hold', () => {
    const html = toPage(INDEX, address(), setting(), 'b1');
    expect(html).toContain('<html lang="fr" data-page="compare" ');
    expect(html).toContain('<title>Comparer · $&amp; &quot;Co&quot;</title>');
    expect(html).toContain('<meta name="description" content="Côte à côte : $1" />');
    expect(html).toContain('Lights &amp; &quot;Co&quot; a besoin de JavaScript pour chercher.');
  });

  it('leads to the root from where it stands', () => {
    const deep = toPage(INDEX, address(), setting(), 'b1');
    expect(valuesOf(deep, 'data-root')).toEqual(['../../']);
    expect(valuesOf(deep, 'data-module')).toEqual(['../../assets/open.js']);
    expect(deep).toContain('href="../../favicon.svg"');
    const first = toPage(INDEX, address({ page: 'directory', folder: '' }), setting(), 'b1');
    expect(valuesOf(first, 'data-root')).toEqual(['./']);
  });

  it('has the icon and the colours of the publication where it has its own', () => {
    const own = { ...published({ logo: 'logo.svg' }), hasStyle: true };
    const html = toPage(INDEX, address(), setting({ published: own }), 'b1');
    expect(valuesOf(html, 'href')).toEqual(
      expect.arrayContaining(['../../data/logo.svg', '../../data/site.css']),
    );
    expect(html).not.toContain('favicon.svg');
  });

  it('says that it may be installed and kept, but not in a frame nor in development', () => {
    const kept = toPage(INDEX, address(), setting(), 'b1');
    expect(valuesOf(kept, 'data-build')).toEqual(['b1']);
    expect(valuesOf(kept, 'data-edition')).toEqual(['2026-05-15']);
    expect(kept).toContain('rel="manifest"');
    const gone = toPage(INDEX, address(), setting({ isOfflineOn: false }), 'b1');
    expect(valuesOf(gone, 'data-build')).toEqual([]);
    expect(gone).toContain('rel="manifest"');
    const frame = toPage(INDEX, address({ page: 'embed' }), setting(), 'b1');
    for (const html of [frame, toPage(INDEX, address(), setting(), '')]) {
      expect(html).not.toMatch(/rel="manifest"|data-build=/);
    }
  });

  it('makes of the framed page one that is not indexed and that links leave', () => {
    const html = toPage(INDEX, address({ page: 'embed' }), setting(), 'b1');
    expect(html).toContain('<meta name="robots" content="noindex" />\n    <base target="_blank" />');
    // Nothing is published in this folder: no rows, and no words of another page instead.
    expect(html).not.toContain('<noscript>');
  });

  it('leads to its oEmbed document from the directory and the framed page, once the site has an address', () => {
    const placed = setting({ siteAddress: new URL('https://lights.example/x/') });
    const linked = (['directory', 'embed', 'compare'] as const).filter((page) =>
      toPage(INDEX, address({ page }), placed, 'b1').includes('application/json+oembed'),
    );
    expect(linked).toEqual(['directory', 'embed']);
    expect(toPage(INDEX, address({ page: 'directory' }), setting(), 'b1')).not.toContain('oembed');
  });

  it('lets one page alone frame another of ours', () => {
    const framing = (['builder', 'embed', 'directory', 'news'] as const).filter((page) =>
      toPage(INDEX, address({ page }), setting(), 'b1').includes("frame-src 'self'"),
    );
    expect(framing).toEqual(['builder']);
  });

  it('names the feeds on the page of what changed, beside it', () => {
    const html = toPage(INDEX, address({ page: 'news' }), setting(), 'b1');
    expect(valuesOf(html, 'href')).toEqual(expect.arrayContaining(['./toutes.atom', './toutes.json']));
  });
});
