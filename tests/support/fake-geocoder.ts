/**
 * A local stand-in for the geocoding service of the Géoplateforme: `/search/csv` and `/search` as its
 * documentation describes them, over a few addresses, with the faults of a bad day on demand.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import {
  type FakeAddress,
  featureOf,
  findAddress,
  queryFault,
  RESULT_COLUMNS,
  resultCells,
} from './fake-addresses.ts';

/** What one request meets instead of a plain answer. */
export type Fault =
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  | { kind: 'slow'; ms: number }
  | { kind: 'reset' | 'truncated' | 'reordered' | 'bom' | 'html' | 'repeated-row' | 'latin1' }
  | { kind: 'missing-column' | 'blank-column'; column: string };

export interface ReceivedLot {
  contentType: string;
  /** The body as it came, before any reading. */
  body: string;
  fields: Record<string, string[]>;
  /** Rows of the CSV, by column. */
  rows: Record<string, string>[];
}

export interface FakeGeocoder {
  /** Base address, to give to the client. */
  url: string;
  /** Lots received at `/search/csv`, faulty ones included. */
  lots: ReceivedLot[];
  /** The next requests meet these, one each; `undefined` is a plain answer. */
  script: (...faults: (Fault | undefined)[]) => void;
  close: () => Promise<void>;
}

export interface FakeOptions {
  addresses: readonly FakeAddress[];
  /** Above this many rows, 413. */
  maxRows?: number;
  /** A row for which the whole lot is refused with 400. */
  refuses?: (row: Record<string, string>) => boolean;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

const MAINTENANCE_PAGE: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Maintenance</title><p>De retour bientôt</p>',
};

/** Starts the service on a free port of this machine. */
export async function startFakeGeocoder(options: FakeOptions): Promise<FakeGeocoder> {
  const lots: ReceivedLot[] = [];
  const faults: (Fault | undefined)[] = [];
  const server = createServer((request, response) => {
    answer(request, options, lots, faults, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/geocodage`,
    lots,
    script: (...added) => void faults.push(...added),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  options: FakeOptions,
  lots: ReceivedLot[],
  faults: (Fault | undefined)[],
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const isCsv = url.pathname === '/geocodage/search/csv' && request.method === 'POST';
  if (!isCsv) {
    const isSearch = url.pathname === '/geocodage/search';
    return send(response, isSearch ? search(url.searchParams, options) : fault(404, 'Not found'));
  }
  const lot = await receiveLot(request);
  lots.push(lot);
  const scripted = faults.shift();
  if (scripted?.kind === 'status') {
    const { status, body = '', headers = {} } = scripted;
    return send(response, { status, headers, body });
  }
  if (scripted?.kind === 'slow') await sleep(scripted.ms, undefined, { ref: false });
  sendFaulty(response, searchCsv(lot, options), scripted);
}

async function receiveLot(request: IncomingMessage): Promise<ReceivedLot> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const contentType = request.headers['content-type'] ?? '';
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const fields: Record<string, string[]> = {};
  let csv = '';
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value];
    else if (name === 'data') csv = await value.text();
  }
  const rows = parse<Record<string, string>>(csv, { columns: true, bom: true });
  return { contentType, body: bytes.toString('utf8'), fields, rows };
}

/** POST /search/csv: the rows that came, with the result columns that were asked for. */
function searchCsv(lot: ReceivedLot, options: FakeOptions): Answer {
  const { fields, rows } = lot;
  const [first] = rows;
  if (first === undefined) return fault(400, 'A CSV file must be provided in data field');
  if (rows.length > (options.maxRows ?? 200_000)) return fault(413, 'Request entity too large');
  const input = Object.keys(first);
  const named = [...(fields.columns ?? []), ...(fields.citycode ?? []), ...(fields.postcode ?? [])];
  const unknown = named.find((column) => !input.includes(column));
  if (unknown !== undefined) return fault(400, `Column ${unknown} not found`);
  const index = (fields.indexes ?? ['address']).find((name) => !['address', 'poi', 'parcel'].includes(name));
  if (index !== undefined) return fault(400, `Unexpected index ${index}`);
  if (options.refuses !== undefined && rows.some(options.refuses)) {
    return fault(400, 'q must contain between 3 and 200 chars and start with a number or a letter');
  }
  const results = fields.result_columns ?? RESULT_COLUMNS;
  const records = rows.map((row) => ({ ...row, ...geocodeRow(row, fields, options.addresses) }));
  const body = stringify(records, { header: true, columns: [...input, ...results] });
  return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body };
}

function geocodeRow(
  row: Record<string, string>,
  fields: Record<string, string[]>,
  addresses: readonly FakeAddress[],
): Record<string, string> {
  const columns = fields.columns ?? Object.keys(row);
  const q = columns
    .map((column) => (row[column] ?? '').trim())
    .join(' ')
    .trim();
  if (queryFault(q) !== undefined) return { result_status: 'skipped' };
  const filters = { citycode: cell(row, fields.citycode), postcode: cell(row, fields.postcode) };
  const found = findAddress(q, filters, addresses);
  return found === undefined ? { result_status: 'not-found' } : resultCells(found);
}

function cell(row: Record<string, string>, column: readonly string[] | undefined): string {
  return row[column?.[0] ?? ''] ?? '';
}

/** GET /search: a GeoJSON collection of at most `limit` features. */
function search(parameters: URLSearchParams, options: FakeOptions): Answer {
  const q = parameters.get('q') ?? '';
  const message = queryFault(q);
  if (message !== undefined) return fault(400, message);
  const filters = { citycode: parameters.get('citycode') ?? '', postcode: parameters.get('postcode') ?? '' };
  const found = findAddress(q, filters, options.addresses);
  const features = found === undefined || found.status === 'error' ? [] : [featureOf(found)];
  const body = JSON.stringify({ type: 'FeatureCollection', features, query: q });
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

function fault(code: number, message: string): Answer {
  const body = JSON.stringify({ code, message });
  return { status: code, headers: { 'content-type': 'application/json' }, body };
}

function sendFaulty(response: ServerResponse, plain: Answer, scripted: Fault | undefined): void {
  if (scripted === undefined) send(response, plain);
  else if (scripted.kind === 'html') send(response, MAINTENANCE_PAGE);
  else if (scripted.kind === 'reset') reset(response, plain);
  else send(response, { ...plain, body: spoil(String(plain.body), scripted) });
}

/** The body announced whole, half of it sent, then the line cut. */
function reset(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
  response.write(body.slice(0, body.length / 2), () => response.socket?.resetAndDestroy());
}

function spoil(csv: string, { kind, ...details }: Fault): string | Buffer {
  if (kind === 'bom') return `\uFEFF\uFEFF${csv}`;
  if (kind === 'latin1') return Buffer.from(csv, 'latin1');
  // The end of the last status goes too: `ok` becomes `o`.
  if (kind === 'truncated') return csv.slice(0, -2);
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  if (kind === 'reordered') return [header, ...lines.reverse()].join('\n');
  if (kind === 'repeated-row') return [header, ...lines.slice(1), lines.at(-1)].join('\n');
  if (!('column' in details)) return csv;
  const records = parse<Record<string, string>>(csv, { columns: true });
  const columns = header.split(',').filter((name) => kind !== 'missing-column' || name !== details.column);
  const blank = kind === 'blank-column' ? { [details.column]: '' } : {};
  const spoilt = records.map((record) => ({ ...record, ...blank }));
  return stringify(spoilt, { header: true, columns });
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}
