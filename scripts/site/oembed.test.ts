import { describe, expect, test } from 'vitest';
import { readTags } from '#engine/embed/html-tags.ts';
import { oembedDocument, oembedLink, siteAddress } from './oembed.ts';

const ADDRESS = new URL('https://map.example/sme/');

describe('oEmbed', () => {
  test('has what the format requires of a rich document, with whole addresses', () => {
    const page = { language: 'en', provider: 'Mapster', title: 'Map & list' } as const;
    const document = JSON.parse(oembedDocument(ADDRESS, page));
    expect(document).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Map & list',
      width: 800,
      height: 600,
    });
    const [frame] = readTags(document.html);
    expect(frame?.attributes.get('src')).toBe('https://map.example/sme/en/embed/');
  });

  test('is found from a page', () => {
    const [link] = readTags(oembedLink(ADDRESS, 'fr', 'L’annuaire "Mapster"'));
    expect(Object.fromEntries(link?.attributes ?? [])).toMatchObject({
      type: 'application/json+oembed',
      href: 'https://map.example/sme/oembed.json',
      title: 'L’annuaire "Mapster"',
    });
  });
});

describe('the address of the site', () => {
  test('is a folder on the web, or nothing', () => {
    expect(siteAddress('')).toBeUndefined();
    expect(siteAddress('https://map.example/sme/')?.href).toBe('https://map.example/sme/');
    for (const wrong of ['map.example', 'https://map.example/sme', 'file:///sme/']) {
      expect(() => siteAddress(wrong)).toThrow('VITE_SITE_ADDRESS');
    }
  });
});
