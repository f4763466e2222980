import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findStale, writeFiles } from './write-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapster-territories-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('writes all files, leaves no temporary one and finds them fresh', async () => {
  await writeFile(join(folder, 'coordinates.csv'), 'by hand');
  await writeFiles(folder, { 'a.json': '1', 'b.csv': '2' });
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.csv', 'coordinates.csv']);
  expect(await findStale(folder, { 'a.json': '1', 'b.csv': '2' })).toEqual([]);
});

it('names the files that changed or are missing', async () => {
  await writeFiles(folder, { 'a.json': '1' });
  expect(await findStale(folder, { 'a.json': '1\n', 'b.csv': '' })).toEqual(['a.json', 'b.csv']);
});

it('touches nothing when one file cannot be written', async () => {
  await writeFiles(folder, { 'a.json': 'before' });
  await expect(writeFiles(folder, { 'a.json': 'after', 'missing/b.csv': '2' })).rejects.toThrow('ENOENT');
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('before');
  expect(await readdir(folder)).toEqual(['a.json']);
});
