import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manifestSchema } from '#domain/artefacts.ts';
import { hashesOf, runBuild, startBuild, temporaryFolder } from '../support/build-command.ts';
import { testSize } from '../support/test-size.ts';

/** Half of them anywhere in a build, half of them while it writes, which is short: a multiple of four. */
const KILLS = testSize('KILLS', { quick: 4, full: 20 });
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder('killed');
});
afterAll(() => folder.remove());

interface Input {
  data: string;
  expected: Record<string, string> | undefined;
}

/** The first rows of the directory, without what names another row. */
async function input(name: string, rows: number): Promise<Input> {
  const data = join(folder.path, name);
  await mkdir(data);
  const [header = '', ...lines] = (await readFile('data/organizations.csv', 'utf8')).split('\n');
  const kept = lines.filter((line) => !line.includes('merged:')).slice(0, rows);
  await writeFile(join(data, 'organizations.csv'), `${[header, ...kept].join('\n')}\n`);
  const out = join(folder.path, `${name}-out`);
  const { status, stderr } = await runBuild('--data', data, '--out', out);
  expect(status, stderr).toBe(0);
  return { data, expected: await hashesOf(out) };
}

/** Kills a build after `share` of `durationMs`, counted from its start or from its first word on writing. */
async function kill(data: string, out: string, share: number, from: 'start' | 'writing', durationMs: number) {
  const { child, end } = startBuild(['--data', data, '--out', out]);
  if (from === 'writing') {
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (text: string) => text.includes('writing') && resolve());
    });
  }
  await sleep(share * durationMs);
  child.kill('SIGKILL');
  await end;
}

it('killed at any moment leaves the previous output whole, or the new one', async () => {
  const inputs = [await input('one', 60), await input('two', 90)];
  expect(inputs[0]?.expected).not.toEqual(inputs[1]?.expected);
  const out = join(folder.path, 'out');
  const started = performance.now();
  let writing = started;
  const { child, end } = startBuild(['--data', inputs[1]?.data ?? '', '--out', out]);
  child.stderr?.on('data', (text: string) => {
    if (text.includes('writing')) writing = performance.now();
  });
  await end;
  const ended = performance.now();
  const durationMs = { start: ended - started, writing: ended - writing };

  const outcomes: string[] = [];
  for (let nth = 0; nth < KILLS; nth++) {
    const { data } = inputs[nth % 2] ?? { data: '' };
    const isEarly = nth % 4 < 2;
    const share = (Math.floor(nth / 4) * 2 + (nth % 2) + Math.random()) / (KILLS / 2);
    await kill(
      data,
      out,
      share,
      isEarly ? 'start' : 'writing',
      isEarly ? durationMs.start : durationMs.writing,
    );
    // The two renames belong to a process of their own, which may still be at it on a busy machine.
    let hashes: Awaited<ReturnType<typeof hashesOf>>;
    let holder = -1;
    for (let attempt = 0; attempt < 20 && holder < 0; attempt++) {
      await sleep(300);
      hashes = await hashesOf(out).catch(() => undefined);
      holder = inputs.findIndex(({ expected }) => JSON.stringify(expected) === JSON.stringify(hashes));
    }
    outcomes.push(['one', 'two'][holder] ?? `mixed: ${JSON.stringify(hashes)}`);
    const { files } = manifestSchema.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
    for (const [name, { sha256 }] of Object.entries(files)) expect(hashes?.[name], name).toBe(sha256);
  }
  expect(outcomes.filter((outcome) => outcome !== 'one' && outcome !== 'two')).toEqual([]);

  const { status } = await runBuild('--data', inputs[0]?.data ?? '', '--out', out);
  expect(status).toBe(0);
  expect(await hashesOf(out)).toEqual(inputs[0]?.expected);
  expect((await readdir(folder.path)).filter((name) => name.startsWith('.'))).toEqual([]);
}, 240_000);
