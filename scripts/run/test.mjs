/**
 * `npm test`: installs what is missing, then every check that fits in ten minutes on two cores, from the quickest to the
 * browser. `npm run test:all` (`--all`) runs everything: all the browser tests, the long searches at their full size
 * (`tests/support/test-size.ts`), the benchmarks and the soak. Both end with what failed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { installPackages, ROOT, requireNode, run } from './install.mjs';
import { outcomeOf } from './reports.mjs';

const REPORTS = `${ROOT}.cache/reports`;
/** Tag of the browser tests that `npm test` runs. */
const CORE = '@core';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 * @property {string} [report] where its tests are counted
 * @property {Record<string, string>} [env]
 */

const reportOf = (/** @type {string} */ name) => `${REPORTS}/${name.replaceAll(' ', '-')}.json`;

/** @returns {Step} */
const unitStep = (/** @type {string} */ name, /** @type {string[]} */ ...command) => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`];
  return { name, command: [...command, ...reporters], report: reportOf(name) };
};

/** @returns {Step} */
const browserStep = (/** @type {string[]} */ ...selection) => ({
  name: 'browser',
  command: ['npx', 'playwright', 'test', '--reporter=list,json', ...selection],
  report: reportOf('browser'),
});

/** @type {readonly Step[]} */
const BEFORE_THE_BROWSER = [
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
];

/** @type {readonly Step[]} */
const QUICK = [...BEFORE_THE_BROWSER, browserStep('--grep', CORE)];

/** @returns {Step[]} where it is installed, with a display to draw maps for: the same tests, but what its driver cannot do */
const firefoxSteps = () => {
  const isThere = [process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', '/usr/bin/xvfb-run'].every(existsSync);
  if (!isThere) return [];
  const { command } = browserStep('--grep', CORE);
  const name = 'browser, Firefox';
  return [
    {
      name,
      command: ['xvfb-run', '-a', ...command],
      report: reportOf('firefox'),
      env: { BROWSER: 'firefox' },
    },
  ];
};

/** @type {readonly Step[]} */
const WHOLE = [
  ...BEFORE_THE_BROWSER,
  browserStep(),
  ...firefoxSteps(),
  { name: 'ratios of the benchmarks', command: ['npm', 'run', '--silent', 'bench', '--', '--check'] },
  unitStep('soak', 'npm', 'run', '--silent', 'test:soak', '--'),
];

const [option] = process.argv.slice(2);
if (option !== undefined && option !== '--all') {
  console.error(`${option}: expected --all or nothing`);
  process.exit(2);
}
const isWhole = option === '--all';
const steps = isWhole ? WHOLE : QUICK;
requireNode();
installPackages();
const chromium = ensureChromium();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const secondsSince = (/** @type {number} */ start) => ((performance.now() - start) / 1000).toFixed(1);
const first = performance.now();
/** @type {{ name: string, isGood: boolean, seconds: string }[]} */
const done = [];
for (const { name, command, report, env } of steps) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const [program = '', ...args] = command;
  const status = run(program, args, {
    ...process.env,
    ...(isWhole && { TEST_SIZE: 'full' }),
    ...(report !== undefined && { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    ...(chromium !== undefined && { CHROME_PATH: chromium }),
    ...env,
  });
  const seconds = secondsSince(start);
  console.log(`── ${name}: ${status === 0 ? 'ok' : `failed (${status})`}, ${seconds} s`);
  done.push({ name, isGood: status === 0, seconds });
  // Sizes and browser would only say again that there is nothing to look at.
  if (status !== 0 && name === 'production build') break;
}

const outcomes = steps.flatMap(({ report }) =>
  report !== undefined && existsSync(report) ? [outcomeOf(JSON.parse(readFileSync(report, 'utf8')))] : [],
);
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log('');
for (const { name, seconds } of done) console.log(`${seconds.padStart(8)} s  ${name}`);
console.log(`${secondsSince(first).padStart(8)} s  in all`);
for (const { flakes } of outcomes) for (const flake of flakes) console.log(`\nFlaky: ${flake}`);
const failedSteps = done.filter(({ isGood }) => !isGood).map(({ name }) => name);
if (failedSteps.length > 0) console.error(`\nFailed: ${failedSteps.join(', ')}`);
for (const { failures } of outcomes) for (const failure of failures) console.error(`  ${failure}`);
const failed = Math.max(sum('failed'), failedSteps.length);
console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exit(failedSteps.length === 0 ? 0 : 1);
