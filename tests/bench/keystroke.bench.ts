/**
 * From keystroke to painted list, in Chromium, on the built app, at 641, 10,000 and 100,000 organisations, without and
 * with the map; beside plain Fuse.js and plain MiniSearch on the same queries in the same browser.
 * Run: `tsx tests/bench/keystroke.bench.ts [--sizes=641,10000] [--lines=40] [--map=off|on|both] [--dist=folder]`.
 * The floor is what a page with a box and nothing else takes on the same machine, and one that swaps ready lists of the same rows:
 * no list can be painted before its letter, and none sooner than one that was made beforehand.
 * Exit 1 on ratios and counts only: milliseconds are those of the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { fold } from '#engine/text/fold.ts';
import { timeFloor } from './keystroke-floor.ts';
import type { Keystroke } from './keystroke-probe.ts';
import { timeRivals } from './keystroke-rivals.ts';
import { realSize, serveSite } from './keystroke-site.ts';
import { launch, openPage, type Typing, typeLines } from './keystroke-typist.ts';
import { quantile } from './row.ts';
import { everyNth, LINES } from './search-queries.ts';

/** Milliseconds to the painted list that 95 of 100 keystrokes are to stay under. */
const AIMS_MS = [
  [1_000, 16],
  [10_000, 50],
  [100_000, 100],
] as const;
const MOST_ELEMENTS = 1500;
/** At 100,000 organisations, worker and messages included, the engine answers this much faster than plain Fuse.js. */
const LEAST_FASTER = 5;
const LARGE = 100_000;
const FLOOR_PRESSES = 60;
/** Longer lines take minutes and say no more. */
const MOST_LETTERS = 40;
/** Plain Fuse.js takes seconds for one query of a large directory. */
const RIVAL_QUERIES = { small: 120, large: 24 } as const;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: `${realSize()},10000,100000` },
    lines: { type: 'string', default: '40' },
    map: { type: 'string', default: 'both' },
    dist: { type: 'string' },
  },
});

function show(numbers: readonly number[]): string {
  const [p50, p95] = [quantile(numbers, 0.5), quantile(numbers, 0.95)];
  return `${p50.toFixed(1).padStart(8)} ${p95.toFixed(1).padStart(8)}`;
}

/** Milliseconds from the question to the worker's answer; undefined where the page answered by itself. */
function roundTrip({ asked, answered }: Keystroke): number | undefined {
  return asked === undefined || answered === undefined ? undefined : answered - asked;
}

function report(title: string, { keystrokes, longTaskShare, mostElements }: Typing, size: number): void {
  const roundTrips = keystrokes.map(roundTrip).filter((time) => time !== undefined);
  const line = (name: string, times: readonly number[], note = '') =>
    console.log(`  ${name.padEnd(44)} ${show(times)}  ${note}`);
  console.log(
    `\n${size} organisations, ${title}: ${keystrokes.length} keystrokes, a worker asked at ${roundTrips.length}`,
  );
  console.log(`  ${'milliseconds'.padEnd(44)}      p50      p95`);
  const [, aim] = AIMS_MS.find(([most]) => size <= most) ?? [];
  const painted = keystrokes.map((one) => one.painted);
  line('keystroke → painted list', painted, aim === undefined ? '' : `aim: p95 ≤ ${aim}`);
  line(
    'keystroke → list in the document',
    keystrokes.map(({ listed }) => listed),
  );
  if (roundTrips.length > 0) line('· worker: message, search, message', roundTrips);
  line(
    '· layout, waiting for the frame, paint',
    keystrokes.map((one) => one.painted - one.listed),
  );
  console.log(`  main thread in tasks over 50 ms: ${(100 * longTaskShare).toFixed(1)} % of the time`);
  console.log(`  elements in the page, at most: ${mostElements} (ceiling ${MOST_ELEMENTS})`);
}

/** The rivals search and nothing more. What they are compared with does more: messages, or the list as well. */
async function compare(
  browser: Browser,
  origin: string,
  { keystrokes, rows }: Pick<Typing, 'keystrokes' | 'rows'>,
  size: number,
): Promise<number> {
  const some = everyNth(keystrokes, size < LARGE ? RIVAL_QUERIES.small : RIVAL_QUERIES.large);
  const page = await openPage(browser, origin);
  const { fuse, miniSearch } = await timeRivals(
    page,
    origin,
    some.map(({ query }) => fold(query)),
  );
  const floor = await timeFloor(page, origin, FLOOR_PRESSES);
  const swap = await timeFloor(page, origin, FLOOR_PRESSES, rows);
  await page.context().close();
  const ours = some.map((one) => roundTrip(one) ?? one.listed);
  console.log(`  ${'a bare page: keystroke → painted letter'.padEnd(44)} ${show(floor)}`);
  console.log(`  ${'· swapping lists made beforehand'.padEnd(44)} ${show(swap)}`);
  console.log(`  the same ${some.length} queries, search only:${' '.repeat(14)}p50      p95`);
  console.log(`  ${'Mapster: worker and messages, or list in page'.padEnd(44)} ${show(ours)}`);
  for (const [name, { searches, build: built }] of [
    ['plain Fuse.js, main thread', fuse],
    ['MiniSearch, main thread', miniSearch],
  ] as const)
    console.log(`  ${name.padEnd(44)} ${show(searches)}  index ${built.toFixed(0)} ms`);
  return quantile(fuse.searches, 0.5) / quantile(ours, 0.5);
}

async function benchSize(browser: Browser, dist: string, size: number): Promise<string[]> {
  const site = await serveSite(dist, size);
  const lines = everyNth(
    LINES.filter((line) => line.length <= MOST_LETTERS),
    Number(options.lines),
  );
  const over: string[] = [];
  let typed: Typing | undefined;
  try {
    for (const withMap of options.map === 'both' ? [false, true] : [options.map === 'on']) {
      const page = await openPage(browser, site.origin);
      const typing = await typeLines(page, site.origin, lines, withMap);
      await page.context().close();
      report(withMap ? 'with the map' : 'without the map', typing, size);
      // Drawing a map takes the processors from the worker: the rivals have none beside them.
      if (!withMap || options.map === 'on') typed = typing;
      if (typing.mostElements > MOST_ELEMENTS) over.push(`${size}: ${typing.mostElements} elements`);
    }
    if (typed === undefined) throw new Error('expected keystrokes without the map, found none');
    const faster = await compare(browser, site.origin, typed, size);
    console.log(`  plain Fuse.js ÷ Mapster, median: ${faster.toFixed(1)}`);
    if (size >= LARGE && faster < LEAST_FASTER)
      over.push(
        `${size}: only ${faster.toFixed(1)} times faster than plain Fuse.js, expected ${LEAST_FASTER}`,
      );
  } finally {
    site.close();
  }
  return over;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mapster-keystroke-'));
  const dist = options.dist ?? join(folder, 'dist');
  try {
    if (options.dist === undefined) await build({ logLevel: 'error', build: { outDir: dist } });
    const browser = await launch();
    const over: string[] = [];
    for (const size of options.sizes.split(',').map(Number))
      over.push(...(await benchSize(browser, dist, size)));
    await browser.close();
    for (const line of over) console.error(`over its ceiling: ${line}`);
    process.exitCode = over.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
