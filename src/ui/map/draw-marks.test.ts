import { expect, test } from 'vitest';
import { metresPerPixelAt, roundLengthKm } from './draw-marks.ts';

test.each([
  [1, 1],
  [1.99, 1],
  [4.9, 2],
  [77, 50],
  [0.13, 0.1],
])('a bar of at most %d km is %d km long', (most, length) => {
  expect(roundLengthKm(most)).toBeCloseTo(length, 10);
});

test('a pixel of the whole world is 78 km at the equator, half of it at 60 degrees', () => {
  expect(metresPerPixelAt(0, 0)).toBeCloseTo(78_271.5, 1);
  expect(metresPerPixelAt(60, 0)).toBeCloseTo(39_135.8, 1);
});
