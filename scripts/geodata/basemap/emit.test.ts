import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareFiles, writeFiles } from './emit.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = new Map([
  ['a.json', bytes('1')],
  ['fonts/b.txt', bytes('2')],
]);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'basemap-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('writes the files, leaves nothing unfinished and then finds no difference', async () => {
  await writeFiles(folder, FILES);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    'a.json',
    'fonts',
    join('fonts', 'b.txt'),
  ]);
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('1');
  expect(await compareFiles(folder, FILES)).toEqual([]);
});

it('says of each file whether it is missing, stale or superfluous, and changes nothing', async () => {
  await writeFile(join(folder, 'a.json'), 'old');
  await writeFile(join(folder, 'old.json'), '');
  const expected = ['a.json: stale', 'fonts/b.txt: missing', 'old.json: not generated any more'];
  expect(await compareFiles(folder, FILES)).toEqual(expected);
  expect(await compareFiles(folder, FILES)).toEqual(expected);
});

it('removes what is no longer generated', async () => {
  await writeFile(join(folder, 'old.json'), '');
  await writeFiles(folder, FILES);
  expect(await readdir(folder)).not.toContain('old.json');
});
