import { expect, test } from 'vitest';
import { neighbour, optionsOf } from './combobox-groups.ts';

const groups = [
  { id: 'sector', label: 'Filières', options: [{ key: 'a' }, { key: 'b' }] },
  { id: 'place', label: 'Lieux', options: [{ key: 'c' }] },
];
const options = optionsOf(groups);

test('walks down through the groups, past the last to the text, and round to the first', () => {
  const walk = ['a', 'b', 'c', undefined, 'a'];
  let active: string | undefined;
  for (const expected of walk) {
    active = neighbour(options, active, 1);
    expect(active).toBe(expected);
  }
});

test('walks up from the text to the last, and past the first to the text', () => {
  expect(neighbour(options, undefined, -1)).toBe('c');
  expect(neighbour(options, 'a', -1)).toBeUndefined();
});

test('starts again when what was active is gone', () => {
  expect(neighbour(options, 'gone', 1)).toBe('a');
  expect(neighbour([], undefined, 1)).toBeUndefined();
});
