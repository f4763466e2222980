import { expect, test } from 'vitest';
import { donutArcs, donutSize } from './donut.ts';

test('gives each kind its share of the turn, end to end', () => {
  const arcs = donutArcs(
    new Map([
      ['pole', 1],
      ['campus', 3],
    ]),
  );
  expect(arcs).toEqual([
    { kind: 'pole', length: 25, offset: 0 },
    { kind: 'campus', length: 75, offset: 25 },
  ]);
});

test('makes a full turn of one kind, and nothing of none', () => {
  expect(donutArcs(new Map([['pole', 7]]))).toEqual([{ kind: 'pole', length: 100, offset: 0 }]);
  expect(donutArcs(new Map())).toEqual([]);
});

test('never draws a larger group smaller', () => {
  const sizes = [2, 9, 10, 29, 30, 99, 100, 5000].map(donutSize);
  expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
  expect(sizes[0]).toBeGreaterThanOrEqual(24);
});
