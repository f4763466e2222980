/**
 * Build of generated rows, offline, in one process, beside merely parsing the same CSV in another: what checking, placing and
 * publishing cost over reading. Rounds alternate.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCsv } from '../generate-directory.ts';
import { median, type Part, type Row } from '../row.ts';

const RUNS = 3;
/** Those of `npm run data`, for both processes. */
const NODE_FLAGS = ['--min-semi-space-size=64', '--max-semi-space-size=128', '--import', 'tsx'];

interface Figures {
  ms: number;
  peakMb: number;
}

function runTask(task: 'parse' | 'build', folder: string): Figures {
  const worker = join(import.meta.dirname, '../build-worker.ts');
  const child = spawnSync(process.execPath, [...NODE_FLAGS, worker, task, folder], { encoding: 'utf8' });
  const result = JSON.parse(readFileSync(join(folder, `${task}.json`), 'utf8')) as Figures & {
    exitCode: number;
  };
  if (child.status !== 0 || result.exitCode !== 0)
    throw new Error(`${task} failed: ${child.stderr.slice(-2000)}`);
  return result;
}

/** The whole files only: what the parts of a large edition take is in `scale.md`. */
function siteWithoutParts(): string {
  const site = JSON.parse(readFileSync(join(import.meta.dirname, '../../../data/site.json'), 'utf8'));
  return JSON.stringify({ ...site, largeFrom: 1e9 });
}

function measure(size: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'mapster-bench-'));
  try {
    writeFileSync(join(folder, 'organizations.csv'), generateCsv(size));
    writeFileSync(join(folder, 'site.json'), siteWithoutParts());
    const rounds = Array.from({ length: RUNS }, () => ({
      rival: runTask('parse', folder),
      ours: runTask('build', folder),
    }));
    const rowOf = (key: keyof Figures): Pick<Row, 'ours' | 'rival' | 'ratio'> => ({
      ours: median(rounds.map(({ ours }) => ours[key])),
      rival: median(rounds.map(({ rival }) => rival[key])),
      ratio: median(rounds.map(({ ours, rival }) => rival[key] / ours[key])),
    });
    const about = { part: 'build', size, condition: 'Node', rivalName: 'only parsing the CSV', runs: RUNS };
    return [
      { ...about, measure: 'build of the data', unit: 'ms', ...rowOf('ms') },
      { ...about, measure: 'most memory during it', unit: 'MB', ...rowOf('peakMb') },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const buildPart: Part = { name: 'build', isQuick: false, measure };
