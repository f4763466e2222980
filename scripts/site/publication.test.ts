import { expect, test } from 'vitest';
import { siteSchema } from '#domain/site.ts';
import { escapeText } from '#engine/embed/html-tags.ts';
import { basemapStyle, headOf, type PublishedSite, publicationOf } from './publication.ts';

const GENERAL = { title: 'Compare · {site}', description: 'Bodies of {site} side by side.' };
const STYLE = 'https://tiles.example.org/style.json';

function published(site: object = {}): PublishedSite {
  const parsed = siteSchema.parse({
    name: 'Lights & "Co"',
    edition: '2026-05-15',
    licence: 'CC0-1.0',
    ...site,
  });
  return { site: parsed, languages: ['en', 'fr'], folder: 'data', hasStyle: false };
}

test('a page has the general title and description with the name in them, or those of the publication', () => {
  expect(headOf(published(), 'compare', 'en', GENERAL)).toEqual({
    title: 'Compare · Lights & "Co"',
    description: 'Bodies of Lights & "Co" side by side.',
  });
  const own = {
    tagline: { en: 'Every light' },
    pages: { directory: { description: { en: 'All lights.' } } },
  };
  expect(headOf(published(own), 'directory', 'en', { title: '{site}', description: '' })).toEqual({
    title: 'Lights & "Co" · Every light',
    description: 'All lights.',
  });
});

test('a page carries the words and links of its language, and no others', () => {
  const legal = [
    { title: { en: 'Notice', fr: 'Mentions' }, text: { en: 'Text', fr: 'Texte' } },
    { title: { en: 'Terms', fr: 'Conditions' }, url: 'https://example.org/terms' },
  ];
  const words = { en: { 'near.far': 'far' }, fr: { 'near.far': 'loin' } };
  expect(publicationOf(published({ legal, words, defaultView: { query: 'kind=light' } }), 'fr')).toEqual({
    name: 'Lights & "Co"',
    languages: ['en', 'fr'],
    words: { 'near.far': 'loin' },
    legal: [
      { title: 'Mentions', href: 'data/legal-fr.html' },
      { title: 'Conditions', href: 'https://example.org/terms' },
    ],
    query: 'kind=light',
  });
});

test('the basemap is that of the environment, else that of the publication, else the embedded one', () => {
  expect(basemapStyle(published(), undefined)).toBe('');
  expect(basemapStyle(published({ basemap: 'embedded' }), '')).toBe('');
  expect(basemapStyle(published({ basemap: STYLE }), undefined)).toBe(STYLE);
  expect(basemapStyle(published({ basemap: STYLE }), 'https://other.example/s.json')).toBe(
    'https://other.example/s.json',
  );
  expect(() => basemapStyle(published(), 'not an address')).toThrow('expected the address of a style');
});

test('no name opens a tag or ends an attribute', () => {
  expect(escapeText('<a "b" & c>')).toBe('&lt;a &quot;b&quot; &amp; c&gt;');
});
