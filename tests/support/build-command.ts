/** Runs the real command of the build as a child process, on folders of its own. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, startCommand } from './run-command.ts';

export type { CommandEnd } from './run-command.ts';

/** Starts `npm run data --` with these arguments, from the root of the project. */
export const startBuild = (args: readonly string[]) => startCommand('build-data', args);

export const runBuild = (...args: string[]) => runCommand('build-data', ...args);

/** A temporary folder, removed with `await using` or by hand. */
export async function temporaryFolder(name: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `mapster-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Gives a data folder the communes of a few departments alone: a build in half of the time. */
export async function bringCommunesOf(data: string, departments: readonly string[]): Promise<void> {
  const [from, to] = [join('data', 'territories'), join(data, 'territories')];
  await cp(from, to, { recursive: true });
  for (const name of ['communes.csv', 'former-communes.csv']) {
    const [header, ...lines] = (await readFile(join(from, name), 'utf8')).split('\n');
    const kept = lines.filter((line) => departments.some((code) => line.startsWith(code)));
    await writeFile(join(to, name), [header, ...kept, ''].join('\n'));
  }
}

/** Path → SHA-256 of each file of a folder; `undefined` when there is no such folder. */
export async function hashesOf(folder: string): Promise<Record<string, string> | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return undefined;
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    files.sort().map(async (file) => {
      const hash = createHash('sha256').update(await readFile(file));
      return [file.slice(folder.length + 1), hash.digest('hex')] as const;
    }),
  );
  return Object.fromEntries(hashes);
}
