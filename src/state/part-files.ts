/** The files of a large edition, as the page, its worker and the tests fetch them. */
import * as z from 'zod/mini';
import { LARGE_FILES, type Overview, overviewSchema } from '#domain/large-edition.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { territoriesSchema } from '#domain/territory.ts';
import { ArtefactError, pastCache } from './artefact-client.ts';
import { type Edition, fetchFile } from './artefact-files.ts';
import type { DirectoryData } from './directory.ts';

/** Where the parts of an edition are: what it holds names the folder, so that a part never changes. */
export interface Parts {
  root: URL;
  folder: string;
}

/** One part, unpacked. Throws an `ArtefactError`: `unreachable`, `missing` or `broken`. */
export function fetchPart({ root, folder }: Parts, file: string): Promise<Uint8Array> {
  const path = folder + file;
  return pastCache('force-cache', async (cache) => {
    const cutOff = () => {
      throw new ArtefactError(path, 'unreachable', 'no whole answer from the server');
    };
    const response = await fetch(new URL(`data/${path}`, root), { cache }).catch(cutOff);
    if (!response.ok) throw new ArtefactError(path, 'missing', `HTTP ${response.status}, expected 200`);
    const bytes = await response.arrayBuffer().catch(cutOff);
    try {
      return await unpacked(new Uint8Array(bytes));
    } catch (error) {
      throw new ArtefactError(path, 'broken', String(error));
    }
  });
}

/** One part that is JSON. Throws an `ArtefactError`; `incompatible` when it has another form. */
export async function fetchJsonPart<T extends z.ZodMiniType>(
  parts: Parts,
  file: string,
  schema: T,
): Promise<z.infer<T>> {
  const text = new TextDecoder().decode(await fetchPart(parts, file));
  try {
    return z.parse(schema, JSON.parse(text));
  } catch (error) {
    throw new ArtefactError(parts.folder + file, 'incompatible', String(error));
  }
}

export function fetchOverview(parts: Parts): Promise<Overview> {
  return fetchJsonPart(parts, LARGE_FILES.overview, overviewSchema);
}

/** What a list needs beside its rows. Throws an `ArtefactError`. */
export async function fetchVocabularies(
  root: URL,
  edition: Edition,
): Promise<Pick<DirectoryData, 'taxonomy' | 'territories'>> {
  const [taxonomy, territories] = await Promise.all([
    fetchFile(root, edition, 'taxonomy.json', taxonomySchema),
    fetchFile(root, edition, 'territories.json', territoriesSchema),
  ]);
  return { taxonomy, territories };
}

/** A host that knows the type of packed files has them unpacked by the browser: then the first bytes are not those of gzip. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const packed = new Response(bytes).body;
  if (packed === null) return bytes;
  const stream = packed.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
