/** `npm test` runs the browser tests tagged `@core`, `npm run test:all` all of them: the few must speak of everything. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Suite {
  specs?: { file: string; title: string; tags: string[] }[];
  suites?: Suite[];
}

/** They build another site first. */
const WITHOUT_CORE = ['large-edition.spec.ts', 'sub-path.spec.ts', 'white-label.spec.ts'];
const TAGS = ['core', 'map', 'chromium'];
/** As many as take four minutes on two cores. */
const MAX_CORE = 56;

const specsOf = ({ specs = [], suites = [] }: Suite): NonNullable<Suite['specs']> => [
  ...specs,
  ...suites.flatMap(specsOf),
];

/** The tests that the test runner knows of, with the tags that it reads. */
function browserTests() {
  const { PLAYWRIGHT_JSON_OUTPUT_FILE: _, ...env } = process.env;
  const list = execFileSync('npx', ['playwright', 'test', '--list', '--reporter=json'], {
    encoding: 'utf8',
    env,
    maxBuffer: 1e8,
  });
  return specsOf(JSON.parse(list));
}

it('has a test of every file of browser tests in `npm test`, but of those that build a site, and not many', () => {
  const tests = browserTests();
  const files = readdirSync('tests/e2e').filter((name) => name.endsWith('.spec.ts'));
  expect([...new Set(tests.map(({ file }) => file))].sort()).toEqual(files.sort());
  const core = tests.filter(({ tags }) => tags.includes('core'));
  const without = files.filter((file) => !core.some((test) => test.file === file));
  expect(without).toEqual(WITHOUT_CORE);
  expect(core.length).toBeLessThanOrEqual(MAX_CORE);
  const unknown = tests.flatMap(({ tags, title }) => (tags.every((tag) => TAGS.includes(tag)) ? [] : title));
  expect(unknown).toEqual([]);
}, 120_000);
