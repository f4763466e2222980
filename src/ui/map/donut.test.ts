import { expect, test } from 'vitest';
import { donutRing, donutSize } from './donut.ts';

const HUES: Readonly<Record<string, { color: string; colorDark: string }>> = {
  pole: { color: '#111111', colorDark: '#eeeeee' },
  campus: { color: '#222222', colorDark: '#dddddd' },
};
const ring = (...counts: [string, number][]) =>
  donutRing(new Map(counts), (kind) => HUES[kind] ?? { color: 'red', colorDark: 'red' });

test('gives each kind its share of the turn, end to end', () => {
  expect(ring(['pole', 1], ['campus', 3])).toBe(
    'conic-gradient(light-dark(#111111, #eeeeee) 0% 25%, light-dark(#222222, #dddddd) 25% 100%)',
  );
});

test('makes a full turn of one kind, and nothing of none', () => {
  expect(ring(['pole', 7])).toBe('conic-gradient(light-dark(#111111, #eeeeee) 0% 100%)');
  expect(ring()).toBe('none');
});

test('never draws a larger group smaller', () => {
  const sizes = [2, 9, 10, 29, 30, 99, 100, 5000, 20_000].map(donutSize);
  expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
  expect(sizes[0]).toBeGreaterThanOrEqual(24);
});
