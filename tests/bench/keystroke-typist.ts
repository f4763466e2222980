/** Types lines into the box of the app, letter by letter, and takes the time of each. */

import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/run/chromium.mjs';
import { type Rows, readList, readStyles } from './keystroke-floor.ts';
import { installProbe, type Keystroke } from './keystroke-probe.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Pause of a fast typist between the painted list and the next letter. */
const PAUSE_MS = 60;
/** Lines typed while the page prepares its own engine; a large directory never has one. */
const MOST_ATTEMPTS = 30;
/** An engine of 100,000 organisations on a busy machine. */
const PATIENCE_MS = 300_000;

export interface Typing {
  keystrokes: Keystroke[];
  /** Lists that the app has shown, for a page that does nothing but show them. */
  rows: Rows;
  mostElements: number;
  /** Share of the time that the main thread spent in tasks longer than 50 ms, from 0 to 1. */
  longTaskShare: number;
}

/** The browser of the tests: `CHROME_PATH`, that of the system, or that of Playwright. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: ARGUMENTS, ...(executablePath ? { executablePath } : {}) });
}

/** `156.0.8078.79`. */
export async function chromiumVersion(): Promise<string> {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  return version;
}

/** A page that refuses every other origin, with what the bundler of this script expects to find. */
export async function openPage(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  await page.addInitScript('globalThis.__name ??= (value) => value');
  return page;
}

/** Opens the app, waits until its engine knows every place, and types the lines. */
export async function typeLines(
  page: Page,
  origin: string,
  lines: readonly string[],
  withMap: boolean,
): Promise<Typing> {
  if (!withMap) await page.route(/\/assets\/(directory-map|maplibre)/, (route) => route.abort());
  await page.addInitScript(installProbe);
  await page.goto(origin);
  await page.locator('section[data-answered]').waitFor();
  if (withMap) await page.locator('[data-map-ready]').waitFor();
  await page.getByRole('combobox').first().focus();
  await page.waitForFunction(() => window.keystrokes.placed, undefined, { polling: 250 });
  await untilInPage(page);
  await page.evaluate(() => {
    window.keystrokes.longTasks = 0;
  });
  const start = performance.now();
  const keystrokes: Keystroke[] = [];
  const lists: string[] = [];
  for (const line of lines) {
    keystrokes.push(...(await typeLine(page, line)));
    lists.push(await readList(page));
  }
  const rows = { lists: lists.filter((list) => list !== ''), styles: await readStyles(page) };
  const { longTasks, mostElements } = await page.evaluate(() => ({ ...window.keystrokes }));
  return { keystrokes, rows, mostElements, longTaskShare: longTasks / (performance.now() - start) };
}

/** A small directory is answered in the page itself, once it had the time to prepare that. */
async function untilInPage(page: Page): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const keystrokes = await typeLine(page, `lyon ${attempt}`);
    if (keystrokes.at(-1)?.asked === undefined) return;
  }
}

/** Types one line into the box that has the focus, emptied first. */
export async function typeLine(page: Page, line: string): Promise<Keystroke[]> {
  await clear(page);
  const keystrokes: Keystroke[] = [];
  let typed = '';
  for (const letter of line) {
    const query = (typed + letter).trimEnd();
    // A space asks nothing new.
    if (query === typed.trimEnd()) await page.keyboard.type(letter);
    else keystrokes.push(await press(page, query, () => page.keyboard.type(letter)));
    typed += letter;
    await page.waitForTimeout(PAUSE_MS);
  }
  return keystrokes;
}

async function clear(page: Page): Promise<void> {
  const isEmpty = await page.evaluate(() => document.querySelector('input')?.value === '');
  if (isEmpty) return;
  await page.keyboard.press('Control+A');
  await press(page, '', () => page.keyboard.press('Delete'));
  await page.waitForTimeout(PAUSE_MS);
}

async function press(page: Page, query: string, key: () => Promise<void>): Promise<Keystroke> {
  // Said first, so that nothing but the key arrives while the time runs.
  await page.evaluate((text) => window.keystrokes.expect(text), query);
  await key();
  const keystroke = await page.evaluate(() => window.keystrokes.painted);
  if (keystroke === undefined) throw new Error(`expected the time of "${query}", found none`);
  return keystroke;
}
