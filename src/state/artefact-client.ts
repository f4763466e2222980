/** Fetches and parses the files that the build emits. Nothing from the network is trusted before its schema said yes. */
import * as z from 'zod/mini';
import { nextTask } from './next-task.ts';

export type ArtefactProblem = 'unreachable' | 'missing' | 'broken' | 'incompatible';

/** A data file that could not be used: which one, why, and what a maintainer needs to mend it. */
export class ArtefactError extends Error {
  override readonly name = 'ArtefactError';
  readonly file: string;
  readonly problem: ArtefactProblem;

  constructor(file: string, problem: ArtefactProblem, detail: string) {
    super(`${file}: ${detail}`);
    this.file = file;
    this.problem = problem;
  }
}

/** A part of the site's script that did not come. Browsers keep that failure: only another load of the page asks again. */
export class ModuleError extends ArtefactError {
  constructor(part: string) {
    super(part, 'unreachable', 'the module did not load');
  }
}

export interface FetchOptions {
  signal?: AbortSignal;
  /** Beginning of the SHA-256 of the content: a file of another edition is neither taken from a cache nor believed. */
  version?: string | undefined;
}

/**
 * Reads one artefact below `root`; one of a version that is no good is asked for once more, past what a cache may have kept.
 * Throws an `ArtefactError`: `unreachable` without network, `missing` on an HTTP error, `broken` when it is not JSON,
 * `incompatible` when it does not have the expected form or is not the content of that version.
 */
export async function fetchArtefact<T extends z.ZodMiniType>(
  root: URL,
  file: string,
  schema: T,
  { signal, version }: FetchOptions = {},
): Promise<z.infer<T>> {
  const url = new URL(`data/${file}`, root);
  if (version !== undefined) url.searchParams.set('v', version);
  return pastCache(version === undefined ? 'no-cache' : 'default', async (cache) => {
    const bytes = await readBytes(file, url, cache, signal);
    const body = parseJson(file, bytes);
    await nextTask();
    const read = checked(file, schema, body);
    const found = version && (await hashOf(bytes));
    if (found && !found.startsWith(version))
      throw new ArtefactError(file, 'incompatible', `content ${found.slice(0, 12)}, expected ${version}`);
    return read;
  });
}

/** Reads again past every cache what a cache gave and is no good: it would give the same as long as it keeps it. */
export function pastCache<T>(cache: RequestCache, read: (cache: RequestCache) => Promise<T>): Promise<T> {
  return read(cache).catch((error: unknown) => {
    if (cache === 'no-cache' || !(error instanceof ArtefactError) || error.problem === 'unreachable')
      throw error;
    return read('reload');
  });
}

/** A part of a file in the form that is expected; throws an `ArtefactError` that names the file and, by `path`, the part. */
export function checked<T extends z.ZodMiniType>(
  file: string,
  schema: T,
  body: unknown,
  path: readonly PropertyKey[] = [],
): z.infer<T> {
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return parsed.data;
  throw new ArtefactError(file, 'incompatible', firstIssue(parsed.error, path));
}

async function readBytes(
  file: string,
  url: URL,
  cache: RequestCache,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  const cutOff = (error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ArtefactError(file, 'unreachable', 'no whole answer from the server');
  };
  const response = await fetch(url, { cache, ...(signal ? { signal } : {}) }).catch(cutOff);
  if (!response.ok) throw new ArtefactError(file, 'missing', `HTTP ${response.status}, expected 200`);
  return response.arrayBuffer().catch(cutOff);
}

function parseJson(file: string, bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ArtefactError(file, 'broken', `expected JSON (${error})`);
  }
}

/** SHA-256 in hexadecimal; undefined where the page came over an insecure line, whose browsers count none. */
async function hashOf(bytes: ArrayBuffer): Promise<string | undefined> {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
  return digest && Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function firstIssue(error: z.core.$ZodError, path: readonly PropertyKey[]): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'unexpected form';
  return `${[...path, ...issue.path].join('.') || 'root'}: ${issue.message || issue.code}`;
}
