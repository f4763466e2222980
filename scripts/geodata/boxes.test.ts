import { describe, expect, it } from 'vitest';
import { boxCentre, boxContains, isImplausibleBox, round4, unionBox } from './boxes.ts';

describe('unionBox', () => {
  it('covers all boxes and rounds to 4 decimals', () => {
    expect(
      unionBox([
        [5.123456, 46, 5.2, 46.1],
        [5, 45.9, 5.15, 46.05],
      ]),
    ).toEqual([5, 45.9, 5.2, 46.1]);
  });

  it('is undefined for no box', () => {
    expect(unionBox([])).toBeUndefined();
  });
});

describe('isImplausibleBox', () => {
  const neighbours = [
    [-52.6, 5.1],
    [-53.2, 5.4],
    [-53.9, 5.5],
    [-54, 3.6],
  ] as const;

  const cayenne = [-52.33, 4.93] as const;

  it('refuses a box whose communes are nearer to its middle than its own', () => {
    expect(isImplausibleBox([-53.9, 4.8, -52.1, 5.7], cayenne, neighbours)).toBe(true);
  });

  it('believes a large box around its own town', () => {
    expect(isImplausibleBox([-53.9, 4.8, -52.1, 5.7], [-53, 5.25], neighbours)).toBe(false);
  });

  it('believes a box over few neighbours, or among too few to judge', () => {
    expect(isImplausibleBox([-180, -90, 180, 90], cayenne, neighbours.slice(0, 3))).toBe(false);
    const many = [...neighbours.slice(0, 1), ...Array.from({ length: 9 }, () => [0, 0] as const)];
    expect(isImplausibleBox([-53.9, 4.8, -52.1, 5.7], cayenne, many)).toBe(false);
  });
});

it('knows the centre of a box and what lies on its edge', () => {
  expect(boxCentre([2, 48, 3, 49])).toEqual([2.5, 48.5]);
  expect(boxContains([2, 48, 3, 49], [2, 48])).toBe(true);
  expect(boxContains([2, 48, 3, 49], [1.9999, 48])).toBe(false);
});

it('never rounds to minus zero', () => {
  expect(Object.is(round4(-0.00001), 0)).toBe(true);
});
