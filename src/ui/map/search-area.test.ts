import { describe, expect, test } from 'vitest';
import { hasLeft, roundOutward } from './search-area.ts';

describe('the area of a search', () => {
  test('is the view, widened to three decimals', () => {
    expect(roundOutward([4.12345, 45.00001, 5.98765, 46.99999])).toEqual([4.123, 45, 5.988, 47]);
  });

  test('widens on every side, west of Greenwich and south of the equator too', () => {
    expect(roundOutward([-61.80961, -21.38961, -61.0021, -20.8711])).toEqual([
      -61.81, -21.39, -61.002, -20.871,
    ]);
  });

  test('stays on the globe', () => {
    expect(roundOutward([-250, -95, 250, 99])).toEqual([-180, -90, 180, 90]);
  });

  test('is left by a pan or a zoom that a person would notice', () => {
    expect(hasLeft([4, 45, 6, 47], [4, 45, 6, 47])).toBe(false);
    expect(hasLeft([4.01, 45.01, 6.01, 47.01], [4, 45, 6, 47])).toBe(false);
    expect(hasLeft([4.2, 45, 6.2, 47], [4, 45, 6, 47])).toBe(true);
    expect(hasLeft([3, 44, 7, 48], [4, 45, 6, 47])).toBe(true);
  });
});
