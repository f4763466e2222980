import { expect, it } from 'vitest';
import { runWhenIdle } from './when-idle.ts';

it('runs steps to their end and gives their result', async () => {
  const seen: number[] = [];
  function* work() {
    for (let step = 0; step < 5; step++) {
      seen.push(step);
      yield;
    }
    return 'done';
  }
  await expect(runWhenIdle(work())).resolves.toBe('done');
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

it('lets other work in between two slices', async () => {
  const order: string[] = [];
  function* work() {
    setTimeout(() => order.push('other'));
    for (let step = 0; step < 2; step++) {
      // Longer than a slice.
      const end = performance.now() + 10;
      while (performance.now() < end);
      order.push('step');
      yield;
    }
  }
  await runWhenIdle(work());
  expect(order).toEqual(['step', 'other', 'step']);
});

it('refuses with what the steps throw', async () => {
  function* work() {
    yield;
    throw new Error('communes.json: lng');
  }
  await expect(runWhenIdle(work())).rejects.toThrow('communes.json: lng');
});
