/** A block of rows: plain JSON, since nothing but gzip makes it smaller for what it costs to read. */
import * as z from 'zod/mini';
import { type DirectoryRecord, recordSchema } from '#domain/artefacts.ts';

const rowsSchema = z.array(recordSchema);

/** Throws when it is not what the build writes. */
export function decodeRows(bytes: Uint8Array): DirectoryRecord[] {
  return z.parse(rowsSchema, JSON.parse(new TextDecoder().decode(bytes)));
}
