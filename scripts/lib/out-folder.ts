/** The output folder is replaced as a whole: a folder that no build wrote must not be taken for one. */
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { usageError } from './errors.ts';

/** Every build writes it: the mark of an output folder. */
const MARK = 'manifest.json';

/** @throws CommandError (usage) when a build into `out` would destroy files that people wrote */
export async function refuseForeignFolder(out: string, data: string): Promise<void> {
  const shown = `--out ${JSON.stringify(out)}`;
  const found = await stat(out).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isDirectory()) throw usageError(`${shown}: expected a folder, found a file`);
  const path = relative(resolve(out), resolve(data));
  if (!path.startsWith('..') && !isAbsolute(path)) {
    throw usageError(`${shown}: it holds the input folder ${data}, and a build replaces it as a whole`);
  }
  const names = (await readdir(out)).filter((name) => !name.startsWith('.'));
  if (names.length === 0 || names.includes(MARK)) return;
  throw usageError(
    `${shown}: expected a new folder, an empty one, or one that a build wrote; this one has ${names.length} other file(s) and no ${MARK}`,
  );
}
