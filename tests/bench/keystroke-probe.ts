/** Runs in the page: takes the time of a keystroke, of the question to the engine, of its answer, of the list and of its paint. */

/** Milliseconds since the `input` event of the keystroke. */
export interface Keystroke {
  query: string;
  /** The question leaves for the worker; missing when the page answers by itself, or knew the answer already. */
  asked?: number;
  /** Its answer is back. */
  answered?: number;
  /** The list of the answer is in the document. */
  listed: number;
  /** And on the screen: the first task after the next frame. */
  painted: number;
}

export interface Probe {
  /** Waits from now on for the list of exactly this text. */
  expect: (query: string) => void;
  /** The keystroke that brought it, once it is painted. */
  painted: Promise<Keystroke> | undefined;
  /** True once the engine has learnt the places. */
  placed: boolean;
  /** Most elements that the page had after a paint. */
  mostElements: number;
  /** Milliseconds spent in tasks longer than 50 ms. */
  longTasks: number;
}

/** What Comlink sends to call a function of the worker. */
interface Question {
  id?: string;
  path?: string[];
  argumentList?: { value: { query?: string } }[];
}

declare global {
  interface Window {
    keystrokes: Probe;
  }
}

/** Installs `window.keystrokes` before the app starts. Stands alone: it is sent to the page as text. */
export function installProbe(): void {
  const asked = new Map<string, number>();
  const answered = new Map<string, number>();
  const names = new Map<string, string>();
  let input = 0;
  let wanted: { query: string; resolve: (keystroke: Keystroke) => void } | undefined;
  const probe: Probe = {
    placed: false,
    mostElements: 0,
    longTasks: 0,
    painted: undefined,
    expect: (query) => {
      asked.clear();
      answered.clear();
      probe.painted = new Promise((resolve) => {
        wanted = { query, resolve };
      });
    },
  };
  window.keystrokes = probe;

  const onAsk = (message: Question) => {
    const [name = ''] = message?.path ?? [];
    if (message?.id === undefined) return;
    const query = message.argumentList?.[0]?.value?.query;
    if (name === 'loadPlaces') names.set(message.id, '');
    if (name === 'rank' && query !== undefined) {
      names.set(message.id, query);
      asked.set(query, performance.now());
    }
  };
  const onAnswer = ({ data }: MessageEvent<{ id?: string }>) => {
    const query = names.get(data?.id ?? '');
    if (query === '') probe.placed = true;
    else if (query !== undefined) answered.set(query, performance.now());
  };
  const { postMessage, addEventListener } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
    onAsk(message[0] as Question);
    Reflect.apply(postMessage, this, message);
  };
  const known = new WeakSet<Worker>();
  // Before the app's own listener, which shows the answer in the same task.
  Worker.prototype.addEventListener = function (this: Worker, ...listener: unknown[]) {
    if (!known.has(this)) Reflect.apply(addEventListener, this, ['message', onAnswer]);
    known.add(this);
    Reflect.apply(addEventListener, this, listener);
  };

  const listed = () => document.querySelector('section[data-answered]')?.getAttribute('data-answered');
  const look = () => {
    if (wanted === undefined || listed() !== wanted.query) return;
    const { query, resolve } = wanted;
    const [start, inDocument] = [input, performance.now()];
    wanted = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const painted = performance.now() - start;
        const [question, answer] = [asked.get(query), answered.get(query)];
        probe.mostElements = Math.max(probe.mostElements, document.getElementsByTagName('*').length);
        resolve({
          query,
          ...(question !== undefined && { asked: question - start }),
          ...(answer !== undefined && { answered: answer - start }),
          listed: inDocument - start,
          painted,
        });
      };
      port2.postMessage(null);
    });
  };
  document.addEventListener(
    'input',
    (event) => {
      input = event.timeStamp;
    },
    true,
  );
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-answered'],
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longTasks += duration;
  }).observe({ type: 'longtask' });
}
