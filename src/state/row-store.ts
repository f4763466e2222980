/** The rows of a large edition that are here, in blocks; others come when they are shown. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { LARGE_FILES, ROWS_IN_BLOCK } from '#domain/large-edition.ts';
import { decodeRows } from '#engine/large/row-file.ts';
import { ArtefactError } from './artefact-client.ts';

export interface RowStore {
  /** A row by the number of its record; undefined while it is not here. */
  get: (record: number) => DirectoryRecord | undefined;
  byId: (id: string) => DirectoryRecord | undefined;
  /** Number of the record, of a row that is here. */
  numberOf: (id: string) => number | undefined;
  /** Why the block of a record could not be had. */
  failureOf: (record: number) => Error | undefined;
  /** Fetches the block of a record unless it is here, on its way, or failed. Never rejects. */
  load: (record: number) => Promise<void>;
  /** The same after a failure. */
  retry: (record: number) => Promise<void>;
  /** Told at every block that comes or fails; returns how to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Another number after each change. */
  version: () => number;
}

type Block = 'coming' | Error | readonly DirectoryRecord[];

export function createRowStore(fetch: (file: string) => Promise<Uint8Array>): RowStore {
  const blocks = new Map<number, Block>();
  const numbers = new Map<string, number>();
  const listeners = new Set<() => void>();
  let version = 0;
  const blockOf = (record: number) => Math.floor(record / ROWS_IN_BLOCK);
  const get = (record: number) => {
    const block = blocks.get(blockOf(record));
    return Array.isArray(block) ? block[record % ROWS_IN_BLOCK] : undefined;
  };
  const set = (at: number, block: Block) => {
    blocks.set(at, block);
    version += 1;
    for (const listener of listeners) listener();
  };
  const fetchBlock = async (at: number) => {
    set(at, 'coming');
    try {
      const rows = rowsOf(LARGE_FILES.rows(at), await fetch(LARGE_FILES.rows(at)));
      rows.forEach(({ id }, place) => {
        numbers.set(id, at * ROWS_IN_BLOCK + place);
      });
      set(at, rows);
    } catch (error) {
      set(at, error instanceof Error ? error : new Error(String(error)));
    }
  };
  return {
    get,
    byId: (id) => get(numbers.get(id) ?? Number.NaN),
    numberOf: (id) => numbers.get(id),
    failureOf: (record) => {
      const block = blocks.get(blockOf(record));
      return block instanceof Error ? block : undefined;
    },
    load: async (record) => {
      if (!blocks.has(blockOf(record))) await fetchBlock(blockOf(record));
    },
    retry: async (record) => {
      if (blocks.get(blockOf(record)) instanceof Error) await fetchBlock(blockOf(record));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}

function rowsOf(file: string, bytes: Uint8Array): DirectoryRecord[] {
  try {
    return decodeRows(bytes);
  } catch (error) {
    throw new ArtefactError(file, 'incompatible', String(error));
  }
}
