import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseForeignFolder } from './out-folder.ts';
import { digest, type FolderFiles, recoverFolder, replaceFolder, staleFiles } from './write-folder.ts';

const files = (text: string): FolderFiles =>
  new Map([
    ['manifest.json', [Buffer.from(text)]],
    ['deep/er.json', [Buffer.from(text), Buffer.from('!')]],
  ]);

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'mapster-folder-'));
  folder = join(parent, 'data');
});
afterEach(() => rm(parent, { recursive: true }));

const isWhole = async (text: string) => (await staleFiles(folder, files(text))).length === 0;

describe('replaceFolder', () => {
  it('creates a folder that is missing, parents included', async () => {
    folder = join(parent, 'a', 'b');
    await replaceFolder(folder, files('one'));
    expect(await isWhole('one')).toBe(true);
  });

  it('replaces all of a folder and leaves nothing beside it', async () => {
    await replaceFolder(folder, new Map([['old.json', [Buffer.from('old')]]]));
    await replaceFolder(folder, files('two'));
    expect((await readdir(folder)).sort()).toEqual(['deep', 'manifest.json']);
    expect(await isWhole('two')).toBe(true);
    expect(await readdir(parent)).toEqual(['data']);
  });

  it('leaves the folder as it was when a file cannot be written', async () => {
    await replaceFolder(folder, files('one'));
    const impossible = new Map([...files('two'), ['manifest.json/x', [Buffer.from('x')]] as const]);
    await expect(replaceFolder(folder, impossible)).rejects.toMatchObject({ exitCode: 3 });
    expect(await isWhole('one')).toBe(true);
    expect(await readdir(parent)).toEqual(['data']);
  });

  it('fails with the reason under a file', async () => {
    await writeFile(join(parent, 'file'), '');
    await expect(replaceFolder(join(parent, 'file', 'data'), files('one'))).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('it is as it was before'),
    });
  });

  it('takes no file over from a build that had the same process id and was killed', async () => {
    const left = join(parent, `.data.next-${process.pid}`);
    await mkdir(left);
    await writeFile(join(left, 'surplus.json'), 'from another build');
    await replaceFolder(folder, files('one'));
    expect(await staleFiles(folder, files('one'))).toEqual([]);
  });

  it('removes what killed builds left, and nothing of a living one', async () => {
    const roles = ['next', 'previous'];
    const owners = [999999999, process.pid, process.ppid];
    await replaceFolder(folder, files('one'));
    const beside = roles.flatMap((role) => owners.map((owner) => join(parent, `.data.${role}-${owner}`)));
    await Promise.all(beside.map((path) => mkdir(path)));
    await replaceFolder(folder, files('two'));
    const ofTheLiving = roles.map((role) => `.data.${role}-${process.ppid}`);
    expect((await readdir(parent)).sort()).toEqual([...ofTheLiving, 'data']);
    expect(await isWhole('two')).toBe(true);
  });

  it('holds the files of one build when several end at once, time after time', async () => {
    const script = `
      import { replaceFolder } from ${JSON.stringify(new URL('./write-folder.ts', import.meta.url).href)};
      const [folder, text] = process.argv.slice(1);
      const content = [Buffer.from(text)];
      const files = new Map([['manifest.json', content], ['deep/er.json', [...content, Buffer.from('!')]]]);
      for (let round = 0; round < 25; round++) await replaceFolder(folder, files);`;
    const run = (text: string) =>
      promisify(execFile)(process.execPath, [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        script,
        folder,
        text,
      ]);
    const texts = ['a', 'b', 'c', 'd'];
    const ends = await Promise.allSettled(texts.map(run));
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
    const whole = await Promise.all(texts.map(isWhole));
    expect(whole.filter(Boolean)).toHaveLength(1);
    expect(await readdir(parent)).toEqual(['data']);
  }, 60_000);
});

describe('recoverFolder', () => {
  it.each([
    ['another id', 999999999],
    ['the same id, as in a container', process.pid],
  ])(
    'puts the previous folder back after a crash between the two renames of a process of %s',
    async (_, pid) => {
      await replaceFolder(folder, files('one'));
      await rename(folder, join(parent, `.data.previous-${pid}`));
      await recoverFolder(folder);
      expect(await isWhole('one')).toBe(true);
    },
  );

  it('keeps the new folder after a crash before the removal of the previous one', async () => {
    await replaceFolder(folder, files('two'));
    await mkdir(join(parent, '.data.previous-999999999'));
    await mkdir(join(parent, '.data.next-999999999'));
    await recoverFolder(folder);
    expect(await isWhole('two')).toBe(true);
    expect(await readdir(parent)).toEqual(['data']);
  });
});

describe('staleFiles', () => {
  it('names what is missing, changed or too many, however the folder is written', async () => {
    await replaceFolder(folder, files('one'));
    await writeFile(join(folder, 'deep', 'er.json'), 'one?');
    await writeFile(join(folder, 'deep', 'more.json'), '');
    await writeFile(join(folder, '.DS_Store'), '');
    await rm(join(folder, 'manifest.json'));
    const stale = ['deep/er.json', 'deep/more.json', 'manifest.json'];
    const spellings = [folder, `${folder}/`, `${parent}/./data`, relative(process.cwd(), folder)];
    for (const spelling of spellings)
      expect(await staleFiles(spelling, files('one')), spelling).toEqual(stale);
  });

  it('names every file of a folder that is missing', async () => {
    expect(await staleFiles(folder, files('one'))).toEqual(['deep/er.json', 'manifest.json']);
  });
});

describe('digest', () => {
  it('does not depend on the chunks', () => {
    const parts = digest([Buffer.from('ab'), Buffer.from('c')]);
    expect(parts).toEqual(digest([Buffer.from('abc')]));
    expect(parts.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(parts.bytes).toBe(3);
  });
});

describe('refuseForeignFolder', () => {
  it('lets a new folder, an empty one and the output of a build be written', async () => {
    await refuseForeignFolder(folder, 'data');
    await mkdir(folder);
    await writeFile(join(folder, '.DS_Store'), '');
    await refuseForeignFolder(folder, 'data');
    await replaceFolder(folder, files('one'));
    await refuseForeignFolder(folder, 'data');
  });

  it('refuses a folder of other files, a file, and the folder of the input', async () => {
    const refused = { exitCode: 2, message: expect.stringContaining('expected') };
    await mkdir(folder);
    await writeFile(join(folder, 'work.txt'), 'days of work');
    await expect(refuseForeignFolder(folder, 'data')).rejects.toMatchObject(refused);
    await expect(refuseForeignFolder(join(folder, 'work.txt'), 'data')).rejects.toMatchObject(refused);
    await writeFile(join(folder, 'manifest.json'), '{}');
    const input = { exitCode: 2, message: expect.stringContaining('input folder') };
    await expect(refuseForeignFolder(folder, folder)).rejects.toMatchObject(input);
    await expect(refuseForeignFolder(parent, folder)).rejects.toMatchObject(input);
    expect(await readFile(join(folder, 'work.txt'), 'utf8')).toBe('days of work');
  });
});
