/**
 * What any page pays on this machine: from a keystroke to the painted letter on a page that has a box and nothing else, and to
 * the painted rows on a page that swaps two lists made beforehand, without a search and without a framework.
 * The clock is that of the app's probe: first task after the frame that follows.
 */
import type { Page } from '@playwright/test';

const PAUSE_MS = 60;
/** Presses that warm the page up. */
const WARM_UP = 10;

declare global {
  interface Window {
    /** Milliseconds of the next keystroke, once what it brings is painted. */
    nextPaint: () => Promise<number>;
  }
}

/** The rows of an answer as they stand in the app, with the addresses of its style sheets. */
export interface Rows {
  lists: string[];
  styles: string[];
}

/** Takes the list that the app shows now. */
export function readList(page: Page): Promise<string> {
  return page.evaluate(() => document.getElementById('results-list')?.outerHTML ?? '');
}

export function readStyles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href),
  );
}

/** Milliseconds of each of `presses` keystrokes, the first ten left out; with rows, each swaps one list for the next. */
export async function timeFloor(
  page: Page,
  origin: string,
  presses: number,
  rows: Rows = { lists: [], styles: [] },
): Promise<number[]> {
  await page.goto(`${origin}/rivals/`);
  await page.evaluate(installBox, rows);
  const times: number[] = [];
  for (let press = 0; press < presses + WARM_UP; press++) {
    // The promise waits in the page: handed over, it would be awaited before the key.
    await page.evaluate(() => {
      const waiting = window.nextPaint();
      window.nextPaint = () => waiting;
    });
    await page.keyboard.type('a');
    times.push(await page.evaluate(() => window.nextPaint()));
    await page.evaluate(installBox, rows);
    await page.waitForTimeout(PAUSE_MS);
  }
  return times.slice(WARM_UP);
}

/** Stands alone: it is sent to the page as text. */
function installBox({ lists, styles }: Rows): void {
  const known = document.querySelector('input');
  const box = known ?? document.body.appendChild(document.createElement('input'));
  const place = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  if (!known) {
    for (const href of styles)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
  }
  box.focus();
  window.nextPaint = () =>
    new Promise((resolve) => {
      const onInput = ({ timeStamp }: Event) => {
        const list = lists[box.value.length % lists.length];
        if (list !== undefined) place.innerHTML = list;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      };
      box.addEventListener('input', onInput, { once: true });
    });
}
