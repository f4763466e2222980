import type { Steps } from '#engine/collections/steps.ts';

/** Ends in a task of its own: what has been asked meanwhile, a finger or a message, is answered first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A phone, four times slower than a desk and busy with other things too, then has tasks that nobody notices: under 50 ms. */
const TASK_MS = 5;

/** What a preparation gives, whose steps run in tasks of a few milliseconds: the page answers meanwhile. */
export async function inTasks<Made>(steps: Steps<Made>): Promise<Made> {
  let end = performance.now() + TASK_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() > end) {
      await nextTask();
      end = performance.now() + TASK_MS;
    }
  }
}

/** `items.map(make)` in such tasks. */
export function mapInTasks<Item, Made>(
  items: readonly Item[],
  make: (item: Item, at: number) => Made,
): Promise<Made[]> {
  return inTasks(mapSteps(items, make));
}

function* mapSteps<Item, Made>(items: readonly Item[], make: (item: Item, at: number) => Made) {
  const made: Made[] = [];
  for (const [at, item] of items.entries()) {
    made.push(make(item, at));
    yield;
  }
  return made;
}
