/**
 * Geocoding with the Base Adresse Nationale, through the CSV service of the Géoplateforme (IGN):
 * addresses go in lots, each lot is answered whole or asked again, and nothing learnt is lost.
 */
import { setTimeout as sleepFor } from 'node:timers/promises';
import type { GeocodeOutcome, GeocodeRequest } from '../provider.ts';
import { GeocoderError, RefusedLot } from './errors.ts';
import type { AnswerJournal } from './journal.ts';
import type { LotRow } from './lot.ts';
import { judgeAnswer, whyUncheckable } from './policy.ts';
import type { ReplyRow } from './reply.ts';
import { askLot, pause, type Transport } from './transport.ts';

export const DEFAULT_BAN_URL = 'https://data.geopf.fr/geocodage';
/** The service takes 200,000 rows; smaller lots are answered in seconds and cost less to ask again. */
const MAX_LOT_SIZE = 5_000;
/** A service that refuses this many single rows and takes none refuses the form, not the rows. */
const MAX_REFUSALS = 5;

export interface BanProgress {
  /** Addresses settled so far, those of the journal included. */
  done: number;
  total: number;
}

export interface BanOptions {
  /** Base address of the service, without `/search/csv`. */
  url?: string;
  /** Rows in a lot, 1 to 5,000; default 2,000. */
  lotSize?: number;
  /** For one attempt at one lot; default 120,000 ms. */
  timeoutMs?: number;
  /** Attempts at one lot after the first; default 5. */
  retries?: number;
  fetch?: typeof fetch;
  sleep?: Transport['sleep'];
  random?: Transport['random'];
  now?: Transport['now'];
  onProgress?: (progress: BanProgress) => void;
  signal?: AbortSignal;
  /** What an interrupted run had learnt; each lot is added to it before the next one is sent. */
  resume?: AnswerJournal;
}

interface Run {
  transport: Transport;
  outcomes: Map<string, GeocodeOutcome>;
  total: number;
  options: BanOptions;
  /** Rows that a reply settled, and rows that the service refused alone. */
  accepted: number;
  refused: number;
}

/**
 * Geocodes addresses; each key of the requests has one outcome in the map, in the order of the requests.
 * @throws GeocoderError when the service cannot be asked; the lots settled before are in `options.resume`
 */
export async function geocodeWithBan(
  requests: readonly GeocodeRequest[],
  options: BanOptions = {},
): Promise<Map<string, GeocodeOutcome>> {
  const wanted = new Map(requests.map((request) => [request.key, request]));
  const run = createRun(wanted, options);
  const pending = [...wanted.values()].filter(({ key }) => !run.outcomes.has(key));
  const rows = pending.map((request, index) => ({ id: `row-${index + 1}`, request }));
  for (const lot of chunk(rows, lotSizeOf(options))) await settleLot(lot, run, false);
  return new Map([...wanted.keys()].flatMap((key) => entryOf(key, run.outcomes)));
}

function createRun(wanted: ReadonlyMap<string, GeocodeRequest>, options: BanOptions): Run {
  const outcomes = new Map<string, GeocodeOutcome>();
  for (const [key, request] of wanted) {
    const known = whyUncheckable(request) ?? options.resume?.outcomes.get(key);
    if (known !== undefined) outcomes.set(key, known);
  }
  return {
    transport: createTransport(options),
    outcomes,
    total: wanted.size,
    options,
    accepted: 0,
    refused: 0,
  };
}

function createTransport(options: BanOptions): Transport {
  return {
    url: csvUrl(options.url ?? DEFAULT_BAN_URL),
    fetch: options.fetch ?? globalThis.fetch,
    sleep: options.sleep ?? ((ms, signal) => sleepFor(ms, undefined, signal === undefined ? {} : { signal })),
    random: options.random ?? Math.random,
    now: options.now ?? Date.now,
    timeoutMs: options.timeoutMs ?? 120_000,
    retries: options.retries ?? 5,
    signal: options.signal,
  };
}

