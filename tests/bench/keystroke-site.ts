/** The built app over a directory of any size, and the documents of the rivals, served from memory on one origin. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DirectoryRecord, Manifest } from '#domain/artefacts.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { fold } from '#engine/text/fold.ts';
import { directoryOf } from './made-directory.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, 'public/data');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Site {
  origin: string;
  close: () => void;
}

/** How many organisations the real directory has. */
export function realSize(): number {
  return readRecords().records.length;
}

/** Serves the app of `dist` on a free port of this machine, with a directory of `size` organisations. */
export async function serveSite(dist: string, size: number): Promise<Site> {
  const made = makeFiles(size);
  const zipped = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = filePath(request.url ?? '/');
    const body = made.get(path) ?? readStatic(dist, path);
    if (body === undefined) return response.writeHead(404).end();
    const zip = zipped.get(path) ?? gzipSync(body, { level: 1 });
    zipped.set(path, zip);
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': path.includes('manifest') ? 'no-cache' : 'max-age=3600',
    });
    response.end(zip);
    return undefined;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

function filePath(url: string): string {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  return path.endsWith('/') ? `${path}index.html` : path;
}

function readStatic(dist: string, path: string): Buffer | undefined {
  const file = join(dist, path);
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

/** What differs from the build: the records, their manifest, and the page of the rivals. */
function makeFiles(size: number): Map<string, Buffer> {
  const real = readRecords();
  const { communes } = decodeCommunes(JSON.parse(readFileSync(join(DATA, 'communes.json'), 'utf8')));
  const records = directoryOf(size, real.records, communes);
  const text = Buffer.from(JSON.stringify({ ...real, records }));
  const manifest: Manifest = JSON.parse(readFileSync(join(DATA, 'manifest.json'), 'utf8'));
  const sha256 = createHash('sha256').update(text).digest('hex');
  manifest.files['records.json'] = { sha256, bytes: text.length };
  const library = (path: string) => readFileSync(join(ROOT, 'node_modules', path));
  const kept = ['taxonomy', 'territories', 'communes', 'epci'].map((name) => `${name}.json`);
  return new Map([
    ...kept.map((name) => [`/data/${name}`, readFileSync(join(DATA, name))] as const),
    ['/data/records.json', text],
    ['/data/manifest.json', Buffer.from(JSON.stringify(manifest))],
    ['/rivals/index.html', Buffer.from('<!doctype html><title>Rivals</title>')],
    ['/rivals/documents.json', Buffer.from(JSON.stringify(records.map(toDocument)))],
    ['/rivals/fuse.mjs', library('fuse.js/dist/fuse.mjs')],
    ['/rivals/minisearch.mjs', library('minisearch/dist/es/index.js')],
  ]);
}

function readRecords(): { records: DirectoryRecord[] } {
  return JSON.parse(readFileSync(join(DATA, 'records.json'), 'utf8'));
}

/** Folded beforehand, so that the rivals need not know about accents. */
function toDocument({ name, acronym, aliases, city, summary }: DirectoryRecord, id: number) {
  return {
    id,
    name: fold(name),
    others: fold([acronym ?? '', ...(aliases ?? [])].join(' ')),
    city: fold(city ?? ''),
    summary: fold(Object.values(summary).join(' ')),
  };
}
