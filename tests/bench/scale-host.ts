/** A static host with range requests that counts what it gives: files of a folder before those of the built app. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRange } from '../support/static-host.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
};

export interface CountingHost {
  origin: string;
  /** Requests and bytes of bodies below `data/` since the last call. */
  taken: () => { requests: number; bytes: number };
  close: () => void;
}

export async function openCountingHost(folders: readonly string[]): Promise<CountingHost> {
  let [requests, bytes] = [0, 0];
  const zipped = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const file = folders.map((folder) => join(folder, path)).find(isFile);
    if (file === undefined) return response.writeHead(404).end();
    const sent = send(response, file, request.headers.range, zipped);
    if (path.startsWith('/data/')) [requests, bytes] = [requests + 1, bytes + sent];
    return undefined;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => {
      const taken = { requests, bytes };
      [requests, bytes] = [0, 0];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pathOf(url: string): string {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  return path.endsWith('/') ? `${path}index.html` : path;
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Text is compressed as a good host does; the parts of a large edition are already. */
function send(
  response: ServerResponse,
  file: string,
  range: string | undefined,
  zipped: Map<string, Buffer>,
): number {
  const type = TYPES[extname(file)];
  const headers = { 'content-type': type ?? 'application/octet-stream', 'accept-ranges': 'bytes' };
  const part = readRange(file, range);
  if (part !== undefined) {
    const { body, contentRange } = part;
    response
      .writeHead(206, { ...headers, 'content-range': contentRange, 'content-length': body.length })
      .end(body);
    return body.length;
  }
  if (type === undefined) {
    const body = readFileSync(file);
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
    return body.length;
  }
  const body = zipped.get(file) ?? gzipSync(readFileSync(file));
  zipped.set(file, body);
  response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(body);
  return body.length;
}
