import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandEnd, hashesOf, runBuild, temporaryFolder } from '../support/build-command.ts';

const DATA = 'data';
const CSV = `${DATA}/organizations.csv`;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
/** A build of the committed data, which no test changes. */
let fresh = '';
let first: CommandEnd;

beforeAll(async () => {
  folder = await temporaryFolder('build');
  fresh = join(folder.path, 'fresh');
  first = await runBuild('--out', fresh);
}, 60_000);
afterAll(() => folder.remove());

/** A data folder with these files; what it does not bring is that of the project. */
async function dataFolder(name: string, files: Record<string, string>): Promise<string> {
  const path = join(folder.path, name);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(path, file, '..'), { recursive: true });
    await writeFile(join(path, file), text);
  }
  return path;
}

type Cells = Record<string, string>;
async function rows(): Promise<Cells[]> {
  return parse<Cells>(await readFile(CSV), { columns: true, bom: true });
}
const csvOf = (list: readonly Cells[]) => stringify([...list], { header: true });

/** The directory with the first row changed. */
async function changedCsv(change: Cells): Promise<string> {
  const [head = {}, ...rest] = await rows();
  return csvOf([
    { ...head, ...change },
    ...rest.slice(0, 20).map((row) => ({ ...row, partners: '', status: '' })),
  ]);
}

function expectOneReason({ stderr }: CommandEnd): void {
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr.trim()).not.toBe('');
}

describe('a build of the committed data', () => {
  it('ends well and says on one line what it did', () => {
    expect(first.status).toBe(0);
    expect(first.stdout).toBe(
      `642 organisations from 642 rows; 0 error, 0 warning, 51 info; ${fresh} written (16 files)\n`,
    );
    expect(first.stderr).toMatch(/^reading 1\/6\nvalidating 2\/6\n/);
  });

  it('writes the same bytes twice', async () => {
    const again = join(folder.path, 'again');
    const { stdout } = await runBuild('--out', again, '--quiet');
    expect(stdout).toContain('written');
    expect(await hashesOf(again)).toEqual(await hashesOf(fresh));
  }, 60_000);

  it('writes the same bytes whatever the order of the rows', async () => {
    const all = await rows();
    const shuffled = all
      .map((row, index) => ({ row, key: (index * 7919) % 642 }))
      .sort((a, b) => a.key - b.key);
    const data = await dataFolder('shuffled', { 'organizations.csv': csvOf(shuffled.map(({ row }) => row)) });
    const out = join(folder.path, 'shuffled-out');
    const { status } = await runBuild('--data', data, '--out', out, '--quiet');
    expect(status).toBe(0);
    expect(shuffled[0]?.row).not.toEqual(all[1]);
    expect(await hashesOf(out)).toEqual(await hashesOf(fresh));
  }, 60_000);

  it('ends labels at the date given with --now', async () => {
    const out = join(folder.path, 'later');
    await runBuild('--out', out, '--now', '2027-01-01', '--quiet');
    const labels = async (path: string) =>
      JSON.parse(await readFile(join(path, 'quality.json'), 'utf8')).totals.labels;
    const name = 'pole-competitivite-phase-5';
    expect((await labels(fresh))[`${name} valid`]).toBeGreaterThan(50);
    expect((await labels(out))[`${name} valid`]).toBeUndefined();
    expect((await labels(out))[`${name} expired`]).toBe((await labels(fresh))[`${name} valid`]);
  }, 60_000);
});

describe('--check', () => {
  it('is content with a fresh build, names what one byte made stale, and writes nothing', async () => {
    const out = join(folder.path, 'checked');
    await cp(fresh, out, { recursive: true });
    const before = await runBuild('--check', '--out', `${out}/`, '--quiet');
    expect([before.status, before.stdout]).toEqual([0, expect.stringContaining('is up to date')]);
    const record = join(out, 'records.json');
    await writeFile(record, (await readFile(record, 'utf8')).replace('e', 'f'));
    const touched = await hashesOf(out);
    const after = await runBuild('--check', '--out', out, '--quiet');
    expect(after.status).toBe(1);
    expect(after.stderr).toContain(`stale: ${record}\n`);
    expect(after.stderr).toContain('1 file(s) differ: run npm run data');
    expect(await hashesOf(out)).toEqual(touched);
    expect((await readdir(folder.path)).filter((name) => name.startsWith('.checked'))).toEqual([]);
  }, 60_000);

  it('creates no folder', async () => {
    const { status } = await runBuild('--check', '--out', join(folder.path, 'nowhere'), '--quiet');
    expect(status).toBe(1);
    expect(await readdir(folder.path)).not.toContain('nowhere');
  }, 60_000);
});

describe.concurrent('wrong usage', () => {
  it.each([
    [['--colour'], /unknown option '--colour'/],
    [['data'], /too many arguments/],
    [['--now', '2026-02-30'], /--now "2026-02-30": expected a date such as/],
    [['--now', 'demain'], /expected a date/],
    [['--profile', 'strict'], /publish, draft/],
    [['--geocoder', 'osm'], /offline, ban/],
    [['--geocoder-url', 'https://exemple.fr'], /--geocoder ban/],
    [['--geocoder', 'ban', '--geocoder-url', 'exemple.fr'], /begins with https/],
    [['--data', 'no-such-folder'], /--data "no-such-folder": expected a folder/],
    [['--data', 'package.json'], /expected a folder/],
    [['--out', 'src'], /expected a new folder, an empty one, or one that a build wrote/],
    [['--out', 'data'], /holds the input folder/],
    [['--out', '.'], /holds the input folder/],
    [['--out', 'package.json'], /found a file/],
    [['--report', '--quiet'], /--report: expected a value, found the option --quiet/],
  ])(
    '%j ends with 2 and the reason',
    async (args, reason) => {
      const out = args.includes('--out') ? [] : ['--out', join(folder.path, 'unused')];
      const end = await runBuild(...args, ...out);
      expect(end.status).toBe(2);
      expect(end.stderr).toMatch(reason);
      expectOneReason(end);
    },
    60_000,
  );

  it('prints help and ends well', async () => {
    const { status, stdout } = await runBuild('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--geocoder <name>');
  }, 60_000);
});

