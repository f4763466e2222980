import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { createFuzzyKeys } from './fuzzy-keys.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'e', 'i', 's', 't', 'z', '1'), maxLength: 9 });

it('finds exactly the keys that a comparison with every key finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      word,
      fc.integer({ min: 0, max: 2 }),
      (keys, asked, max) => {
        const expected = keys.filter((key) => editDistance(asked, key, max) <= max);
        expect(
          createFuzzyKeys(keys)
            .lookup(asked, max)
            .map((hit) => hit.key),
        ).toEqual(expected);
      },
    ),
  );
});

it('says how many edits there are and where the key stands', () => {
  expect(createFuzzyKeys(['lyon', 'lion']).lookup('lyom', 2)).toEqual([
    { key: 'lyon', position: 0, edits: 1 },
    { key: 'lion', position: 1, edits: 2 },
  ]);
});
