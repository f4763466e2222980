/** Runs the real command of the build as a child process, on folders of its own. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
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
