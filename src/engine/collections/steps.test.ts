import { expect, it } from 'vitest';
import { forEachInSteps, runAll } from './steps.ts';

it('visits every item in its order, and stops after each full step', () => {
  const seen: string[] = [];
  const steps = forEachInSteps(['a', 'b', 'c', 'd', 'e'], 2, (item, at) => seen.push(item + at));
  expect(steps.next().done).toBe(false);
  expect(seen).toEqual(['a0', 'b1']);
  runAll(steps);
  expect(seen).toEqual(['a0', 'b1', 'c2', 'd3', 'e4']);
});

it('returns what the steps return', () => {
  function* sum() {
    let total = 0;
    yield* forEachInSteps([1, 2, 3], 1, (number) => {
      total += number;
    });
    return total;
  }
  expect(runAll(sum())).toBe(6);
});
