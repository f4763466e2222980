import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { readTags } from './html-tags.ts';
import { SNIPPET_FORMS, snippetOf } from './snippets.ts';

const ROOT = new URL('https://map.example/sme/');
const KNOWN = {
  kind: ['pole', 'cluster', 'incubator'],
  sector: ['digital', 'agri-food', 'health-biotech'],
  need: ['export', 'grow'],
  label: ['cmq'],
  in: ['R84', 'R53', 'D69'],
};
const SCRIPT = '<script src="https://map.example/sme/embed.js" async></script>';
const codes = (html: string) => diagnose(html, ROOT, KNOWN).faults.map(({ code }) => code);
const LINK = '<a href="https://map.example/sme/">Annuaire</a>';
const STYLE = 'style="display:block;min-height:600px"';

describe('the snippets', () => {
  test('are what the doctor finds nothing wrong with', () => {
    const parameters = {
      sector: 'digital',
      in: 'R84,D69',
      lock: 'sector',
      accent: '#1f4fa3',
      height: '480',
      lang: 'en',
    };
    for (const form of SNIPPET_FORMS) {
      const snippet = snippetOf(form, ROOT, parameters);
      const { faults, maps, mended } = diagnose(snippet, ROOT, KNOWN);
      expect({ form, faults, maps }).toEqual({ form, faults: [], maps: 1 });
      expect(snippet).toContain(mended);
    }
  });

  test('hold any value as text', () => {
    const q = '"><script>alert(1)</script>';
    for (const form of SNIPPET_FORMS) {
      const tags = readTags(snippetOf(form, ROOT, { q })).filter(({ closing }) => !closing);
      expect(tags.map(({ name }) => name)).toEqual(
        form === 'element' ? ['script', 'mapster-map', 'a'] : ['iframe', 'p', 'a'],
      );
    }
  });
});

describe('the doctor of a pasted snippet', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing of ours', '<p>Bonjour</p>', ['none']],
    ['no script', `<mapster-map sector="digital" ${STYLE}>${LINK}</mapster-map>`, ['script-missing']],
    [
      'another script',
      `<script src="http://old.example/embed.js"></script><mapster-map ${STYLE}>${LINK}</mapster-map>`,
      ['script-elsewhere'],
    ],
    ['two scripts', `${SCRIPT}${SCRIPT}<mapster-map ${STYLE}>${LINK}</mapster-map>`, ['script-twice']],
    ['self-closed', `${SCRIPT}<mapster-map ${STYLE} />`, ['self-closed', 'link-missing']],
    ['never closed', `${SCRIPT}<mapster-map ${STYLE}><p>Suite</p>`, ['unclosed', 'link-missing']],
    ['no reserved height', `${SCRIPT}<mapster-map>${LINK}</mapster-map>`, ['height-unreserved']],
    [
      'an unknown attribute',
      `${SCRIPT}<mapster-map secteur="digital" ${STYLE}>${LINK}</mapster-map>`,
      ['attribute'],
    ],
    ['a misspelt value', `${SCRIPT}<mapster-map sector="digitall" ${STYLE}>${LINK}</mapster-map>`, ['value']],
    ['a lock on nothing', `${SCRIPT}<mapster-map lock="sector" ${STYLE}>${LINK}</mapster-map>`, ['lock']],
    [
      'a distance from nowhere',
      `${SCRIPT}<mapster-map radius="25" ${STYLE}>${LINK}</mapster-map>`,
      ['radius'],
    ],
    [
      'a colour that cannot be read',
      `${SCRIPT}<mapster-map accent="#ffcc00" ${STYLE}>${LINK}</mapster-map>`,
      ['accent'],
    ],
    [
      'a colour that is none',
      `${SCRIPT}<mapster-map accent="rouge" ${STYLE}>${LINK}</mapster-map>`,
      ['value'],
    ],
    [
      'a frame without a title',
      '<iframe src="https://map.example/sme/embed/?sector=digital" height="600"></iframe>',
      ['iframe-title'],
    ],
    [
      'a frame of another site',
      '<iframe src="https://old.example/embed/" title="Carte"></iframe>',
      ['iframe-elsewhere'],
    ],
    ['curly quotes', `${SCRIPT}<mapster-map sector=“digital” ${STYLE}>${LINK}</mapster-map>`, ['quotes']],
    [
      'escaped by an editor',
      `${SCRIPT}<mapster-map ${STYLE}>${LINK}</mapster-map>`.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      ['escaped'],
    ],
  ])('finds %s', (_name, html, expected) => {
    expect(codes(html)).toEqual(expected);
  });

  test('reads the policy of a whole page', () => {
    const page = (policy: string) =>
      `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}">${SCRIPT}</head><body><mapster-map ${STYLE}>${LINK}</mapster-map></body></html>`;
    expect(codes(page("default-src 'self'"))).toEqual(['policy-script', 'policy-frame']);
    expect(
      codes(page("default-src 'self'; script-src 'self' https://map.example; frame-src https://map.example")),
    ).toEqual([]);
    expect(codes(page("script-src 'self'"))).toEqual(['policy-script']);
  });

  test('gives back the snippet that was meant', () => {
    const { mended } = diagnose(
      '<mapster-map secteur="digitall;agri-food" territoire="R84" lang="EN" near="69123" hauteur="480px" />',
      ROOT,
      KNOWN,
    );
    expect(mended).toContain('sector="digital,agri-food"');
    expect(mended).toContain('in="R84" near="C69123"');
    expect(mended).toContain('lang="en"');
    expect(mended).toContain('height="480"');
    expect(codes(mended ?? '')).toEqual([]);
  });

  test('reads the address of a frame as an element reads its attributes', () => {
    const { mended, faults } = diagnose(
      '<iframe title="Carte" src="https://map.example/sme/en/embed/?sector=digital&amp;host=https://p.example&amp;v=1" height="480"></iframe>',
      ROOT,
      KNOWN,
    );
    expect(faults).toEqual([]);
    expect(mended).toContain('src="https://map.example/sme/en/embed/?sector=digital"');
    expect(mended).toContain('height="480"');
  });

  test('survives whatever is pasted, and never hands back markup that was not ours', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<mapster-map ',
        '<iframe src="/embed/?',
        '</mapster-map>',
        '<!--',
        '"',
        "'",
        '>',
        '=',
        '/',
        'sector=',
        '<script>alert(1)</script>',
        ' q="<b>"',
        '&lt;mapster-map',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { mended } = diagnose(pieces.join(''), ROOT, KNOWN);
        const tags = readTags(mended ?? '').filter(({ closing }) => !closing);
        expect(
          tags.filter(({ name }) => !['script', 'mapster-map', 'a', 'iframe', 'p'].includes(name)),
        ).toEqual([]);
        for (const { name, attributes } of tags) {
          if (name === 'script') expect(attributes.get('src')).toBe('https://map.example/sme/embed.js');
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
