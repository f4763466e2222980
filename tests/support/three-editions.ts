/** The example publication as three editions of it: the files that a maintainer would edit and record. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLE = 'tests/fixtures/finland-airports/data';

/** Runs `npm run data --` with these arguments; throws or rejects when it fails. */
export type RunData = (...args: string[]) => unknown;

/**
 * Leaves the data in `folder/data`, and the last edition published in `folder/published`. From the first to the
 * second, Enontekio is renamed and Halli leaves; from the second to the third Halli is there again, and Oulu closes.
 */
export async function publishThreeEditions(folder: string, runData: RunData): Promise<void> {
  const data = join(folder, 'data');
  cpSync(EXAMPLE, data, { recursive: true });
  for (const card of readdirSync(join(data, 'sources'))) {
    const path = join(data, 'sources', card);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('"columns": {', '"columns": { "status": "status",'),
    );
  }
  const csv = join(data, 'organizations.csv');
  const [header = '', ...first] = readFileSync(csv, 'utf8').trim().split('\n');
  const renamed = first.map((row) => row.replace(',Enontekio Airport,', ',Hetta Airport,'));
  const editions = [
    ['2026-05-20', first],
    ['2026-06-20', renamed.filter((row) => !row.startsWith('halli-airport,'))],
    ['2026-07-20', renamed],
  ] as const;
  for (const [date, rows] of editions) {
    const isLast = date === '2026-07-20';
    const lines = rows.map((row) => `${isLast && row.startsWith('oulu-airport,') ? 'closed' : ''},${row}`);
    writeFileSync(csv, [`status,${header}`, ...lines, ''].join('\n'));
    await runData(
      '--data',
      data,
      '--out',
      join(folder, 'published'),
      '--now',
      date,
      '--quiet',
      '--record-edition',
    );
  }
}
