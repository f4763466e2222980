import { expect, test } from 'vitest';
import { groupBy } from './group-by.ts';

test('groups items by key in their order, and leaves out those without a key', () => {
  const groups = groupBy(['Lyon', 'Brest', 'Laon', ''], (name) => name[0]);
  expect([...groups]).toEqual([
    ['L', ['Lyon', 'Laon']],
    ['B', ['Brest']],
  ]);
});
