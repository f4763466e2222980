import type { Steps } from '#engine/collections/steps.ts';

/** Runs heavy work when the page has nothing better to do, at the latest after two seconds. Returns a function that gives it up. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callback: a short pause lets it paint what is due.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}

/** Half a frame: a letter typed meanwhile is hardly late. */
const SLICE_MS = 8;

/** Runs steps whenever the page is idle, half a frame of them at a time. */
export function runWhenIdle<Result>(steps: Steps<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const goOn = () => {
      const start = performance.now();
      try {
        do {
          const step = steps.next();
          if (step.done) return resolve(step.value);
        } while (performance.now() - start < SLICE_MS);
      } catch (error) {
        return reject(error);
      }
      return whenIdle(goOn);
    };
    whenIdle(goOn);
  });
}
