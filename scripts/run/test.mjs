/** `npm test`: installs what is missing, then every check, from the quickest to the browser. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { installPackages, ROOT, requireNode, run } from './install.mjs';

const REPORTS = `${ROOT}.cache/reports`;
const UNIT_REPORT = `${REPORTS}/unit.json`;
const BROWSER_REPORT = `${REPORTS}/browser.json`;

/** @type {readonly (readonly [name: string, command: string, ...args: string[]])[]} */
const STEPS = [
  ['format and lint', 'npx', 'biome', 'ci', '--error-on-warnings', '.'],
  ['types', 'npx', 'tsc', '-p', '.'],
  ['dead code and dependencies', 'npx', 'knip'],
  [
    'unit, pipeline and architecture',
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ],
  ['published data are up to date', 'npm', 'run', '--silent', 'data', '--', '--check', '--quiet'],
  ['production build', 'npm', 'run', '--silent', 'build'],
  ['pages of the site', 'npm', 'run', '--silent', 'site:check', '--', '--sample', '6'],
  ['size budgets', 'npx', 'size-limit'],
  ['browser', 'npx', 'playwright', 'test', '--reporter=list,json'],
  ['ratios of the benchmarks', 'npm', 'run', '--silent', 'bench', '--', '--check'],
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

requireNode();
installPackages();
const chromium = ensureChromium();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const env = {
  ...process.env,
  PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT,
  ...(chromium !== undefined && { CHROME_PATH: chromium }),
};

/** @type {string[]} */
const failures = [];
for (const [name, command, ...args] of STEPS) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const status = run(command, args, env);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'ok' : `failed (${status})`}, ${seconds} s`);
  if (status !== 0) failures.push(name);
  // Sizes and browser would only say again that there is nothing to look at.
  if (status !== 0 && name === 'production build') break;
}

const counts = [UNIT_REPORT, BROWSER_REPORT].map(countTests);
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
  counts.reduce((total, count) => total + count[key], 0);
if (failures.length > 0) console.error(`\nFailed: ${failures.join(', ')}`);
const failed = Math.max(sum('failed'), failures.length);
console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exit(failures.length === 0 ? 0 : 1);
