import { describe, expect, it } from 'vitest';
import { checkJsonLd } from './check-json-ld.ts';
import { checkPage, isIndexable } from './check-page.ts';
import { checkSite } from './check-site.ts';
import { readPage } from './read-page.ts';
import { sampleOf } from './site-report.ts';
import { createValidator } from './validate-html.ts';

const PLACE = 'https://example.org/x/';

interface Written {
  lang?: string;
  title?: string;
  body?: string;
  head?: string;
  /** Canonical and alternate folders. */
  fr?: string;
  en?: string;
}

/** A page of a site at `PLACE` in two languages, right unless told otherwise. */
function pageHtml({
  lang = 'fr',
  title = 'Ain',
  body = '<h1>Ain</h1>',
  head = '',
  ...at
}: Written = {}): string {
  const { fr = '', en = 'en/' } = at;
  const own = PLACE + (lang === 'fr' ? fr : en);
  const meta = ['og:title', 'og:type', 'og:site_name', 'og:locale', 'og:description', 'og:image:width'];
  return `<!doctype html><html lang="${lang}" data-page="territory"><head><title>${title}</title>
    <meta name="description" content="${title}, ${lang}"><link rel="canonical" href="${own}">
    <link rel="alternate" hreflang="fr" href="${PLACE}${fr}"><link rel="alternate" hreflang="en" href="${PLACE}${en}">
    <link rel="alternate" hreflang="x-default" href="${PLACE}${fr}">
    ${[...meta, 'og:image:height', 'og:image:alt'].map((name) => `<meta property="${name}" content="1">`).join('')}
    <meta property="og:image" content="${PLACE}a.png"><meta name="twitter:card" content="summary">${head}</head>
    <body>${body}</body></html>`;
}

const rulesOf = (html: string) =>
  checkPage(readPage('index.html', html)).map(({ rule, text }) => `${rule}: ${text}`);

describe('a page alone', () => {
  it('has nothing to be said of it when it is right', () => {
    expect(rulesOf(pageHtml())).toEqual([]);
  });

  it.each([
    ['no heading', pageHtml({ body: '' }), 'heading: 0 headings of the first level'],
    ['two headings', pageHtml({ body: '<h1>a</h1><h1>b</h1>' }), 'heading: 2 headings of the first level'],
    ['no title', pageHtml({ title: '' }), 'title: no title'],
    ['an id twice', pageHtml({ body: '<h1 id="a">a</h1><p id="a">' }), 'id: id "a" stands twice'],
    [
      'an address and half of what a picture needs',
      pageHtml({ head: `<meta property="og:url" content="${PLACE}">` }).replace(
        /<meta name="twitter[^>]*>/,
        '',
      ),
      'meta: "twitter:card" stands 0 times',
    ],
    [
      'a picture twice',
      pageHtml({ head: `<meta property="og:url" content="${PLACE}"><meta property="og:image" content="b">` }),
      'meta: "og:image" stands 2 times',
    ],
    [
      'a canonical link to the other language',
      pageHtml().replace(`canonical" href="${PLACE}"`, `canonical" href="${PLACE}en/"`),
      `alternate: the page in "fr" is ${PLACE}, the canonical link ${PLACE}en/`,
    ],
    [
      'broken JSON-LD',
      pageHtml({ head: '<script type="application/ld+json">{"a":}</script>' }),
      'json-ld: no JSON object',
    ],
  ])('with %s is told', (_name, html, expected) => {
    expect(rulesOf(html)).toContain(expected);
  });

  it('that only leads to another one is not to be listed', () => {
    const moved = '<meta http-equiv="refresh" content="0; url=../">';
    const pages = ['', moved].map((head) => readPage('index.html', pageHtml({ head })));
    expect(pages.map(isIndexable)).toEqual([true, false]);
  });

  it('without the head of a page of the site is a document, and owes none', () => {
    expect(rulesOf('<html lang="fr"><title>Q</title><h1>Q</h1></html>')).toEqual([]);
  });
});

