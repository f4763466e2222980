/** Long work cut into short steps, so that whoever runs it may do something else between two of them. */

/** Yields after each step; returns the result. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs the steps one after the other, to the end. */
export function runAll<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Calls `each` for every item, in order, a step for each `size` of them. */
export function* forEachInSteps<Item>(
  items: readonly Item[],
  size: number,
  each: (item: Item, position: number) => void,
): Steps<void> {
  for (let at = 0; at < items.length; at++) {
    each(items[at] as Item, at);
    if ((at + 1) % size === 0) yield;
  }
}
