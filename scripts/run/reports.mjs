/** What the JSON reports of Vitest and of Playwright say: how many tests ran, and which of them went wrong. */
import { join, relative } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures file and full title of each test that failed, or file of those that never began
 * @property {readonly string[]} flakes the same of those that passed at a second try
 *
 * @typedef {{ title: string, file: string, line: number, tests: { status: string }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite a file of tests or a group of them
 * @typedef {object} PlaywrightReport
 * @property {{ rootDir: string }} config
 * @property {Suite[]} suites
 * @property {{ message?: string }[]} errors of no test: a server that does not start, a file that cannot be read
 * @property {{ expected: number, flaky: number, unexpected: number, skipped: number }} stats
 *
 * @typedef {{ ancestorTitles: string[], title: string, status: string }} Assertion
 * @typedef {object} VitestReport
 * @property {{ name: string, status: string, message: string, assertionResults: Assertion[] }[]} testResults
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 */

const firstLine = (/** @type {string} */ text) => text.trim().split('\n', 1)[0] ?? '';
const fileOf = (/** @type {string[]} */ ...path) => relative(ROOT, join(...path));

/**
 * The tests of a Playwright report, each with the titles of the groups that it stands in.
 * @returns {(Spec & { groups: readonly string[] })[]}
 */
export const specsOf = (
  /** @type {Pick<Suite, 'specs' | 'suites'>} */ { specs = [], suites = [] },
  /** @type {readonly string[]} */ groups = [],
) => [
  ...specs.map((spec) => ({ ...spec, groups })),
  ...suites.flatMap((suite) => specsOf(suite, [...groups, suite.title])),
];

/** @returns {Outcome} */
function playwrightOutcome(/** @type {PlaywrightReport} */ { config, suites, errors, stats }) {
  const named = (/** @type {string} */ status) =>
    specsOf({ suites })
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ file, line, groups, title }) =>
        // The first group is the file itself.
        [`${fileOf(config.rootDir, file)}:${line}`, ...groups.slice(1), title].join(' › '),
      );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: [...named('unexpected'), ...errors.map(({ message = '' }) => firstLine(message))],
    flakes: named('flaky'),
  };
}

/** @returns {Outcome} */
function vitestOutcome(/** @type {VitestReport} */ report) {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults
      .filter((one) => one.status === 'failed')
      .map(({ ancestorTitles, title }) => [fileOf(name), ...ancestorTitles, title].join(' › '));
    const isUnread = status === 'failed' && failed.length === 0;
    return isUnread ? [`${fileOf(name)}: ${firstLine(message)}`] : failed;
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    failures,
    flakes: [],
  };
}

/** @returns {Outcome} */
export const outcomeOf = (/** @type {PlaywrightReport | VitestReport} */ report) =>
  'stats' in report ? playwrightOutcome(report) : vitestOutcome(report);
