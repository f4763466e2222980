/** One lot over HTTP: what is worth another attempt, what is not, and how long to wait between two. */
import { GeocoderError, PassingFault, RefusedLot } from './errors.ts';
import type { LotRow } from './lot.ts';
import { lotForm } from './lot.ts';
import { excerpt, parseReply, type ReplyRow } from './reply.ts';

export interface Transport {
  /** Full address of the CSV service. */
  url: string;
  fetch: typeof fetch;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1, for the jitter. */
  random: () => number;
  /** Milliseconds since 1970, to read a `retry-after` that is a date. */
  now: () => number;
  /** For one attempt, reply included. */
  timeoutMs: number;
  /** Attempts after the first one. */
  retries: number;
  signal?: AbortSignal | undefined;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A lot of 5,000 rows comes back in about 2 MB: past this, it is not a reply. */
const LONGEST_REPLY_BYTES = 64 * 2 ** 20;

/**
 * Sends one lot until a whole reply comes.
 * @throws RefusedLot when the service refuses what was sent (400, 413)
 * @throws GeocoderError after the last attempt, on any other status, or when aborted
 */
export async function askLot(rows: readonly LotRow[], transport: Transport): Promise<Map<string, ReplyRow>> {
  const form = lotForm(rows);
  const ids = rows.map(({ id }) => id);
  for (let attempt = 1; ; attempt += 1) {
    throwIfAborted(transport, attempt - 1);
    try {
      return await attemptOnce(form, ids, transport);
    } catch (error) {
      throwIfAborted(transport, attempt);
      if (!(error instanceof PassingFault)) throw error;
      if (attempt > transport.retries) throw exhausted(error, rows, attempt, transport);
      await wait(waitBefore(attempt, error, transport.random), attempt, transport);
    }
  }
}

/** Waits as long as before a second attempt. */
export async function pause(transport: Transport): Promise<void> {
  await wait(waitBefore(1, new PassingFault('row failures'), transport.random), 1, transport);
}

async function attemptOnce(
  form: FormData,
  ids: readonly string[],
  transport: Transport,
): Promise<Map<string, ReplyRow>> {
  const response = await send(form, transport);
  const body = await readBody(response, transport);
  if (response.status === 200) return parseReply(body, response.headers.get('content-type') ?? '', ids);
  throw statusFault(response, body, transport);
}

async function send(form: FormData, transport: Transport): Promise<Response> {
  const timeout = AbortSignal.timeout(transport.timeoutMs);
  const signal = transport.signal === undefined ? timeout : AbortSignal.any([timeout, transport.signal]);
  const headers = { accept: 'text/csv', 'user-agent': 'mapster-build' };
  try {
    return await transport.fetch(transport.url, {
      method: 'POST',
      body: form,
      headers,
      signal,
      redirect: 'manual',
    });
  } catch (error) {
    throw connectionFault(error, transport);
  }
}

async function readBody(response: Response, transport: Transport): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > LONGEST_REPLY_BYTES) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw connectionFault(error, transport);
  }
  if (size > LONGEST_REPLY_BYTES) {
    throw new PassingFault(
      `received more than ${LONGEST_REPLY_BYTES} bytes; expected the rows that were sent`,
    );
  }
  return decode(Buffer.concat(chunks));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PassingFault('received bytes that are not UTF-8; expected CSV in UTF-8', { cause });
  }
}

function statusFault(response: Response, body: string, transport: Transport): Error {
  const { status, headers } = response;
  const message = serverMessage(body);
  if (status === 400 || status === 413) return new RefusedLot(status, message);
  const received = `received HTTP ${status} "${message}"; expected 200 with CSV`;
  if (status === 429 || status === 408 || status >= 500) {
    const waitMs = retryAfterMs(headers.get('retry-after'), transport.now());
    return new PassingFault(received, { status, waitMs });
  }
  const redirect = headers.get('location');
  const hint =
    redirect === null ? 'check the address of the service' : `it redirects to ${excerpt(redirect)}`;
  const details = { kind: 'network', attempts: 1, lastStatus: status } as const;
  return new GeocoderError(`${transport.url}: ${received}; ${hint}`, details);
}

/** The message of a `{code, message}` body, or the beginning of any other. */
function serverMessage(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && 'message' in parsed)
      return excerpt(String(parsed.message));
  } catch {
    // A proxy answers with a page, not with JSON: its beginning says as much.
  }
  return excerpt(body);
}

/** Milliseconds asked for by a `retry-after` in seconds or as a date; undefined when it says nothing usable. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return ms > 0 ? Math.min(ms, LONGEST_WAIT_MS) : undefined;
}

/** Doubles from one second up, half of it at random so that two builds do not come back together. */
function waitBefore(attempt: number, fault: PassingFault, random: () => number): number {
  if (fault.waitMs !== undefined) return fault.waitMs;
  const longest = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
  return Math.round(longest / 2 + (random() * longest) / 2);
}

async function wait(ms: number, attempts: number, transport: Transport): Promise<void> {
  try {
    await transport.sleep(ms, transport.signal);
  } catch (error) {
    throwIfAborted(transport, attempts);
    throw error;
  }
}

function connectionFault(error: unknown, { timeoutMs }: Transport): PassingFault {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new PassingFault(`received no whole reply in ${timeoutMs} ms`, { cause: error });
  }
  return new PassingFault(`the connection failed (${innermostMessage(error)})`, { cause: error });
}

/** `fetch failed` says nothing: the reason (`ECONNRESET`, `ENOTFOUND`) is the cause below it. */
function innermostMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? innermostMessage(error.cause) : error.message || error.name;
}

function exhausted(
  fault: PassingFault,
  rows: readonly LotRow[],
  attempts: number,
  transport: Transport,
): GeocoderError {
  const range = `rows ${rows[0]?.id} to ${rows.at(-1)?.id}`;
  const message = `${transport.url}: ${range}: no usable reply after ${attempts} attempts; the last one: ${fault.message}`;
  return new GeocoderError(message, { kind: 'network', attempts, lastStatus: fault.status, cause: fault });
}

function throwIfAborted({ signal, url }: Transport, attempts: number): void {
  if (signal?.aborted !== true) return;
  throw new GeocoderError(`${url}: interrupted`, { kind: 'aborted', attempts, cause: signal.reason });
}
