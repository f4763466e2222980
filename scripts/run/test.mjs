/**
 * `npm test`: installs what is missing, then every check that fits in ten minutes on two cores, from the quickest to the
 * browser. `npm run test:all` (`--all`) adds the long ones.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { installPackages, ROOT, requireNode, run } from './install.mjs';

const REPORTS = `${ROOT}.cache/reports`;
/** Tag of the browser tests that `npm test` leaves to `npm run test:all`. */
const LONG = '@long';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 * @property {string} [report] where its tests are counted
 */

/** @returns {Step} */
const browserStep = (/** @type {string} */ name, /** @type {string} */ selection) => ({
  name,
  command: ['npx', 'playwright', 'test', '--reporter=list,json', selection, LONG],
  report: `${REPORTS}/${name.replaceAll(' ', '-')}.json`,
});

/** @returns {Step} */
const unitStep = (/** @type {string} */ name, /** @type {string[]} */ ...command) => {
  const report = `${REPORTS}/${name.replaceAll(' ', '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: [...command, ...reporters], report };
};

/** @type {readonly Step[]} */
const QUICK = [
  { name: 'format and lint', command: ['npx', 'biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'types', command: ['npx', 'tsc', '-p', '.'] },
  { name: 'dead code and dependencies', command: ['npx', 'knip'] },
  unitStep('unit and pipeline', 'npx', 'vitest', 'run'),
  { name: 'published data', command: ['npm', 'run', '--silent', 'data', '--', '--check', '--quiet'] },
  { name: 'production build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'pages of the site',
    command: ['npm', 'run', '--silent', 'site:check', '--', '--sample', '6'],
  },
  { name: 'size budgets', command: ['npx', 'size-limit'] },
  browserStep('browser', '--grep-invert'),
];

/** @type {readonly Step[]} */
const LENGTHY = [
  browserStep('browser at length', '--grep'),
  { name: 'ratios of the benchmarks', command: ['npm', 'run', '--silent', 'bench', '--', '--check'] },
  unitStep('soak', 'npm', 'run', '--silent', 'test:soak', '--'),
];

/** Counts of a Vitest report, of a Playwright report, or none. */
function countTests(/** @type {string} */ path) {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  if (report.stats !== undefined) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

const [option] = process.argv.slice(2);
if (option !== undefined && option !== '--all') {
  console.error(`${option}: expected --all or nothing`);
  process.exit(2);
}
const steps = option === '--all' ? [...QUICK, ...LENGTHY] : QUICK;
requireNode();
installPackages();
const chromium = ensureChromium();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const secondsSince = (/** @type {number} */ start) => ((performance.now() - start) / 1000).toFixed(1);
const first = performance.now();
/** @type {{ name: string, isGood: boolean, seconds: string }[]} */
const done = [];
for (const { name, command, report } of steps) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const [program = '', ...args] = command;
  const status = run(program, args, {
    ...process.env,
    ...(report !== undefined && { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    ...(chromium !== undefined && { CHROME_PATH: chromium }),
  });
  const seconds = secondsSince(start);
  console.log(`── ${name}: ${status === 0 ? 'ok' : `failed (${status})`}, ${seconds} s`);
  done.push({ name, isGood: status === 0, seconds });
  // Sizes and browser would only say again that there is nothing to look at.
  if (status !== 0 && name === 'production build') break;
}

const counts = steps.flatMap(({ report }) => (report === undefined ? [] : countTests(report)));
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
  counts.reduce((total, count) => total + count[key], 0);
console.log('');
for (const { name, seconds } of done) console.log(`${seconds.padStart(8)} s  ${name}`);
console.log(`${secondsSince(first).padStart(8)} s  in all`);
const failures = done.filter(({ isGood }) => !isGood).map(({ name }) => name);
if (failures.length > 0) console.error(`\nFailed: ${failures.join(', ')}`);
const failed = Math.max(sum('failed'), failures.length);
console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exit(failures.length === 0 ? 0 : 1);
