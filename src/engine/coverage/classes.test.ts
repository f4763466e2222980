import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASS_METHODS, type ClassMethod, classify, classifyAround } from './classes.ts';

const rangesOf = (values: (number | null)[], method: ClassMethod, count: number) =>
  classify(values, method, count).classes.map(({ min, max, count: size }) => [min, max, size]);

describe('classify', () => {
  it('cuts quantiles of equal counts', () => {
    expect(rangesOf([8, 1, 2, 3, 4, 5, 6, 7], 'quantiles', 4)).toEqual([
      [1, 2, 2],
      [3, 4, 2],
      [5, 6, 2],
      [7, 8, 2],
    ]);
  });

  it('never parts equal values, and then has fewer classes', () => {
    expect(rangesOf([0, 0, 0, 0, 0, 0, 1, 2], 'quantiles', 4)).toEqual([
      [0, 0, 6],
      [1, 2, 2],
    ]);
  });

  it('cuts Jenks classes at the natural breaks', () => {
    expect(rangesOf([1, 2, 2, 11, 12, 100, 103, 104], 'jenks', 3)).toEqual([
      [1, 2, 3],
      [11, 12, 2],
      [100, 104, 3],
    ]);
  });

  it.each(CLASS_METHODS)('has one class for equal values and none without values (%s)', (method) => {
    expect(rangesOf([5, 5, null, 5], method, 4)).toEqual([[5, 5, 3]]);
    const empty = classify([null, null], method, 4);
    expect([empty.classes, empty.noData, empty.classOf(3), empty.classOf(null)]).toEqual([
      [],
      2,
      undefined,
      undefined,
    ]);
  });

  it('leaves the least sum of squared deviations, as trying every cut does', () => {
    const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (list, count) => {
        const { classes, classOf } = classify(list, 'jenks', count);
        const groups = classes.map((_, n) => list.filter((value) => classOf(value) === n));
        expect(deviation(groups)).toBeCloseTo(
          leastDeviation(
            [...list].sort((a, b) => a - b),
            count,
          ),
          9,
        );
      }),
    );
  });

  it('counts every value in the class that it is told to be in', () => {
    const value = fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { nil: null });
    const method = fc.constantFrom(...CLASS_METHODS);
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        method,
        fc.integer({ min: 1, max: 7 }),
        (list, how, count) => {
          const { classes, noData, classOf } = classify(list, how, count);
          expect(classes.length).toBeLessThanOrEqual(count);
          expect(classes.map(({ count: size }) => size)).toEqual(
            classes.map((_, n) => list.filter((one) => classOf(one) === n).length),
          );
          expect(classes.reduce((sum, { count: size }) => sum + size, 0) + noData).toBe(list.length);
        },
      ),
    );
  });

  it('classes 1,255 values well within a frame', () => {
    const many = Array.from({ length: 1255 }, (_, n) => (n * 7919) % 10_007);
    expect(classify(many, 'jenks', 6).classes).toHaveLength(6);
  });
});

function deviation(groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, group) => {
    const mean = group.reduce((total, value) => total + value, 0) / Math.max(1, group.length);
    return sum + group.reduce((total, value) => total + (value - mean) ** 2, 0);
  }, 0);
}

/** Every way of cutting a sorted list into at most `count` runs. */
function leastDeviation(sorted: readonly number[], count: number): number {
  if (count === 1) return deviation([sorted]);
  const cuts = sorted.map(
    (_, at) => deviation([sorted.slice(0, at)]) + leastDeviation(sorted.slice(at), count - 1),
  );
  return Math.min(...cuts, deviation([sorted]));
}

describe('classes around the country', () => {
  const classification = classifyAround([0, 0.5, 0.51, 0.8, 0.81, 1, 1.24, 1.25, 2, 7.5, null]);

  it('have the same bounds for every sector, inverse by inverse', () => {
    expect(classification.classes.map(({ name, count, min, max }) => [name, count, min, max])).toEqual([
      ['far-under', 2, 0, 0.5],
      ['under', 2, 0.51, 0.8],
      ['near', 3, 0.81, 1.24],
      ['over', 1, 1.25, 1.25],
      ['far-over', 2, 2, 7.5],
    ]);
    expect(classification.noData).toBe(1);
    expect(classification.classOf(1)).toBe(2);
    expect(classification.classOf(null)).toBeUndefined();
  });

  it('are five whoever is in them', () => {
    expect(classifyAround([1]).classes.map(({ count }) => count)).toEqual([0, 0, 1, 0, 0]);
    expect(classifyAround([null]).classes).toHaveLength(5);
  });
});
