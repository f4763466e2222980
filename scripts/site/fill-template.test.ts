import { describe, expect, it } from 'vitest';
import type { PrerenderedPage } from '#domain/prerendered-page.ts';
import { createFiller } from './fill-template.ts';

const TEMPLATE = `<!doctype html>
<html lang="en" data-page="territory" data-root="../../">
  <head>
    <title>Sheets</title>
    <meta name="description" content="All of them" />
    <script type="module" src="../../assets/index.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;
const PAGE = {
  template: 'en/territoires/',
  folder: 'en/territoires/C01001/',
  alternates: { fr: 'territoires/C01001/', en: 'en/territoires/C01001/' },
  data: { code: 'C01001' },
  title: 'L’Abergement & "Co" $1',
  description: 'One < two',
  html: '<main>$& stays</main>',
};

const fillTemplate = (template: string, page: PrerenderedPage, head: readonly string[]) =>
  createFiller(template, page.template)(page, head);

describe('createFiller', () => {
  it('puts title, description and content in their places, escaped where they are text', () => {
    const html = fillTemplate(TEMPLATE, PAGE, []);
    expect(html).toContain('<title>L’Abergement &amp; &quot;Co&quot; $1</title>');
    expect(html).toContain('<meta name="description" content="One &lt; two" />');
    expect(html).toContain('<div id="root"><main>$& stays</main></div>');
  });

  it('finds the files of the site from one folder deeper', () => {
    const html = fillTemplate(TEMPLATE, PAGE, []);
    expect(html).toContain('<html data-code="C01001" lang="en" data-page="territory" data-root="../../../">');
    expect(html).toContain('src="../../../assets/index.js"');
  });

  it('finds them from two folders deeper, and from the same one', () => {
    const deep = fillTemplate(TEMPLATE, { ...PAGE, folder: 'en/territoires/C01001/x/' }, []);
    expect(deep).toContain('src="../../../../assets/index.js"');
    expect(fillTemplate(TEMPLATE, { ...PAGE, folder: PAGE.template }, [])).toContain(
      'src="../../assets/index.js"',
    );
  });

  it('keeps the words of the template where it has none of its own', () => {
    const { title, description, ...page } = PAGE;
    const html = fillTemplate(TEMPLATE, page, []);
    expect(html).toContain('<title>Sheets</title>');
    expect(html).toContain('content="All of them"');
    expect(html).not.toContain(title);
    expect(html).not.toContain(description);
  });

  it('leads to the page that is kept instead', () => {
    const html = fillTemplate(TEMPLATE, { ...PAGE, movedTo: 'en/territoires/C01004/' }, []);
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=../../../en/territoires/C01004/">');
  });

  it('adds the lines that it is given at the end of the head', () => {
    const html = fillTemplate(TEMPLATE, PAGE, [
      '<meta name="a" content="$1">',
      '<meta name="b" content="b">',
    ]);
    expect(html).toContain(
      '  <meta name="a" content="$1">\n    <meta name="b" content="b">\n  </head>\n  <body>',
    );
  });
});

it('leads from a page to the one that is kept, where it is told to', () => {
  const template = '<html lang="fr"><head><title>x</title></head><body><div id="root"></div></body></html>';
  const page = {
    template: 'organisations/',
    folder: 'organisations/plastipolis/',
    movedTo: 'organisations/polymeris/',
    alternates: { fr: 'organisations/polymeris/' },
    data: {},
    html: '',
  };
  const filled = fillTemplate(template, page, []);
  expect(filled).toContain('<meta http-equiv="refresh" content="0; url=../../organisations/polymeris/">');
  // Without a title of its own, it has that of the template.
  expect(filled).toContain('<title>x</title>');
});

it('fills the same template again, each page from where it stands', () => {
  const fill = createFiller(TEMPLATE, PAGE.template);
  const [first, deep, again] = [PAGE, { ...PAGE, folder: 'en/territoires/C01001/x/' }, PAGE].map((page) =>
    fill(page, ['<link rel="x">']),
  );
  expect(first).toContain('src="../../../assets/index.js"');
  expect(deep).toContain('src="../../../../assets/index.js"');
  expect(again).toBe(first);
  expect(first?.match(/<link rel="x">/g)).toHaveLength(1);
});

it('fills no place but its own, whatever the texts of the page look like', () => {
  const html = '<svg><title>Map</title></svg><div id="root"></div>';
  const filled = fillTemplate(TEMPLATE, { ...PAGE, html, data: { name: '</head>' } }, ['<meta name="y">']);
  expect(filled).toContain(`<div id="root">${html}</div>`);
  expect(filled).toContain('<meta name="y">\n  </head>');
});
