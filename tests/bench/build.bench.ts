/**
 * Build of 100,000 generated rows, offline, in one process, against merely parsing the same CSV in another:
 * the ratio travels between machines, the seconds do not. Rounds alternate; medians are printed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCsv } from './generate-directory.ts';

/** What we aim at, and what fails the run. */
const AIMED_RATIO = 6;
const MAX_RATIO = 9;
const MAX_PEAK_MB = 1_500;
const ROUNDS = 3;

/** Those of `npm run data`, for both processes. */
const NODE_FLAGS = ['--min-semi-space-size=64', '--max-semi-space-size=128', '--import', 'tsx'];

interface Measure {
  ms: number;
  peakMb: number;
  exitCode: number;
}

function measure(task: 'parse' | 'build', folder: string): Measure {
  const worker = join(import.meta.dirname, 'build-worker.ts');
  const child = spawnSync(process.execPath, [...NODE_FLAGS, worker, task, folder], { encoding: 'utf8' });
  const result = JSON.parse(readFileSync(join(folder, `${task}.json`), 'utf8')) as Measure;
  if (child.status !== 0 || result.exitCode !== 0)
    throw new Error(`${task} failed: ${child.stderr.slice(-2000)}`);
  return result;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The whole files only: what the parts of a large edition take is in `scale.md`. */
function siteWithoutParts(): string {
  const site = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/site.json'), 'utf8'));
  return JSON.stringify({ ...site, largeFrom: 1e9 });
}

/** Prints the figures; returns what is over its ceiling. */
export function benchBuild(size = 100_000): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mapster-bench-'));
  try {
    const csv = generateCsv(size);
    writeFileSync(join(folder, 'organizations.csv'), csv);
    writeFileSync(join(folder, 'site.json'), siteWithoutParts());
    const rounds = Array.from({ length: ROUNDS }, () => ({
      parse: measure('parse', folder),
      build: measure('build', folder),
    }));
    const parseMs = median(rounds.map(({ parse }) => parse.ms));
    const buildMs = median(rounds.map(({ build }) => build.ms));
    const ratio = median(rounds.map(({ parse, build }) => build.ms / parse.ms));
    const peakMb = Math.max(...rounds.map(({ build }) => build.peakMb));
    console.log(`build of ${size} rows (${(csv.length / 1e6).toFixed(0)} MB), median of ${ROUNDS}:`);
    console.log(`  parse only  ${(parseMs / 1000).toFixed(2)} s`);
    console.log(`  whole build ${(buildMs / 1000).toFixed(2)} s, peak ${peakMb.toFixed(0)} MB`);
    console.log(`  ratio       ${ratio.toFixed(2)} (aim ${AIMED_RATIO}, ceiling ${MAX_RATIO})`);
    return [
      ...(ratio > MAX_RATIO ? [`build ratio ${ratio.toFixed(2)} > ${MAX_RATIO}`] : []),
      ...(peakMb > MAX_PEAK_MB ? [`build peak ${peakMb.toFixed(0)} MB > ${MAX_PEAK_MB} MB`] : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
