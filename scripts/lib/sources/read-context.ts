/** Files of this machine behind `ReadContext`. */
import { readdir, readFile, stat } from 'node:fs/promises';
import type { ReadContext } from './raw-row.ts';

/** Far above a directory of 100,000 rows (60 MB), below what one string of Node can hold. */
const MAX_FILE_BYTES = 200_000_000;
/** The most that a cell of Excel can hold: a longer one never came from a spreadsheet. */
const MAX_CELL_LENGTH = 32_767;
const MAX_REJECTED_ROWS = 1_000;

export function createReadContext(limits: Partial<ReadContext> = {}): ReadContext {
  return {
    readBytes: (path) => readFile(path),
    fileSize: async (path) => (await stat(path)).size,
    listFiles: async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
    },
    maxFileBytes: MAX_FILE_BYTES,
    maxCellLength: MAX_CELL_LENGTH,
    maxRejectedRows: MAX_REJECTED_ROWS,
    ...limits,
  };
}
