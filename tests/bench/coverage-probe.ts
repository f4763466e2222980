/** In the page: when a question leaves for the worker, when its answer comes, when it is painted. */

interface Change {
  /** From the question to the answer, as the page sees it. */
  answerMs: number;
  /** From the change of the address to the frame after the table of its answer. */
  paintMs: number;
}

declare global {
  interface Window {
    coverageProbe: {
      go: (search: string) => Promise<Change>;
    };
  }
}

/** Runs in the page before its scripts; knows nothing of what is outside it. */
export function installCoverageProbe(): void {
  const questions = new Map<string, number>();
  let answered: (ms: number) => void = () => {};
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    // The messages of Comlink: an id, and the path of the function that is called.
    const message = args[0] as { id?: string; path?: string[] } | undefined;
    if (message?.id !== undefined && message.path?.[0] === 'table') {
      const { id } = message;
      questions.set(id, performance.now());
      this.addEventListener('message', ({ data }) => {
        const start = questions.get(data?.id);
        if (data?.id !== id || start === undefined) return;
        questions.delete(id);
        answered(performance.now() - start);
      });
    }
    return Reflect.apply(postMessage, this, args);
  } as typeof postMessage;
  const painted = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (document.querySelector('main [aria-busy="true"]')) requestAnimationFrame(look);
        else requestAnimationFrame(() => resolve());
      };
      requestAnimationFrame(look);
    });
  window.coverageProbe = {
    go: async (search) => {
      const start = performance.now();
      const answer = new Promise<number>((resolve) => {
        answered = resolve;
      });
      history.pushState(null, '', search);
      dispatchEvent(new PopStateEvent('popstate'));
      const answerMs = await answer;
      await painted();
      return { answerMs, paintMs: performance.now() - start };
    },
  };
}
