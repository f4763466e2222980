/** `npm test` leaves the browser tests tagged `@long` to `npm run test:all`: what it keeps must go on speaking of everything. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Suite {
  specs?: { file: string; title: string; tags: string[] }[];
  suites?: Suite[];
}

/** They build another site first. */
const WHOLLY_LONG = ['sub-path.spec.ts', 'white-label.spec.ts'];
const TAGS = ['long', 'map'];

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

it('keeps a test of every file of browser tests in `npm test`, but of those that build a site', () => {
  const tests = browserTests();
  const files = readdirSync('tests/e2e').filter((name) => name.endsWith('.spec.ts'));
  expect([...new Set(tests.map(({ file }) => file))].sort()).toEqual(files.sort());
  const kept = tests.filter(({ tags }) => !tags.includes('long'));
  const without = files.filter((file) => !kept.some((test) => test.file === file));
  expect(without).toEqual(WHOLLY_LONG);
  expect(kept.length).toBeGreaterThan(tests.length / 2);
  const unknown = tests.flatMap(({ tags, title }) => (tags.every((tag) => TAGS.includes(tag)) ? [] : title));
  expect(unknown).toEqual([]);
}, 120_000);
