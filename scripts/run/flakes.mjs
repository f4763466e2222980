/**
 * `npm run test:flakes`: the browser tests, again and again, to find those that pass only at times.
 *
 *     npm run test:flakes -- --times 5 --grep "taxonomy|embed-frame"
 *
 * A round is a run of its own, with new workers and a new server, as in `npm test`: what one round leaves cannot help or
 * harm the next. Nothing is tried twice. The tests look at the build that is in `dist/`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { installPackages, ROOT, requireNode, run } from './install.mjs';
import { specsOf } from './reports.mjs';

const REPORT = `${ROOT}.cache/reports/flakes.json`;

const { values } = parseArgs({
  options: { times: { type: 'string', default: '20' }, grep: { type: 'string' } },
});
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) {
  console.error(`--times "${values.times}": expected a number of rounds such as 20`);
  process.exit(2);
}
// Without it every test of every round waits for pages that are not there.
if (!existsSync(`${ROOT}dist/index.html`)) {
  console.error('dist/: expected the build that the tests look at: run npm run build first');
  process.exit(2);
}
requireNode();
installPackages();
const chromium = ensureChromium();
mkdirSync(`${ROOT}.cache/reports`, { recursive: true });

/** @type {Map<string, number[]>} */
const failedIn = new Map();
let emptyRounds = 0;
for (let round = 1; round <= times; round += 1) {
  rmSync(REPORT, { force: true });
  const start = performance.now();
  const args = ['playwright', 'test', '--reporter=json', '--retries=0'];
  if (values.grep !== undefined) args.push('--grep', values.grep);
  const status = run('npx', args, {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT,
    ...(chromium !== undefined && { CHROME_PATH: chromium }),
  });
  const { suites, stats } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const failed = specsOf({ suites }).filter(({ tests }) =>
    tests.some(({ status }) => status === 'unexpected'),
  );
  for (const { file, line, title } of failed) {
    const name = `${file}:${line} ${title}`;
    failedIn.set(name, [...(failedIn.get(name) ?? []), round]);
  }
  // No test at all, or a server that did not start: not a round that passed.
  if (status !== 0 && failed.length === 0) emptyRounds += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `round ${round} of ${times}: ${stats.expected} passed, ${failed.length} failed, ${stats.skipped} skipped, ${seconds} s`,
  );
  for (const { file, line, title } of failed) console.log(`  ${file}:${line} ${title}`);
}

console.log('');
if (emptyRounds > 0) console.log(`${emptyRounds} round(s) did not run`);
for (const [name, rounds] of failedIn)
  console.log(`${name}: ${rounds.length} of ${times} (round ${rounds.join(', ')})`);
if (failedIn.size === 0 && emptyRounds === 0) console.log(`No test failed in ${times} rounds.`);
process.exit(failedIn.size === 0 && emptyRounds === 0 ? 0 : 1);
