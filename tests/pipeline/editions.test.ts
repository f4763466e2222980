/** What an edition held is recorded, and the next one says what changed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changesFileSchema } from '#domain/changes.ts';
import { hashesOf, runBuild, temporaryFolder } from '../support/build-command.ts';
import { publishThreeEditions } from '../support/three-editions.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (...path: string[]) => join(folder.path, ...path);
const build = (...args: string[]) =>
  runBuild('--data', at('data'), '--out', at('published'), '--quiet', ...args);

beforeAll(async () => {
  folder = await temporaryFolder('editions');
  await publishThreeEditions(folder.path, async (...args) => {
    const { status, stderr } = await runBuild(...args);
    expect(status, stderr).toBe(0);
  });
}, 120_000);
afterAll(() => folder.remove());

it('tells what changed between three editions, and nothing of the first', () => {
  const { editions } = changesFileSchema.parse(
    JSON.parse(readFileSync(at('published/changes.json'), 'utf8')),
  );
  expect(
    editions.map(({ edition, previous, organizations, changes }) => [
      edition,
      previous,
      organizations,
      changes.map(({ type, id }) => `${type} ${id}`),
    ]),
  ).toEqual([
    ['2026-07-20', '2026-06-20', 30, ['added halli-airport', 'closed oulu-airport']],
    ['2026-06-20', '2026-05-20', 30, ['renamed enontekio-airport', 'removed halli-airport']],
    ['2026-05-20', undefined, 31, []],
  ]);
});

it('gives the same bytes again, and the check says so', async () => {
  const before = await hashesOf(at('published'));
  expect((await build('--now', '2026-07-20')).stdout).toContain('is up to date');
  expect(await hashesOf(at('published'))).toEqual(before);
  expect((await build('--now', '2026-07-20', '--check')).status).toBe(0);
  const path = at('data/editions/2026-06-20.json');
  const recorded = readFileSync(path, 'utf8');
  writeFileSync(path, recorded.replace('Hetta Airport', 'Enontekio Airport'));
  const stale = await build('--now', '2026-07-20', '--check');
  writeFileSync(path, recorded);
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain('changes.json');
});

it('records only what is published, and refuses a record that it cannot read', async () => {
  expect(readdirSync(at('data/editions'))).toEqual(['2026-05-20.json', '2026-06-20.json', '2026-07-20.json']);
  expect((await build('--record-edition', '--check')).status).toBe(2);
  expect((await build('--record-edition', '--profile', 'draft')).status).toBe(2);
  writeFileSync(at('data/editions/2026-08-01.json'), '{"edition":"2026-08-01"}');
  const { status, stderr } = await build();
  expect(status).toBe(2);
  expect(stderr).toContain('edition.invalid');
});
