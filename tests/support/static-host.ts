/** A host that does nothing but give files: no rewrite rule, a folder is its index.html, 404 for the rest. */
import { existsSync, readFileSync, statSync } from 'node:fs';
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
  const kept = new Map<string, Buffer>();
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = pathname.startsWith(under)
      ? fileOf(dir, decodeURI(pathname.slice(under.length)))
      : undefined;
    if (name === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    else if (name === 'folder') response.writeHead(301, { location: `${pathname}/` }).end();
    else send(response, { dir, name, tuned, kept });
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

interface Sent {
  dir: string;
  name: string;
  tuned: boolean;
  kept: Map<string, Buffer>;
}

function send(response: ServerResponse, { dir, name, tuned, kept }: Sent): void {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  if (!tuned) {
    response.writeHead(200, { 'content-type': type }).end(readFileSync(join(dir, name)));
    return;
  }
  const packed = COMPRESSED.test(name);
  const body =
    kept.get(name) ?? (packed ? gzipSync(readFileSync(join(dir, name))) : readFileSync(join(dir, name)));
  kept.set(name, body);
  response.writeHead(200, {
    'content-type': type,
    'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
    ...(packed && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
  });
  response.end(body);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
