/** A host that does nothing but give files, whole or a range: no rewrite rule, a folder is its index.html, 404 for the rest. */
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const COMPRESSED = /\.(?:css|geojson|html|js|json|svg|txt|xml)$/;
/** Files whose name changes with their content. */
const HASHED = /^assets\//;

export interface StaticHostOptions {
  dir: string;
  /** Path that the folder stands under, with both slashes: `/x/`. */
  under?: string;
  /** As a good host does: compressed, and hashed names kept for a year. */
  tuned?: boolean;
  port?: number;
}

export interface StaticHost {
  /** Of the folder, with its last slash. */
  address: string;
  close: () => Promise<void>;
}

export async function openStaticHost(options: StaticHostOptions): Promise<StaticHost> {
  const { dir, under = '/', tuned = false, port = 0 } = options;
  const kept: Kept = new Map();
  const server = createServer(({ url = '/', headers }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = pathname.startsWith(under)
      ? fileOf(dir, decodeURI(pathname.slice(under.length)))
      : undefined;
    if (name === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    else if (name === 'folder') response.writeHead(301, { location: `${pathname}/` }).end();
    else send(response, { dir, name, tuned, kept, range: headers.range });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${own}${under}`, close: () => close(server) };
}

/** Name of the file below the folder; `folder` for one that is asked without its slash. */
function fileOf(dir: string, path: string): string | undefined {
  const name = normalize(`/${path}`).slice(1);
  const file = join(dir, name);
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return name;
  if (name !== '' && !name.endsWith('/')) return 'folder';
  return existsSync(join(file, 'index.html')) ? `${name}index.html` : undefined;
}

/** Compressed bodies, each with the time of its file: a file that changes is given as it is now. */
type Kept = Map<string, { mtimeMs: number; body: Buffer }>;

interface Sent {
  dir: string;
  name: string;
  tuned: boolean;
  kept: Kept;
  range: string | undefined;
}

function send(response: ServerResponse, { dir, name, tuned, kept, range }: Sent): void {
  const file = join(dir, name);
  const headers = {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    ...(tuned && {
      'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
    }),
  };
  const part = readRange(file, range);
  if (part !== undefined)
    response.writeHead(206, { ...headers, 'content-range': part.contentRange }).end(part.body);
  else if (tuned && COMPRESSED.test(name))
    response
      .writeHead(200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' })
      .end(compressed(file, kept));
  else response.writeHead(200, headers).end(readFileSync(file));
}

function compressed(file: string, kept: Kept): Buffer {
  const { mtimeMs } = statSync(file);
  const known = kept.get(file);
  if (known?.mtimeMs === mtimeMs) return known.body;
  const body = gzipSync(readFileSync(file));
  kept.set(file, { mtimeMs, body });
  return body;
}

/** What `bytes=10-19` asks of a file; undefined for a request of the whole. */
export function readRange(
  file: string,
  range: string | undefined,
): { body: Buffer; contentRange: string } | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined) return undefined;
  const { size } = statSync(file);
  const [start, end] = [Number(from), Math.min(Number(to), size - 1)];
  const body = Buffer.alloc(end - start + 1);
  const opened = openSync(file, 'r');
  readSync(opened, body, 0, body.length, start);
  closeSync(opened);
  return { body, contentRange: `bytes ${start}-${end}/${size}` };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
