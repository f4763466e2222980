/** The page's side of any engine in a worker. */
import { wrap } from 'comlink';

/** Every function of a host, from afar. */
export type Remote<Host> = {
  [Name in keyof Host]: Host[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};

/**
 * Undefined when the script does not load or fails at its start: a worker that says that it runs is a worker.
 * The worker is created by the caller, where the bundler finds its script.
 */
export function startWorker<Host>(create: () => Worker): Promise<Remote<Host> | undefined> {
  if (typeof Worker !== 'function') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const worker = create();
    const once = { once: true };
    worker.addEventListener('message', () => resolve(wrap<Host>(worker) as unknown as Remote<Host>), once);
    worker.addEventListener(
      'error',
      () => {
        worker.terminate();
        resolve(undefined);
      },
      once,
    );
  });
}