function csvUrl(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:')
    return `${base.replace(/\/+$/, '')}/search/csv`;
  const message = `address of the geocoder: received "${base}"; expected one such as ${DEFAULT_BAN_URL}`;
  throw new GeocoderError(message, { kind: 'configuration', attempts: 0 });
}

function lotSizeOf({ lotSize = 2_000 }: BanOptions): number {
  if (Number.isInteger(lotSize) && lotSize >= 1 && lotSize <= MAX_LOT_SIZE) return lotSize;
  throw new RangeError(`lotSize: received ${lotSize}; expected an integer from 1 to ${MAX_LOT_SIZE}`);
}

/** Asks for a lot until each of its rows has an outcome; rows that fail alone are asked once more. */
async function settleLot(lot: readonly LotRow[], run: Run, isSecondTime: boolean): Promise<void> {
  const reply = await askOrRefusal(lot, run.transport);
  if (reply instanceof RefusedLot) return splitLot(lot, run, reply, isSecondTime);
  run.accepted += lot.length;
  const failed = lot.filter(({ id }) => reply.get(id)?.status === 'failed');
  await keep(judgeRows(lot, reply, 'settled'), run, run.options.resume);
  if (failed.length === 0) return;
  // A row that the service failed on may pass tomorrow: the journal does not hold it.
  if (isSecondTime) return keep(judgeRows(failed, reply, 'failed'), run);
  await pause(run.transport);
  await settleLot(failed, run, true);
}

async function askOrRefusal(
  lot: readonly LotRow[],
  transport: Transport,
): Promise<Map<string, ReplyRow> | RefusedLot> {
  try {
    return await askLot(lot, transport);
  } catch (error) {
    if (error instanceof RefusedLot) return error;
    throw error;
  }
}

/** One bad row must not lose the others of its lot: halves are sent until it stands alone. */
async function splitLot(
  lot: readonly LotRow[],
  run: Run,
  refusal: RefusedLot,
  isSecondTime: boolean,
): Promise<void> {
  const [row] = lot;
  if (lot.length > 1) {
    const middle = Math.ceil(lot.length / 2);
    await settleLot(lot.slice(0, middle), run, isSecondTime);
    return settleLot(lot.slice(middle), run, isSecondTime);
  }
  if (row === undefined) return;
  run.refused += 1;
  if (run.accepted === 0 && run.refused >= MAX_REFUSALS) throw refusedThroughout(run, refusal);
  const detail = `the service refuses this address (${refusal.message})`;
  await keep(new Map([[row.request.key, { ok: false, code: 'geocoder.not-found', detail }]]), run);
}

function refusedThroughout({ transport, refused }: Run, refusal: RefusedLot): GeocoderError {
  const message = `${transport.url}: received ${refusal.message} for ${refused} single addresses and an answer for none; expected CSV: the service may have changed`;
  return new GeocoderError(message, { kind: 'network', attempts: refused, lastStatus: refusal.status });
}

function judgeRows(
  lot: readonly LotRow[],
  reply: ReadonlyMap<string, ReplyRow>,
  which: 'settled' | 'failed',
): Map<string, GeocodeOutcome> {
  const outcomes = new Map<string, GeocodeOutcome>();
  for (const { id, request } of lot) {
    const row = reply.get(id);
    if (row === undefined || (row.status === 'failed') !== (which === 'failed')) continue;
    outcomes.set(request.key, judgeAnswer(request, row));
  }
  return outcomes;
}

async function keep(outcomes: Map<string, GeocodeOutcome>, run: Run, journal?: AnswerJournal): Promise<void> {
  if (outcomes.size === 0) return;
  await journal?.append(outcomes);
  for (const [key, outcome] of outcomes) run.outcomes.set(key, outcome);
  run.options.onProgress?.({ done: run.outcomes.size, total: run.total });
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function entryOf(key: string, outcomes: ReadonlyMap<string, GeocodeOutcome>): [string, GeocodeOutcome][] {
  const outcome = outcomes.get(key);
  return outcome === undefined ? [] : [[key, outcome]];
}
