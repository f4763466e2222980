import { describe, expect, it } from 'vitest';
import { headTags, languageOf, linkFrom, withHead } from './head.ts';

const PAGE = {
  folder: 'en/territoires/C01001/',
  alternates: { fr: 'territoires/C01001/', en: 'en/territoires/C01001/' },
  title: 'L’Abergement & "Co"',
  description: 'One < two',
};
const IMAGE = { file: 'share/en/territoires-D01.png', alt: 'Ain · Mapster' };
const NOWHERE = { address: undefined, name: 'Mapster' };
const SOMEWHERE = { address: new URL('https://example.org/mapster/'), name: 'Mapster' };

describe('the head of a page', () => {
  it('names the page to keep and its languages, relative until the address is known', () => {
    const tags = headTags(PAGE, IMAGE, NOWHERE);
    expect(tags).toContain('<link rel="canonical" href="../../../en/territoires/C01001/">');
    expect(tags).toContain('<link rel="alternate" hreflang="fr" href="../../../territoires/C01001/">');
    expect(tags.join()).not.toContain('og:url');
  });

  it('names them whole once it is', () => {
    const tags = headTags(PAGE, IMAGE, SOMEWHERE);
    const whole = 'https://example.org/mapster';
    expect(tags).toContain(`<link rel="canonical" href="${whole}/en/territoires/C01001/">`);
    expect(tags).toContain(`<link rel="alternate" hreflang="x-default" href="${whole}/territoires/C01001/">`);
    expect(tags).toContain(`<meta property="og:url" content="${whole}/en/territoires/C01001/">`);
    expect(tags).toContain(`<meta property="og:image" content="${whole}/share/en/territoires-D01.png">`);
  });

  it('says its language and the others as Open Graph writes them', () => {
    const tags = headTags(PAGE, IMAGE, NOWHERE);
    expect(tags).toContain('<meta property="og:locale" content="en_GB">');
    expect(tags).toContain('<meta property="og:locale:alternate" content="fr_FR">');
    const alone = headTags({ ...PAGE, alternates: { en: PAGE.folder } }, IMAGE, NOWHERE);
    expect(alone.join()).not.toContain('og:locale:alternate');
  });

  it('leads to the first of two addresses', () => {
    const tags = headTags({ ...PAGE, folder: 'fr/embed/', alternates: { fr: 'embed/' } }, IMAGE, NOWHERE);
    expect(tags).toContain('<link rel="canonical" href="../../embed/">');
  });

  it('leads to the page that is kept instead of it', () => {
    const moved = {
      ...PAGE,
      folder: 'en/organisations/old/',
      alternates: { fr: 'organisations/new/', en: 'en/organisations/new/' },
    };
    expect(headTags(moved, IMAGE, NOWHERE)).toContain(
      '<link rel="canonical" href="../../../en/organisations/new/">',
    );
  });

  it('escapes what people write', () => {
    const tags = headTags(PAGE, IMAGE, NOWHERE);
    expect(tags).toContain('<meta property="og:title" content="L’Abergement &amp; &quot;Co&quot;">');
    expect(tags).toContain('<meta property="og:description" content="One &lt; two">');
  });
});

describe('the parts that it is made of', () => {
  it('tells the language of a page by its folder', () => {
    expect(languageOf(PAGE)).toBe('en');
    expect(languageOf({ ...PAGE, folder: 'territoires/C01001/' })).toBe('fr');
  });

  it('leads from the first page to itself', () => {
    expect(linkFrom('', NOWHERE)('')).toBe('./');
    expect(linkFrom('en/', NOWHERE)('share/x.png')).toBe('../share/x.png');
  });

  it('puts lines at the end of the head as they are', () => {
    expect(withHead('<head>\n  </head>', ['<a $&>'])).toBe('<head>\n    <a $&>\n  </head>');
  });
});
