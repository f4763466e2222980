/**
 * The pages that the build writes for a directory of 10,000 generated organisations in both languages: of every
 * organisation, of every territory, and the lists. The data are built first, then the site; what is measured is what
 * the build itself says of the writing of pages.
 * Run: `tsx tests/bench/prerender.bench.ts [--sizes=641,10000] [--keep=folder]`. Exit 1 over the ceiling.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateCsv } from './generate-directory.ts';

const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '10000' }, keep: { type: 'string' } },
});

/** Of processor time for 10,000 organisations: the clock is that of the machine. Other sizes are printed only. */
const CEILING_SECONDS = 180;
const CEILING_SIZE = 10_000;

const ROOT = join(import.meta.dirname, '../..');

interface Figures {
  pages: number;
  seconds: number;
  /** Processor time, in seconds. */
  processor: number;
}

/** Builds the data of a directory of that size, then its site; gives how many pages were written, and how long it took. */
function measure(size: number, folder: string): Figures {
  writeFileSync(join(folder, 'organizations.csv'), generateCsv(size));
  const published = join(folder, 'published');
  const data = ['--data', folder, '--out', published, '--profile', 'draft', '--quiet'];
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts', ...data], { cwd: ROOT });
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const log = execFileSync(
    process.execPath,
    [vite, 'build', '--outDir', join(folder, 'site'), '--emptyOutDir'],
    {
      cwd: ROOT,
      env: { ...process.env, MAPSTER_DATA: published },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    },
  );
  const [, pages, seconds, processor] =
    /(\d+) pages prerendered in ([\d.]+) s \(([\d.]+) s of processor\)/.exec(log) ?? [];
  if (pages === undefined || seconds === undefined || processor === undefined) {
    throw new Error(`expected the number of pages in the output of the build, found:\n${log.slice(-2000)}`);
  }
  return { pages: Number(pages), seconds: Number(seconds), processor: Number(processor) };
}

for (const size of options.sizes.split(',').map(Number)) {
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'mapster-prerender-'));
  try {
    const { pages, seconds, processor } = measure(size, folder);
    const each = ((processor / pages) * 1000).toFixed(1);
    console.log(
      `${size} organisations: ${pages} pages, ${processor} s of processor (${seconds} s on the clock), ${each} ms a page`,
    );
    if (size === CEILING_SIZE && processor > CEILING_SECONDS) {
      console.error(`over its ceiling: ${processor} s > ${CEILING_SECONDS} s`);
      process.exitCode = 1;
    }
  } finally {
    if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
