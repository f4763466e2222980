import { expect, test } from 'vitest';
import { differenceFormat, measureFormat } from './format-measure.ts';

test('a share keeps the four decimals that it was rounded to, as a percentage', () => {
  expect(measureFormat('access', 'fr')(0.6436)).toMatch(/^64,36\s%$/u);
  expect(measureFormat('access', 'en')(0.5)).toBe('50.00%');
});

test('other measures keep their own decimals and their unit', () => {
  expect(measureFormat('mean-distance', 'fr')(12)).toMatch(/^12,0\skm$/u);
  expect(measureFormat('density', 'en')(0.1)).toBe('0.10');
  expect(measureFormat('white', 'fr')(12345)).toMatch(/^12\s345$/u);
});

test('a difference has its sign, and that of two shares is in points', () => {
  expect(differenceFormat('access', 'fr')(0.0123)).toMatch(/^\+1,23\spt$/u);
  expect(differenceFormat('white', 'en')(-12345)).toBe('-12,345');
  expect(differenceFormat('mean-distance', 'en')(0.1)).toBe('+0.1 km');
});