describe('a wrong configuration', () => {
  it.each<[what: string, files: Record<string, string>, reason: RegExp]>([
    ['site.json', { 'site.json': '{"name": 3}' }, /site\.json:1 site\.invalid "3" \(name\) — expected text/],
    [
      'a vocabulary',
      {
        'taxonomy/kinds.json': '[]',
        'taxonomy/sectors.json': '{',
        'taxonomy/labels.json': '[]',
        'taxonomy/needs.json': '[]',
      },
      /kinds\.json:1 taxonomy\.invalid[\s\S]*sectors\.json:1:2 taxonomy\.invalid/,
    ],
    [
      'the lock',
      { 'geocoding.lock.json': '<<<<<<< ours\n' },
      /geocoding\.lock\.json:1 lock\.invalid .*merge conflict/,
    ],
    ['a source card', { 'sources/a.json': '{"id": "a"}' }, /sources\/a\.json source\.invalid/],
  ])(
    'in %s ends with 2 and writes nothing',
    async (what, files, reason) => {
      const data = await dataFolder(`configuration-${what}`, { 'organizations.csv': 'id\n', ...files });
      const out = join(folder.path, 'unused');
      const end = await runBuild('--data', data, '--out', out);
      expect(end.status).toBe(2);
      expect(end.stderr).toMatch(reason);
      expectOneReason(end);
      expect(await hashesOf(out)).toBeUndefined();
    },
    60_000,
  );
});

describe('a problem of the data', () => {
  it('holds a publication back and lets a draft pass, with the same file', async () => {
    const data = await dataFolder('draft', { 'organizations.csv': await changedCsv({ sectors: 'agro' }) });
    const out = join(folder.path, 'draft-out');
    const publish = await runBuild('--data', data, '--out', out, '--quiet');
    expect(publish.status).toBe(1);
    expect(publish.stderr).toMatch(
      /^error: \S+draft\/organizations\.csv:2:6 sector\.unknown "agro" \(104factory sectors\) — expected one of .*did you mean "agri-food"\?$/m,
    );
    expectOneReason(publish);
    expect(await hashesOf(out)).toBeUndefined();
    const draft = await runBuild('--data', data, '--out', out, '--profile', 'draft', '--quiet');
    expect(draft.status).toBe(0);
    expect(draft.stderr).toContain('warning: ');
    expect(Object.keys((await hashesOf(out)) ?? {})).toHaveLength(16);
  }, 60_000);

  it('that would lose a row is an error in both', async () => {
    const data = await dataFolder('lost', { 'organizations.csv': await changedCsv({ kinds: '' }) });
    for (const profile of ['publish', 'draft']) {
      const end = await runBuild('--data', data, '--out', join(folder.path, 'unused'), '--profile', profile);
      expect(end.status).toBe(1);
      expect(end.stderr).toContain('kind.missing');
    }
  }, 60_000);

  it('is in the reports, where a cell runs nothing', async () => {
    const evil = '<script>alert(1)</script>';
    const csv = await changedCsv({ sectors: `${evil};agro`, name: `Nom ${evil}`, email: 'x', labels: 'zz' });
    const data = await dataFolder('report', { 'organizations.csv': csv });
    const report = join(folder.path, 'reports', 'last.json');
    const end = await runBuild(
      '--data',
      data,
      '--out',
      join(folder.path, 'unused'),
      '--report',
      report,
      '--quiet',
    );
    expect(end.status).toBe(1);
    const json = JSON.parse(await readFile(report, 'utf8'));
    const codes = json.issues
      .filter((issue: { severity: string }) => issue.severity === 'error')
      .map((issue: { code: string }) => issue.code);
    expect(codes).toEqual(['sector.unknown', 'sector.unknown', 'email.format', 'label.unknown']);
    expect(end.stderr.match(/^error: /gm)).toHaveLength(codes.length);
    const page = await readFile(report.replace('.json', '.html'), 'utf8');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    for (const { code, place } of json.issues) {
      expect(page).toContain(`<code>${code}</code>`);
      expect(page).toContain(`organizations.csv:${place.line}:${place.column}`);
    }
  }, 60_000);
});

describe('a failure of the machine', () => {
  it.each([
    ['the output cannot be written', ['--out', 'package.json/data']],
    ['the report cannot be written', ['--report', 'package.json/report.json']],
  ])(
    'ends with 3 and the reason when %s',
    async (_what, args) => {
      const out = args.includes('--out') ? [] : ['--out', join(folder.path, 'unused')];
      const end = await runBuild(...args, ...out, '--quiet');
      expect(end.status).toBe(3);
      expect(end.stderr).toMatch(/^error: package\.json\/\S+ cannot be written/m);
      expectOneReason(end);
    },
    60_000,
  );
});
