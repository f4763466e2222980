/**
 * A folder that is replaced as a whole or not at all: its files are written beside it, then two renames
 * exchange the folders. A build that is killed leaves the previous folder as it was.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ioError } from './errors.ts';

/** Relative path with forward slashes → content in chunks. */
export type FolderFiles = ReadonlyMap<string, readonly Uint8Array[]>;

export interface FileDigest {
  sha256: string;
  bytes: number;
}

export function digest(chunks: readonly Uint8Array[]): FileDigest {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Names of the files that differ between a folder and what it should hold, missing and surplus ones included. */
export async function staleFiles(folder: string, files: FolderFiles): Promise<string[]> {
  const surplus = (await listFiles(folder)).filter((name) => !files.has(name));
  const stale: string[] = [];
  for (const [name, chunks] of files) {
    const found = await readFile(join(folder, name)).catch(() => undefined);
    if (found === undefined || digest([found]).sha256 !== digest(chunks).sha256) stale.push(name);
  }
  return [...stale, ...surplus].sort();
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return (
    entries
      // A file manager leaves its own hidden files in folders that people open.
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .map((name) => name.replaceAll('\\', '/'))
  );
}

/** Replaces a folder by these files. @throws CommandError (I/O), leaving the folder as it was */
export async function replaceFolder(folder: string, files: FolderFiles): Promise<void> {
  const target = resolve(folder);
  const next = sibling(target, 'next', process.pid);
  const previous = sibling(target, 'previous', process.pid);
  try {
    await recoverFolder(folder);
    for (const [name, chunks] of files) await writeDurably(join(next, name), chunks);
    exchange(next, target, previous);
  } catch (error) {
    await recoverFolder(folder).catch(() => undefined);
    throw ioError(`${folder} cannot be written; it is as it was before`, error);
  }
  // The new folder stands: what cannot be removed now is removed by a later build.
  await rm(previous, { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Beside the folder, since a rename does not cross file systems. Each process has its own: of two builds that
 * end at once, neither removes what the other moves.
 */
function sibling(target: string, role: 'next' | 'previous', owner: number | ''): string {
  return join(dirname(target), `.${basename(target)}.${role}-${owner}`);
}

/** What builds that were killed left beside the folder, by the role of each. */
async function leftovers(target: string, role: 'next' | 'previous'): Promise<string[]> {
  const prefix = sibling(target, role, '');
  const names = await readdir(dirname(target)).catch(() => []);
  return names
    .map((name) => join(dirname(target), name))
    .filter((path) => path.startsWith(prefix) && !isAnother(Number(path.slice(prefix.length))));
}

/** Whether another process of this id lives. A container gives each build the same id: its own is of a killed one. */
function isAnother(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Puts the previous folder back when a build ended between the two renames, and tidies up after those that were killed. */
export async function recoverFolder(folder: string): Promise<void> {
  const target = resolve(folder);
  for (const previous of await leftovers(target, 'previous')) {
    if (!(await exists(target))) await putBack(previous, target);
    await rm(previous, { recursive: true, force: true });
  }
  for (const next of await leftovers(target, 'next')) await rm(next, { recursive: true, force: true });
}

/** @throws when the folder stays where it was with nothing at the target; another build may move either in between */
async function putBack(previous: string, target: string): Promise<void> {
  try {
    await rename(previous, target);
  } catch (error) {
    if ((await exists(previous)) && !(await exists(target))) throw error;
  }
}

async function writeDurably(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w');
  try {
    for (const chunk of chunks) await file.write(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Another build may move the same folders in between: tried again, and undone when it cannot be done. */
const EXCHANGE = `
const { existsSync, renameSync, rmSync } = require('node:fs');
const [next, target, previous] = process.argv.slice(1);
function exchange() {
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, previous);
  renameSync(next, target);
}
for (let attempt = 1; ; attempt++) {
  try {
    exchange();
    break;
  } catch (error) {
    if (existsSync(next) && attempt < 20) continue;
    if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
    console.error(error.message);
    process.exit(1);
  }
}
`;

/**
 * The two renames run in a process of their own session: no file system call that Node has exchanges two
 * folders at once, and a signal that kills the build must not fall between them.
 */
function exchange(next: string, target: string, previous: string): void {
  const child = spawnSync(process.execPath, ['-e', EXCHANGE, next, target, previous], {
    // Not in the types of spawnSync, but honoured: a new session, out of reach of a signal to the group.
    ...({ detached: true } as object),
    encoding: 'utf8',
  });
  if (child.status !== 0) throw child.error ?? new Error(child.stderr.trim());
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
