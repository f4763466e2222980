/** The page's side of any engine in a worker: where none starts, or one dies, the same engine works in the page. */
import { wrap } from 'comlink';

/** Every function of a host, from afar. */
export type Remote<Host> = {
  [Name in keyof Host]: Host[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};

export interface HostPlaces<Host> {
  /** Created by the caller, where the bundler finds its script. */
  worker: () => Worker;
  /** The same host in the page: slower, never missing. */
  page: () => Promise<Remote<Host>>;
  /** Gives a host what it needs before any question. */
  open: (host: Remote<Host>) => Promise<void>;
}

/** A script that says nothing for so long is not coming. */
const START_MS = 20_000;
/** How often a worker that owes an answer is asked whether it lives; three silences in a row, and it does not. */
const PULSE_MS = 10_000;
const MOST_SILENCES = 3;

/**
 * Opens a host in its worker, else in the page. When the worker dies, a host is opened in the page and the questions that
 * were left without an answer are asked there: nobody is told, the answer only takes longer. Throws what `open` throws.
 */
export async function openHost<Host extends object>(places: HostPlaces<Host>): Promise<Remote<Host>> {
  const openInPage = async () => {
    const host = await places.page();
    await places.open(host);
    return host;
  };
  const started = await startWorker(places.worker);
  if (started === undefined) return openInPage();
  const host = heir(started, openInPage);
  await places.open(host);
  return host;
}

type AnyHost = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** Asks the worker as long as it lives, then a host in the page. */
function heir<Host extends object>(worker: Worker, openInPage: () => Promise<Remote<Host>>): Remote<Host> {
  const first = wrap<Host>(worker) as unknown as AnyHost;
  const life = watch(worker);
  let next: Promise<AnyHost> | undefined;
  const inPage = () => {
    next ??= (openInPage() as Promise<AnyHost>).catch((error: unknown) => {
      next = undefined;
      throw error;
    });
    return next;
  };
  const ask = async (name: string, args: unknown[]) =>
    (await life.during(() => first[name]?.(...args))) ?? { value: await (await inPage())[name]?.(...args) };
  return new Proxy({} as Remote<Host>, {
    // Without a `then`, so that it can be given by a promise.
    get: (_, name) =>
      typeof name === 'string' && name !== 'then'
        ? async (...args: unknown[]) => (await ask(name, args)).value
        : undefined,
  });
}

/** `during` gives the answer to a question; undefined when the worker is dead, or dies before it has answered. */
function watch(worker: Worker) {
  const waiting = new Set<() => void>();
  let isAlive = true;
  let silences = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const end = () => {
    isAlive = false;
    clearInterval(timer);
    worker.terminate();
    for (const leave of waiting) leave();
  };
  const feel = () => {
    if (waiting.size === 0) return;
    silences += 1;
    if (silences > MOST_SILENCES) end();
    else worker.postMessage('ping');
  };
  worker.addEventListener('message', () => {
    silences = 0;
  });
  worker.addEventListener('error', end);
  return {
    during: async (question: () => Promise<unknown> | undefined): Promise<{ value: unknown } | undefined> => {
      if (!isAlive) return undefined;
      timer ??= setInterval(feel, PULSE_MS);
      let leave = () => {};
      const death = new Promise<undefined>((resolve) => {
        leave = () => resolve(undefined);
      });
      waiting.add(leave);
      const answer = Promise.resolve(question()).then((value) => ({ value }));
      try {
        return await Promise.race([answer, death]);
      } finally {
        waiting.delete(leave);
      }
    },
  };
}

/** A worker that says that it runs is a worker; undefined when the script does not load or fails at its start. */
function startWorker(create: () => Worker): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    let worker: Worker | undefined;
    const giveUp = () => {
      worker?.terminate();
      resolve(undefined);
    };
    try {
      // Refused by some browsers and policies with an exception; missing in others.
      worker = create();
    } catch {
      return giveUp();
    }
    const timer = setTimeout(giveUp, START_MS);
    const settle = (how: () => void) => () => {
      clearTimeout(timer);
      how();
    };
    const once = { once: true };
    worker.addEventListener(
      'message',
      settle(() => resolve(worker)),
      once,
    );
    worker.addEventListener('error', settle(giveUp), once);
  });
}