describe('JSON-LD', () => {
  const list = (items: object[]) => ({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: items,
  });

  it('needs a context, a type, and what its type needs', () => {
    expect(checkJsonLd({ '@type': 'WebSite' })).toEqual([
      '"@context" is not https://schema.org',
      'WebSite has no "name"',
    ]);
    expect(checkJsonLd(list([{ '@type': 'ListItem', position: 1, name: 'a' }]))).toEqual([]);
  });

  it('counts lists from one', () => {
    const faults = checkJsonLd(list([{ '@type': 'ListItem', position: 2 }]));
    expect(faults).toEqual(['item 1 has the position 2', 'item 1 says neither name nor address']);
  });
});

describe('the pages together', () => {
  const two = (french: Written = {}, english: Written = {}, listed: string[] = ['', 'en/']) => {
    const pages = [
      readPage('index.html', pageHtml(french)),
      readPage('en/index.html', pageHtml({ lang: 'en', ...english })),
    ];
    const files = new Set(['index.html', 'en/index.html', 'a.png']);
    const faults = checkSite({ pages, files, listed: listed.map((folder) => PLACE + folder) });
    return faults.map(({ file, rule, text }) => `${file} ${rule}: ${text}`);
  };

  it('are right when all leads somewhere', () => {
    const body =
      '<h1 id="a">Ain</h1><a href="./en/?q=1"></a><a href="#a"></a><a href="https://other.example/"></a>';
    expect(two({ body })).toEqual([]);
  });

  it.each([
    ['./fr/', 'index.html link: ./fr/ leads to no file'],
    ['#b', 'index.html fragment: #b leads to no element'],
    ['en/#b', 'index.html fragment: en/#b leads to no element'],
    ['/en/', 'index.html link: /en/ is not relative'],
    [`${PLACE}fr/`, `index.html link: ${PLACE}fr/ leads to no file`],
  ])('tell that a link to %s is wrong', (href, expected) => {
    expect(two({ body: `<h1>a</h1><a href="${href}"></a>` })).toEqual([expected]);
  });

  it('tell that a page is in another language than it is named for', () => {
    const pages = [pageHtml(), pageHtml({ lang: 'fr', title: 'Other', fr: 'en/' })];
    const [first, second] = pages.map((html, at) =>
      readPage(at === 0 ? 'index.html' : 'en/index.html', html),
    );
    const site = {
      pages: first && second ? [first, second] : [],
      files: new Set(['index.html', 'en/index.html', 'a.png']),
    };
    const faults = checkSite({ ...site, listed: [PLACE, `${PLACE}en/`] });
    expect(faults).toContainEqual({
      file: 'index.html',
      rule: 'lang',
      text: `${PLACE}en/ is in "fr", not in "en"`,
    });
  });

  it('tell two pages of one title, and what the sitemap has too few or too many of', () => {
    const [french, english] = ['index.html', 'x/index.html'].map((file) => readPage(file, pageHtml()));
    const pages = french && english ? [french, english] : [];
    const faults = checkSite({
      pages,
      files: new Set(['index.html', 'a.png', 'en/index.html']),
      listed: [PLACE, `${PLACE}y/`],
    });
    expect(faults.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
      'title: the same as index.html: Ain',
      'description: the same as index.html: Ain, fr',
      `sitemap: ${PLACE}x/ is missing`,
      `sitemap: ${PLACE}y/ is not a page to be listed`,
    ]);
  });
});

it('the sample takes whole small families, and even steps of large ones', () => {
  const family = Array.from({ length: 9 }, (_, at) => `a/${at}/index.html`);
  expect(sampleOf([...family, 'b/0/index.html', 'index.html'], 3)).toEqual([
    'a/0/index.html',
    'a/4/index.html',
    'a/8/index.html',
    'b/0/index.html',
    'index.html',
  ]);
});

it('the validator knows what HTML forbids, and styles in attributes', () => {
  const faults = createValidator()('a.html', '<p style="color:red">a<div>b</div></p>');
  expect(faults.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['no-inline-style', 'close-order']));
});
