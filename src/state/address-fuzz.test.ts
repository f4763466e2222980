/** Addresses that nobody would write: whatever they hold, each page reads a view from them, and writes it back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMBED_PARAMETERS } from '#domain/embed-parameters.ts';
import { embedUrl } from '#domain/embed-protocol.ts';
import { decodeCoverage, encodeCoverage } from './coverage-view.ts';
import { decodeTerritory, encodeTerritory } from './territory-view.ts';
import { decodeView, encodeView } from './url-codec.ts';

const RUNS = 10_000;
const SEED = 20261128;
const NAMES = [
  ...EMBED_PARAMETERS,
  ...[
    'labelState',
    'precision',
    'freshness',
    'nearest',
    'serving',
    'area',
    'sort',
    'compare',
    'map',
    'ids',
    'code',
    'find',
  ],
  ...['part', 'measure', 'level', 'classes', 'page', 'with', 'scenario', '__proto__', 'constructor', ''],
];
/** Values on the edge of what is read, and what hostile links try. */
const SHARP = [
  'R84',
  'C01283,C2A004,E200046977',
  '+incubator.digital@C01283,-polymeris,~h7@C69123',
  '9/99/9',
  '-1e999',
  'NaN',
  '%',
  '%E0%A4%A',
  '\u0000',
  '\u202etxt.exe',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '"onload="alert(1)',
  '../../../../etc/passwd',
  '=HYPERLINK("http://example.org")',
  'a'.repeat(5000),
  ','.repeat(3000),
];
const value = fc.oneof(
  fc.constantFrom(...SHARP),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.stringMatching(/^[-+~@.,/A-Za-z0-9]{0,24}$/),
);
const pair = fc
  .tuple(fc.constantFrom(...NAMES), value, fc.boolean())
  .map(([name, text, isRaw]) => `${name}=${isRaw ? text : encodeURIComponent(text)}`);
const search = fc.oneof(
  { weight: 9, arbitrary: fc.array(pair, { maxLength: 8 }).map((pairs) => `?${pairs.join('&')}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const READERS: readonly (readonly [page: string, rewrite: (search: string) => string])[] = [
  ['the directory', (text) => encodeView(decodeView(text))],
  ['the coverage', (text) => encodeCoverage(decodeCoverage(text))],
  ['the territories', (text) => encodeTerritory(decodeTerritory(text))],
];

test.each(READERS)(
  `${RUNS} addresses of %s are read without a fault, and what is kept of them stays`,
  (_, rewrite) => {
    fc.assert(
      fc.property(search, (text) => {
        const kept = rewrite(text);
        expect(rewrite(kept)).toBe(kept);
        // What enters an attribute or the history is an address and no more.
        expect(kept).not.toMatch(/[<>"\s]/);
        expect(new URL(kept, 'https://map.example/').origin).toBe('https://map.example');
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
);

test(`${RUNS} sets of attributes give an address on the site of the element, and nowhere else`, () => {
  const parameters = fc.dictionary(fc.constantFrom(...EMBED_PARAMETERS), value, { maxKeys: 8 });
  fc.assert(
    fc.property(parameters, (attributes) => {
      const url = new URL(embedUrl('https://map.example/annuaire/', attributes));
      expect(url.origin).toBe('https://map.example');
      expect(url.pathname).toMatch(/^\/annuaire\/(?:en\/)?embed\/$/);
      expect(url.href).not.toMatch(/[<>"\s]/);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
