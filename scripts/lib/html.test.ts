import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Html, html } from './html.ts';
import { countCard, frenchNumber, htmlPage } from './html-page.ts';

describe('html', () => {
  it('escapes every value, in text and in attributes', () => {
    const value = `<script>alert("x")</script> & 'y'`;
    expect(html`<td title="${value}">${value}</td>`.text).toBe(
      '<td title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</td>',
    );
  });

  it('keeps what is HTML already, and joins lists of both', () => {
    expect(html`<ul>${[html`<li>${'<b>'}</li>`, new Html('<hr>'), 3, '&']}</ul>`.text).toBe(
      '<ul><li>&lt;b&gt;</li><hr>3&amp;</ul>',
    );
  });

  it('lets no text open a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
    );
  }, 30_000);
});

describe('htmlPage', () => {
  it('allows its own style sheet and nothing else', () => {
    const page = new TextDecoder().decode(htmlPage('<titre>', html`<p>Corps</p>`));
    expect(page).toContain('<title>&lt;titre&gt;</title>');
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='"/);
    expect(page).not.toContain('<script');
  });

  it('writes counts with the names of people', () => {
    const card = countCard('<Titre>', { a: 1234567.5 }, (key) => `<${key}>`);
    expect(card.text).toContain('<h3>&lt;Titre&gt;</h3><dl><dt>&lt;a&gt;</dt><dd>1\u00a0234\u00a0567,5</dd>');
    expect(frenchNumber(999)).toBe('999');
  });
});
