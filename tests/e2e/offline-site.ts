/** The built site under a path of a host that can publish another edition, lose a file, or be out of reach. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { KILL_SWITCH } from '../../scripts/site/offline/kill-switch.ts';

const DIST = process.env.E2E_DIST ?? 'dist';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * `second` and `third` are later editions of the same site; `broken` lacks a file; `killed` has given up the worker. Where
 * it is `full` the device has no room for anything, where `nearly` none for the pages of territories that are visited.
 */
export type SiteState = 'first' | 'second' | 'third' | 'broken' | 'killed' | 'away' | 'full' | 'nearly';

/** Before the worker: what a browser does when the storage of the device, or its share for one site, is full. */
const refusing = (paths: RegExp) =>
  `const put = Cache.prototype.put;
Cache.prototype.put = function (request, answer) {
  if (!${paths}.test(request.url ?? request)) return put.call(this, request, answer);
  return Promise.reject(new DOMException('no room is left', 'QuotaExceededError'));
};
`;
const NO_ROOM: Partial<Record<SiteState, string>> = {
  full: refusing(/./),
  nearly: refusing(/territoires.R/),
};

export interface OfflineSite {
  /** Ended by a slash. */
  address: string;
  /** Paths that were asked for since the last look. */
  asked: string[];
  become: (state: SiteState) => void;
  close: () => void;
}

export async function openSite(): Promise<OfflineSite> {
  let state: SiteState = 'first';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    if (state === 'away') return void request.socket.destroy();
    const content = contentOf(path.replace(/^\/x\//, ''), state);
    if (content === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': content.type, 'cache-control': 'no-cache' }).end(content.body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/x/`,
    asked,
    become: (next) => {
      state = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function contentOf(path: string, state: SiteState): { type: string; body: string | Buffer } | undefined {
  const file = join(DIST, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  const isMissing = state === 'broken' && path.startsWith('basemap/water');
  if (isMissing || !existsSync(file) || !statSync(file).isFile()) return undefined;
  const body = readFileSync(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (state === 'killed' && path === 'sw.js') return { type, body: KILL_SWITCH };
  const refusal = NO_ROOM[state];
  if (refusal && path === 'sw.js') return { type, body: refusal + body };
  const later = LATER[state];
  return { type, body: later && /\.(?:html|js|json)$/.test(file) ? asLater(file, body, later) : body };
}

interface LaterEdition {
  build: string;
  id: string;
  edition: string;
}
export const SECOND = { build: 'e'.repeat(16), id: 'f'.repeat(16), edition: '2026-12-01' };
export const THIRD = { build: 'c'.repeat(16), id: 'd'.repeat(16), edition: '2026-12-08' };
const LATER: Partial<Record<SiteState, LaterEdition>> = { second: SECOND, third: THIRD };

/** Another build of a later edition: other names in pages and worker, another manifest. */
function asLater(file: string, body: Buffer, later: LaterEdition): string | Buffer {
  const { build, id, edition } = later;
  const text = body.toString();
  if (file.endsWith('.html'))
    return text.replace(
      /data-build="\w+" data-edition="[\d-]+"/,
      `data-build="${build}" data-edition="${edition}"`,
    );
  if (file.endsWith('manifest.json')) return laterManifest(edition);
  if (!file.endsWith('sw.js')) return body;
  const hashOf = (content: string) => createHash('sha256').update(content).digest('hex');
  return text
    .replace(/([`"'{,]id[`"']?:[`"'])\w{16}/, `$1${id}`)
    .replace(/(build[`"']?:[`"'])\w{16}/, `$1${build}`)
    .replace(hashOf(firstManifest()), hashOf(laterManifest(edition)));
}

function firstManifest(): string {
  return readFileSync(join(DIST, 'data/manifest.json'), 'utf8');
}

function laterManifest(edition: string): string {
  return firstManifest().replace('"edition": "2026-11-22"', `"edition": "${edition}"`);
}
