import { expect, test } from 'vitest';
import { compareText } from './compare-text.ts';

test('compares by code unit, whatever the language of the machine', () => {
  expect(['é', 'z', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'z', 'é']);
  expect(compareText('a', 'a')).toBe(0);
});
