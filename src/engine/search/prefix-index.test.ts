import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../text/edit-distance.ts';
import { createPrefixIndex } from './prefix-index.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'o'), minLength: 1, maxLength: 6 });

describe('a prefix index', () => {
  it('gives exactly the keys that begin with the text, the exact ones first, then the weightiest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (keys, text) => {
        const index = createPrefixIndex(keys.map((key, at) => ({ key, value: key, weight: at })));
        const expected = keys.filter((key) => key.startsWith(text)).reverse();
        const exact = expected.filter((key) => key === text);
        const longer = expected.filter((key) => key !== text);
        expect(index.startingWith(text, 50).map(({ value }) => value)).toEqual([...exact, ...longer]);
        expect(index.startingWith(text, 2)).toHaveLength(Math.min(2, expected.length));
      }),
    );
  });

  it('finds a beginning with one typing error, never two', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (keys, text) => {
        const index = createPrefixIndex(keys.map((key) => ({ key, value: key, weight: 1 })));
        for (const { value } of index.nearly(text, 99)) {
          const beginnings = Array.from(value, (_, at) => value.slice(0, at + 1));
          expect(Math.min(...beginnings.map((part) => editDistance(text, part, 2)))).toBeLessThanOrEqual(1);
        }
      }),
    );
    const towns = createPrefixIndex([
      { key: 'toulouse', value: 'C31555', weight: 2 },
      { key: 'toulon', value: 'C83137', weight: 1 },
    ]);
    expect(towns.nearly('tolou', 5).map(({ value }) => value)).toEqual(['C31555']);
  });
});
