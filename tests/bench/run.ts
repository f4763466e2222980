/**
 * `npm run bench`: every part, ours beside a rival in the same run; writes `results.md`.
 *
 *     npm run bench                                        # everything, about 25 minutes on two cores
 *     npm run bench -- --only=search,page --sizes=641,10000 --conditions=desktop --visits=1
 *     npm run bench -- --check                             # parts in this process, 641 and 10,000: exit 1 under a floor
 *
 * A run of some parts replaces their rows in the table; the others stay as they were measured on this machine.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFloors, shortfalls } from './floors.ts';
import { chromiumVersion } from './keystroke-typist.ts';
import { buildPart } from './parts/build.ts';
import { clusteringPart } from './parts/clustering.ts';
import { coveragePart } from './parts/coverage.ts';
import { facetsPart } from './parts/facets.ts';
import { nearestPart } from './parts/nearest.ts';
import { CONDITIONS, pagePart } from './parts/page.ts';
import { searchPart } from './parts/search.ts';
import { describe, machine, resultsTable } from './results-table.ts';
import { keyOf, type Part, type Row } from './row.ts';

const PARTS: readonly Part[] = [
  buildPart,
  searchPart,
  facetsPart,
  nearestPart,
  coveragePart,
  clusteringPart,
  pagePart,
];
const ROOT = join(import.meta.dirname, '../..');
/** Rows of earlier runs of this machine. */
const KEPT = join(ROOT, '.cache/bench-rows.json');
/** Of the minute before: on a machine that does something else, milliseconds say nothing. */
const LOAD = loadavg()[0] ?? Number.NaN;
const TABLE = join(import.meta.dirname, 'results.md');
/** That of the first edition and what it is to grow to; fixed, so that a floor stays that of one directory. */
const SIZES = [641, 10_000, 100_000];
const CHECKED_SIZES = SIZES.slice(0, 2);

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    sizes: { type: 'string' },
    conditions: { type: 'string', default: CONDITIONS.join() },
    visits: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});

interface Kept {
  machine: string;
  rows: (Row & { date: string; load: number })[];
}

function chosenParts(): readonly Part[] {
  const names = options.only?.split(',');
  const unknown = names?.filter((name) => PARTS.every((part) => part.name !== name)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `--only: expected ${PARTS.map(({ name }) => name).join(', ')}, found ${unknown.join(', ')}`,
    );
  return PARTS.filter((part) => (names ? names.includes(part.name) : !options.check || part.isQuick));
}

function chosenSizes(): number[] {
  if (options.sizes !== undefined) return options.sizes.split(',').map(Number);
  return options.check ? CHECKED_SIZES : SIZES;
}

async function measureAll(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of chosenSizes()) {
    for (const part of chosenParts()) {
      const start = performance.now();
      console.log(`── ${part.name}, ${size}`);
      const more = await part.measure(size, {
        isQuick: options.check,
        conditions: options.conditions.split(','),
        visits: options.visits === undefined ? undefined : Number(options.visits),
      });
      rows.push(...more);
      for (const row of more) console.log(`   ${describe(row)}`);
      // At once: what comes later may be interrupted.
      if (!options.check) await writeTable(more);
      console.log(`── ${part.name}, ${size}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
  }
  return rows;
}

function keepRows(rows: readonly Row[]): Kept['rows'] {
  const kept: Kept | undefined = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : undefined;
  const before = kept?.machine === machine() ? kept.rows : [];
  const date = new Date().toISOString().slice(0, 10);
  const all = new Map(before.map((row) => [keyOf(row), row]));
  for (const row of rows) all.set(keyOf(row), { ...row, date, load: LOAD });
  const names = PARTS.map(({ name }) => name);
  const sorted = [...all.values()].sort(
    (a, b) =>
      names.indexOf(a.part) - names.indexOf(b.part) ||
      a.condition.localeCompare(b.condition) ||
      a.size - b.size,
  );
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(KEPT, JSON.stringify({ machine: machine(), rows: sorted } satisfies Kept));
  return sorted;
}

/** Where and when. */
async function footOf(all: Kept['rows']): Promise<string> {
  const dates = [...new Set(all.map(({ date }) => date))].sort().join(', ');
  const loads = all.map(({ load }) => load);
  const [least, most] = [Math.min(...loads), Math.max(...loads)].map((load) => load.toFixed(1));
  const load = `load of the machine before its runs ${least === most ? least : `${least} to ${most}`}`;
  return `${dates}. ${machine()}, Node ${process.versions.node}, Chromium ${await chromiumVersion()}; ${load}.`;
}

async function writeTable(more: readonly Row[]): Promise<void> {
  const all = keepRows(more);
  writeFileSync(TABLE, resultsTable(all, floors, await footOf(all)));
}

const floors = readFloors();
const rows = await measureAll();
const under = shortfalls(rows, floors);
for (const line of under) console.error(`under its floor: ${line}`);
process.exitCode = under.length === 0 ? 0 : 1;
