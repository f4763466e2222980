/** The published data as the parts use them, and a directory of any size in their words. */
import { readFileSync } from 'node:fs';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { loadCoverageData } from '../support/coverage-data.ts';
import { directoryOf } from './made-directory.ts';

export const published = loadCoverageData();

/** Communes that are no longer one, for the vocabulary of the search. */
export const formerCommunes = decodeCommunes(
  JSON.parse(readFileSync(new URL('../../public/data/communes.json', import.meta.url), 'utf8')),
).former;

let last: { size: number; records: readonly DirectoryRecord[] } | undefined;

/** The same records for the same size; the last size is kept, as parts ask for one after the other. */
export function recordsOf(size: number): readonly DirectoryRecord[] {
  if (last?.size !== size) last = { size, records: directoryOf(size, published.records, published.communes) };
  return last.records;
}
