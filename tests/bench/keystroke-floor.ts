/**
 * What any page pays on this machine: from a keystroke to the painted letter, on a page that has a box and nothing else.
 * The clock is that of the app's probe: first task after the frame that follows.
 */
import type { Page } from '@playwright/test';

const PAUSE_MS = 60;

declare global {
  interface Window {
    /** Milliseconds of the next keystroke, once its letter is painted. */
    nextPaint: () => Promise<number>;
  }
}

/** Milliseconds of each of `presses` keystrokes, the first ten left out. */
export async function timeFloor(page: Page, origin: string, presses: number): Promise<number[]> {
  await page.goto(`${origin}/rivals/`);
  await page.evaluate(installBox);
  const times: number[] = [];
  for (let press = 0; press < presses + 10; press++) {
    // The promise waits in the page: handed over, it would be awaited before the key.
    await page.evaluate(() => {
      const waiting = window.nextPaint();
      window.nextPaint = () => waiting;
    });
    await page.keyboard.type('a');
    times.push(await page.evaluate(() => window.nextPaint()));
    await page.evaluate(installBox);
    await page.waitForTimeout(PAUSE_MS);
  }
  return times.slice(10);
}

/** Stands alone: it is sent to the page as text. */
function installBox(): void {
  const known = document.querySelector('input');
  const box = known ?? document.body.appendChild(document.createElement('input'));
  box.focus();
  window.nextPaint = () =>
    new Promise((resolve) => {
      const onInput = ({ timeStamp }: Event) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      box.addEventListener('input', onInput, { once: true });
    });
}
