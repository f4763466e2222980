/** One measured process: parses a CSV and nothing else, or builds the whole directory from it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const [, , task, folder = ''] = process.argv;
const root = join(import.meta.dirname, '../..');
const start = performance.now();

if (task === 'parse') {
  const rows = parse(readFileSync(join(folder, 'organizations.csv')), { columns: true }) as unknown[];
  process.stderr.write(`${rows.length} rows\n`);
} else {
  process.argv.splice(
    2,
    process.argv.length,
    '--data',
    folder,
    '--out',
    join(folder, 'out'),
    '--profile',
    'draft',
    '--quiet',
  );
  process.chdir(root);
  await import('../../scripts/build-data.ts');
}

const { maxRSS } = process.resourceUsage();
const ms = performance.now() - start;
const result = { ms, peakMb: maxRSS / 1024, exitCode: process.exitCode ?? 0 };
writeFileSync(join(folder, `${task}.json`), JSON.stringify(result));
