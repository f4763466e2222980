/** Runs the real command of the build as a child process, on folders of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandEnd {
  /** Null when a signal ended it. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `npm run data --` with these arguments, from the root of the project. */
export function startBuild(args: readonly string[]): { child: ChildProcess; end: Promise<CommandEnd> } {
  const command = ['--import', 'tsx', 'scripts/build-data.ts', ...args];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const end: CommandEnd = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    end.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    end.stderr += text;
  });
  const ended = new Promise<CommandEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...end, status }));
  });
  return { child, end: ended };
}

export function runBuild(...args: string[]): Promise<CommandEnd> {
  return startBuild(args).end;
}

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
