/** Ends in a task of its own: what has been asked meanwhile, a finger or a message, is answered first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A phone, four times slower than a desk, then has tasks that nobody notices: under 50 ms. */
const TASK_MS = 10;

/** `items.map(make)` in tasks of a few milliseconds: the page answers meanwhile. */
export async function mapInTasks<Item, Made>(
  items: readonly Item[],
  make: (item: Item, at: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let end = performance.now() + TASK_MS;
  for (const [at, item] of items.entries()) {
    if (performance.now() > end) {
      await nextTask();
      end = performance.now() + TASK_MS;
    }
    made.push(make(item, at));
  }
  return made;
}
