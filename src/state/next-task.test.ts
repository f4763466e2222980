import { expect, it } from 'vitest';
import { mapInTasks } from './next-task.ts';

it('makes one of each, in order', async () => {
  await expect(mapInTasks(['a', 'b', 'c'], (item, at) => item + at)).resolves.toEqual(['a0', 'b1', 'c2']);
  await expect(mapInTasks([], () => 'never')).resolves.toEqual([]);
});

it('lets other work in once a task has been long, and not before', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('other'));
  await mapInTasks([1, 2, 3], (item) => {
    order.push(`item ${item}`);
    // The second takes longer than a task may.
    const end = performance.now() + (item === 2 ? 15 : 0);
    while (performance.now() < end);
  });
  expect(order).toEqual(['item 1', 'item 2', 'other', 'item 3']);
});

it('stops at the first that cannot be made', async () => {
  const seen: number[] = [];
  const failing = mapInTasks([1, 2, 3], (item) => {
    seen.push(item);
    if (item === 2) throw new RangeError('two');
  });
  await expect(failing).rejects.toThrow('two');
  expect(seen).toEqual([1, 2]);
});
