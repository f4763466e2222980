/**
 * When a visitor sees the first row and the first marker, in Chromium, on the built app with a compressing host: as it
 * is, and as a phone has it, with a processor four times slower on a line of 1.6 Mbit/s and 150 ms.
 * The row is counted once it is painted, be it written in the HTML or by the script; the marker is one of the map.
 * Run: `tsx tests/bench/first-load.bench.ts [--runs=3] [--dist=folder]`.
 */
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { openStaticHost } from '../support/static-host.ts';
import { launch } from './keystroke-typist.ts';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, dist: { type: 'string', default: 'dist' } },
});

interface Line {
  name: string;
  viewport: { width: number; height: number };
  slowdown: number;
  /** Bits and milliseconds; undefined for the line as it is. */
  network: { downBitsPerS: number; latencyMs: number } | undefined;
}

const SLOW = { downBitsPerS: 1.6e6, latencyMs: 150 };
const DESKTOP = { width: 1440, height: 900 };
const LINES: readonly Line[] = [
  { name: 'desktop', viewport: DESKTOP, slowdown: 1, network: undefined },
  { name: 'desktop, slow', viewport: DESKTOP, slowdown: 4, network: SLOW },
  { name: 'phone, slow', viewport: { width: 360, height: 740 }, slowdown: 4, network: SLOW },
];
const LIVE_ROW = '#results-list > li';
const MARKER = '.maplibregl-marker';
const PATIENCE_MS = 60_000;

interface Load {
  firstRowMs: number;
  liveRowMs: number;
  /** Undefined on a phone, where the map is one touch away. */
  firstMarkerMs: number | undefined;
  shift: number;
}

async function load(browser: Browser, address: string, line: Line): Promise<Load> {
  const context = await browser.newContext({
    viewport: line.viewport,
    locale: 'fr-FR',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
  if (line.network !== undefined) {
    const throughput = line.network.downBitsPerS / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.network.latencyMs,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  await page.addInitScript(watch, { live: LIVE_ROW, marker: MARKER });
  await page.goto(address, { waitUntil: 'commit' });
  const isWide = line.viewport.width > 900;
  await page.locator(LIVE_ROW).first().waitFor({ timeout: PATIENCE_MS });
  if (isWide) await page.locator(MARKER).first().waitFor({ timeout: PATIENCE_MS });
  const seen = await page.evaluate(() => ({
    ...Reflect.get(window, 'seen'),
    shift: Reflect.get(window, 'shift'),
  }));
  await context.close();
  return {
    firstRowMs: seen.row,
    liveRowMs: seen.live,
    firstMarkerMs: isWide ? seen.marker : undefined,
    shift: seen.shift,
  };
}

/** Runs in the page before anything of it. */
function watch({ live, marker }: Readonly<Record<'live' | 'marker', string>>): void {
  const seen: Record<string, number> = {};
  let shift = 0;
  Object.assign(window, { seen });
  const note = (name: string, selector: string) => {
    if (!(name in seen) && document.querySelector(selector)) seen[name] = performance.now();
  };
  const look = () => {
    note('row', `[data-prerendered] li a, ${live}`);
    note('live', live);
    note('marker', marker);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { shift });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (Reflect.get(entry, 'hadRecentInput') !== true) shift += Number(Reflect.get(entry, 'value'));
    Object.assign(window, { shift });
  }).observe({ type: 'layout-shift', buffered: true });
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const shown = (ms: number | undefined) => (ms === undefined ? '' : String(Math.round(ms)));

const host = await openStaticHost({ dir: options.dist, tuned: true });
const browser = await launch();
console.log('| | first row, ms | live list, ms | first marker, ms | layout shift |\n|---|---|---|---|---|');
for (const line of LINES) {
  const loads: Load[] = [];
  for (let run = 0; run < Number(options.runs); run += 1) loads.push(await load(browser, host.address, line));
  const of = (pick: (one: Load) => number | undefined) =>
    median(loads.map(pick).filter((value) => value !== undefined));
  const cells = [of((one) => one.firstRowMs), of((one) => one.liveRowMs), of((one) => one.firstMarkerMs)];
  const shift = of(({ shift }) => shift)?.toFixed(3);
  console.log(`| ${line.name} | ${cells.map(shown).join(' | ')} | ${shift} |`);
}
await browser.close();
await host.close();
