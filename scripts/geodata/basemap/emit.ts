/** Writes the generated files, or compares them with what is there. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

export type GeneratedFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Replaces each file in one rename, so that a reader or an interruption never meets half a file, then removes the
 * files that are no longer generated.
 */
export async function writeFiles(folder: string, files: GeneratedFiles): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    const unfinished = `${path}.${process.pid}.tmp`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(unfinished, content);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
  const superfluous = (await listFiles(folder)).filter((name) => !files.has(name));
  for (const name of superfluous) await rm(join(folder, name));
}

/** One line for each file that is missing, differs or should not be there; empty when all is up to date. */
export async function compareFiles(folder: string, files: GeneratedFiles): Promise<string[]> {
  const found = new Set(await listFiles(folder));
  const differences: string[] = [];
  for (const [name, content] of files) {
    if (!found.delete(name)) differences.push(`${name}: missing`);
    else if (!(await readFile(join(folder, name))).equals(content)) differences.push(`${name}: stale`);
  }
  return [...differences, ...[...found].map((name) => `${name}: not generated any more`)].sort();
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((path) => path.slice(folder.length + 1).replaceAll(sep, '/')).sort();
}
