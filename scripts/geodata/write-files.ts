/** Generated files: written all or none, or compared with what is there. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the files whose content differs from what is in the folder, or that are missing. */
export async function findStale(folder: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const present = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (present !== content) stale.push(name);
  }
  return stale;
}

/** Writes every file beside its place first and moves them in only when all are complete. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = (name: string) => join(folder, `${name}.${process.pid}.tmp`);
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(temporary(name), content);
    for (const name of Object.keys(files)) await rename(temporary(name), join(folder, name));
  } finally {
    for (const name of Object.keys(files)) await rm(temporary(name), { force: true });
  }
}
