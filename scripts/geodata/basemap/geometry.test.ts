import { describe, expect, it } from 'vitest';
import { isInside, nearDistanceM, smoothLine } from './geometry.ts';

const SQUARE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('smoothLine', () => {
  it('keeps the ends of an open line, so that rivers still meet', () => {
    const smooth = smoothLine(
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      2,
    );
    expect(smooth.at(0)).toEqual([0, 0]);
    expect(smooth.at(-1)).toEqual([1, 1]);
    expect(smooth).not.toContainEqual([1, 0]);
  });

  it('keeps a ring closed and rounds every corner', () => {
    const smooth = smoothLine(SQUARE, 1);
    expect(smooth.at(-1)).toEqual(smooth.at(0));
    for (const corner of SQUARE) expect(smooth).not.toContainEqual(corner);
  });
});

describe('isInside', () => {
  it('takes a hole for the outside', () => {
    const hole = SQUARE.map(([x = 0, y = 0]) => [1 + x / 4, 1 + y / 4]);
    expect(isInside([3, 3], [SQUARE, hole])).toBe(true);
    expect(isInside([1.5, 1.5], [SQUARE, hole])).toBe(false);
  });
});

describe('nearDistanceM', () => {
  it('measures Paris to Versailles within 1 %', () => {
    expect(nearDistanceM([2.3522, 48.8566], [2.1301, 48.8014])).toBeCloseTo(17_350, -3);
  });
});
