/** The built app over a directory of any size, and the pages and documents of the rivals, served from memory on one origin. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DirectoryRecord, Manifest } from '#domain/artefacts.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { fold } from '#engine/text/fold.ts';
import { readRange } from '../support/static-host.ts';
import { directoryOf } from './made-directory.ts';
import { writeParts } from './scale-data.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, 'public/data');
/** Up to this many bytes a file is compressed as well as it can be, as a host does once; above, in a hurry. */
const MOST_PACKED = 2e7;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Site {
  origin: string;
  /** Bytes of all answers so far, compressed, without their heads. */
  sent: () => number;
  close: () => void;
}

/** How many organisations the real directory has. */
export function realSize(): number {
  return readRecords().records.length;
}

/**
 * Serves the app of `dist` on a free port of this machine, with a directory of `size` organisations: as whole files, or
 * `inParts`, as a large one is published. The rivals have the whole files in any case.
 */
export async function serveSite(dist: string, size: number, inParts = false): Promise<Site> {
  const made = makeFiles(size);
  const parts = inParts ? mkdtempSync(join(tmpdir(), 'mapster-parts-')) : undefined;
  if (parts !== undefined) {
    writeParts(size, parts);
    made.delete('/data/manifest.json');
  }
  const folders = parts === undefined ? [dist] : [parts, dist];
  const zipped = new Map<string, Buffer>();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = filePath(request.url ?? '/');
    const known = made.get(path);
    const file = known ? undefined : folders.map((folder) => join(folder, path)).find(isFile);
    const head = {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': path.includes('manifest') ? 'no-cache' : 'max-age=3600',
    };
    const part = file === undefined ? undefined : readRange(file, request.headers.range);
    if (part !== undefined) {
      sent += part.body.length;
      return response.writeHead(206, { ...head, 'content-range': part.contentRange }).end(part.body);
    }
    const body = known ?? (file === undefined ? undefined : readFileSync(file));
    if (body === undefined) return response.writeHead(404).end();
    // The parts are compressed already.
    if (parts && path.startsWith('/data/large/')) {
      sent += body.length;
      return response.writeHead(200, head).end(body);
    }
    const zip = zipped.get(path) ?? gzipSync(body, { level: body.length < MOST_PACKED ? 9 : 1 });
    zipped.set(path, zip);
    sent += zip.length;
    return response.writeHead(200, { ...head, 'content-encoding': 'gzip' }).end(zip);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
    if (parts !== undefined) rmSync(parts, { recursive: true, force: true });
  };
  return { origin: `http://127.0.0.1:${port}`, sent: () => sent, close };
}

function filePath(url: string): string {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  return path.endsWith('/') ? `${path}index.html` : path;
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

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
    ...leafletPage(),
    ['/rivals/index.html', Buffer.from('<!doctype html><title>Rivals</title>')],
    ['/rivals/documents.json', Buffer.from(JSON.stringify(records.map(toDocument)))],
    ['/rivals/fuse.mjs', library('fuse.js/dist/fuse.mjs')],
    ['/rivals/minisearch.mjs', library('minisearch/dist/es/index.js')],
  ]);
}

/** The page of the most common pick, with its libraries as they are published. */
function leafletPage(): (readonly [string, Buffer])[] {
  const own = (name: string) => readFileSync(new URL(`leaflet-page/${name}`, import.meta.url));
  const library = (path: string) => readFileSync(join(ROOT, 'node_modules', path));
  const clusters = 'leaflet.markercluster/dist/';
  const images = ['marker-icon.png', 'marker-icon-2x.png', 'marker-shadow.png'];
  return [
    ...['index.html', 'page.css', 'page.js'].map((name) => [`/leaflet/${name}`, own(name)] as const),
    ...images.map((name) => [`/leaflet/images/${name}`, library(`leaflet/dist/images/${name}`)] as const),
    ['/leaflet/leaflet.js', library('leaflet/dist/leaflet.js')],
    ['/leaflet/leaflet.css', library('leaflet/dist/leaflet.css')],
    ['/leaflet/markercluster.js', library(`${clusters}leaflet.markercluster.js`)],
    ['/leaflet/MarkerCluster.css', library(`${clusters}MarkerCluster.css`)],
    ['/leaflet/MarkerCluster.Default.css', library(`${clusters}MarkerCluster.Default.css`)],
  ];
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
