import { describe, expect, it } from 'vitest';
import { breadcrumbs, jsonLdBlock, webSite, withWholeAddresses } from './structured-data.ts';

const NOWHERE = { address: undefined, name: 'Mapster' };
const SOMEWHERE = { address: new URL('https://example.org/m/'), name: 'Mapster' };
const FIRST = { folder: 'en/', alternates: { fr: '', en: 'en/' }, title: 'Mapster', description: 'All' };

describe('JSON-LD of the pages', () => {
  it('cannot end its element, nor a line', () => {
    const data = { name: 'A </script><!--<b>\u2028\u2029' };
    const block = jsonLdBlock(data);
    const [, json = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(block) ?? [];
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(data);
  });

  it('says where the site can be searched, once its address is known', () => {
    expect(webSite(FIRST, 'en', SOMEWHERE)).toMatchObject({
      '@type': 'WebSite',
      url: 'https://example.org/m/en/',
      potentialAction: { target: { urlTemplate: 'https://example.org/m/en/?q={search_term_string}' } },
    });
    expect(webSite(FIRST, 'en', NOWHERE)).not.toHaveProperty('potentialAction');
  });

  it('says the way to a page in order', () => {
    const crumbs = [
      { name: 'Mapster', folder: '' },
      { name: 'Ain', folder: 'territoires/D01/' },
    ];
    expect(breadcrumbs(crumbs, 'territoires/D01/', SOMEWHERE)).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Mapster', item: 'https://example.org/m/' },
        { position: 2, name: 'Ain', item: 'https://example.org/m/territoires/D01/' },
      ],
    });
  });

  it('makes relative addresses whole, and leaves every other text alone', () => {
    const data = { url: '../x/', list: [{ item: './' }], name: '..', text: 'a ../b' };
    expect(withWholeAddresses(data, 'en/y/', SOMEWHERE)).toEqual({
      url: 'https://example.org/m/en/x/',
      list: [{ item: 'https://example.org/m/en/y/' }],
      name: '..',
      text: 'a ../b',
    });
    expect(withWholeAddresses(data, 'en/y/', NOWHERE)).toBe(data);
  });
});
