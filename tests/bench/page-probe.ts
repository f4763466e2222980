/** Runs in the page, ours or that of the rival: when rows and marks are on the screen, and how long the page was held up. */

/** What a page calls its parts. */
export interface Parts {
  /** Of a row of the list. */
  row: string;
  /** Of a mark on the map. */
  mark: string;
  /** Of the image that has the first marks until then, where there is one. */
  drawn?: string;
}

export interface PageProbe {
  /** Milliseconds since the navigation. */
  firstRow: number | undefined;
  firstMark: number | undefined;
  firstDrawn: number | undefined;
  longestTask: number;
  /** Runs a change; milliseconds until its list is painted and until its last mark is, NaN for what did not change. */
  change: (run: () => void, changesList: boolean) => Promise<{ list: number; marks: number }>;
}

declare global {
  interface Window {
    pageProbe: PageProbe;
    /** Of the rival's page. */
    jump?: (lat: number, lng: number, zoom: number) => void;
  }
}

/** Installs `window.pageProbe` before the page starts. Stands alone: it is sent to the page as text. */
export function installPageProbe({ row, mark, drawn }: Parts): void {
  /** Nothing more comes after so many milliseconds without a change. */
  const QUIET_MS = 3000;
  /** A list, or the points of its marks, that are fetched over a slow line. */
  const PATIENCE_MS = 60_000;
  const probe: PageProbe = {
    firstRow: undefined,
    firstMark: undefined,
    firstDrawn: undefined,
    longestTask: 0,
    change: () => Promise.reject(new Error('the page is not there yet')),
  };
  window.pageProbe = probe;
  /** The first task after the next frame: what stands in the document is on the screen. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const isIn = (selector: string) => document.querySelector(selector) !== null;
  let hasRow = false;
  let hasMark = false;
  let hasDrawn = drawn === undefined;
  const noteDrawn = async (image: HTMLImageElement) => {
    await image.decode();
    probe.firstDrawn = await painted();
  };
  const look = () => {
    const image = hasDrawn || drawn === undefined ? null : document.querySelector<HTMLImageElement>(drawn);
    if (image) {
      hasDrawn = true;
      void noteDrawn(image);
    }
    if (!hasRow && isIn(row)) {
      hasRow = true;
      void painted().then((now) => {
        probe.firstRow = now;
      });
    }
    if (!hasMark && isIn(mark)) {
      hasMark = true;
      void painted().then((now) => {
        probe.firstMark = now;
        observer.disconnect();
      });
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longestTask = Math.max(probe.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });

  probe.change = (run, changesList) =>
    new Promise((resolve) => {
      const start = performance.now();
      let list = Promise.resolve(Number.NaN);
      let isListed = !changesList;
      let isMarked = false;
      let marks = Number.NaN;
      let timer = 0;
      const isMark = (node: Node) =>
        node instanceof Element && (node.matches(mark) || node.querySelector(mark) !== null);
      const listObserver = new MutationObserver(() => {
        listObserver.disconnect();
        list = painted().then((now) => now - start);
        isListed = true;
        wait();
      });
      const markObserver = new MutationObserver((records) => {
        const hasNew = records.some(({ addedNodes }) => [...addedNodes].some(isMark));
        if (!hasNew && !records.some(({ removedNodes }) => [...removedNodes].some(isMark))) return;
        // Those of before may leave long before the new ones come.
        isMarked ||= hasNew;
        void painted().then((now) => {
          marks = now - start;
        });
        wait();
      });
      const wait = () => {
        clearTimeout(timer);
        const ms = isListed && isMarked ? QUIET_MS : PATIENCE_MS;
        timer = window.setTimeout(() => {
          listObserver.disconnect();
          markObserver.disconnect();
          void list.then((listMs) => resolve({ list: listMs, marks }));
        }, ms);
      };
      const section = document.querySelector('section[data-answered]');
      if (section) listObserver.observe(section, { subtree: true, childList: true, characterData: true });
      markObserver.observe(document.body, { subtree: true, childList: true });
      wait();
      run();
    });
}
