/** Fetches and parses the files that the build emits. Nothing from the network is trusted before its schema said yes. */
import * as z from 'zod/mini';

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

export interface FetchOptions {
  signal?: AbortSignal;
  /** Hash of the content, so that a file of another edition is never taken from a cache. */
  version?: string;
}

/**
 * Reads one artefact below `root`.
 * Throws an `ArtefactError`: `unreachable` without network, `missing` on an HTTP error,
 * `broken` when it is not JSON, `incompatible` when it does not have the expected form.
 */
export async function fetchArtefact<T extends z.ZodMiniType>(
  root: URL,
  file: string,
  schema: T,
  { signal, version }: FetchOptions = {},
): Promise<z.infer<T>> {
  const url = new URL(`data/${file}`, root);
  if (version !== undefined) url.searchParams.set('v', version);
  const body = await readJson(file, url, version === undefined ? 'no-cache' : 'default', signal);
  return checked(file, schema, body);
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

async function readJson(file: string, url: URL, cache: RequestCache, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { cache, ...(signal ? { signal } : {}) }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ArtefactError(file, 'unreachable', 'no answer from the server');
  });
  if (!response.ok) throw new ArtefactError(file, 'missing', `HTTP ${response.status}, expected 200`);
  return response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ArtefactError(file, 'broken', `not JSON (${error instanceof Error ? error.message : error})`);
  });
}

function firstIssue(error: z.core.$ZodError, path: readonly PropertyKey[]): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'unexpected form';
  return `${[...path, ...issue.path].join('.') || 'root'}: ${issue.message || issue.code}`;
}
