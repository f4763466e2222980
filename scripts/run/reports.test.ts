import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './install.mjs';
import { outcomeOf } from './reports.mjs';

const spec = (title: string, line: number, status: string) => ({
  ...{ title, line, file: 'list.spec.ts' },
  tests: [{ status }],
});

const BROWSER = {
  config: { rootDir: join(ROOT, 'tests/e2e') },
  suites: [
    {
      title: 'list.spec.ts',
      specs: [spec('the list shows everyone', 10, 'expected'), spec('back undoes it', 20, 'flaky')],
      suites: [{ title: 'on a phone', specs: [spec('a filter closes', 30, 'unexpected')] }],
    },
  ],
  errors: [],
  stats: { expected: 1, flaky: 1, unexpected: 1, skipped: 0 },
};

const assertion = (status: string) => ({ ancestorTitles: ['a phone number'], title: 'is read', status });
const UNIT = {
  testResults: [
    {
      ...{ name: join(ROOT, 'src/engine/phone.test.ts'), status: 'failed', message: '' },
      assertionResults: [assertion('failed'), assertion('passed')],
    },
    {
      ...{ name: join(ROOT, 'src/engine/mail.test.ts'), status: 'failed', assertionResults: [] },
      message: 'Error: Cannot find module ./mail.ts\n    at …',
    },
  ],
  ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 2 },
};

describe('the outcome of a step', () => {
  it('names the browser tests that failed, and those that passed at a second try', () => {
    expect(outcomeOf(BROWSER)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
      failures: ['tests/e2e/list.spec.ts:30 › on a phone › a filter closes'],
      flakes: ['tests/e2e/list.spec.ts:20 › back undoes it'],
    });
  });

  it('says what kept the browser tests from running at all', () => {
    const errors = [{ message: 'Error: http://localhost:4327 is already used\n    at …' }];
    expect(outcomeOf({ ...BROWSER, suites: [], errors }).failures).toEqual([
      'Error: http://localhost:4327 is already used',
    ]);
  });

  it('names the unit tests that failed, and the files that could not be read', () => {
    expect(outcomeOf(UNIT)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      failures: [
        'src/engine/phone.test.ts › a phone number › is read',
        'src/engine/mail.test.ts: Error: Cannot find module ./mail.ts',
      ],
      flakes: [],
    });
  });
});
