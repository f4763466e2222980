/** Which files of the built site are kept for when there is no network, from the site as it stands on the disk. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { manifestSchema, VERSION_LENGTH } from '#domain/artefacts.ts';
import { OPEN_DATA_FOLDER } from '#domain/open-data.ts';
import type { OfflinePlan, PlannedFile } from '#engine/offline/offline-plan.ts';

/** What the app reads of an edition; the rest is for downloads and reports. */
const APP_DATA = [
  'changes.json',
  'communes.json',
  'epci.json',
  'organizations.geojson',
  'records.json',
  'taxonomy.json',
  'territories.json',
];
/** Nobody keeps the whole of a large edition: without network, its rows are those that the browser still has. */
const WHOLE_DATA = new Set(['organizations.geojson', 'records.json']);
/** Read without the hash of their content. */
const PLAIN_DATA = [
  'data/manifest.json',
  'data/site.css',
  'data/logo.svg',
  `${OPEN_DATA_FOLDER}index.json`,
  'favicon.svg',
];

export interface SiteParts {
  /** Of the built site. */
  dir: string;
  build: string;
  /** Folders of the pages that the app itself draws. */
  pages: readonly string[];
  frames: readonly string[];
  languages: readonly string[];
}

export function makePlan({ dir, build, pages, frames, languages }: SiteParts): OfflinePlan {
  const { files: data, large } = z.parse(
    manifestSchema,
    JSON.parse(readFileSync(join(dir, 'data/manifest.json'), 'utf8')),
  );
  const assets = readdirSync(join(dir, 'assets')).filter((name) => /\.(?:js|css|woff2|svg)$/.test(name));
  const basemap = readdirSync(join(dir, 'basemap'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|png|woff2)$/.test(name))
    .map((name) => `basemap/${name.replaceAll('\\', '/')}`);
  const plain = [...PLAIN_DATA, ...basemap].filter((path) => existsSync(join(dir, path)));
  const files: PlannedFile[] = [
    ...pages.map((key): PlannedFile => ({ key, isPage: true })),
    ...assets.map((name): PlannedFile => ({ key: `assets/${name}`, isStable: true })),
    ...APP_DATA.flatMap((name): PlannedFile[] => {
      const sha256 = data[name]?.sha256;
      if (sha256 === undefined || (large !== undefined && WHOLE_DATA.has(name))) return [];
      return [{ key: `data/${name}?v=${sha256.slice(0, VERSION_LENGTH)}`, sha256, isStable: true }];
    }),
    ...plain.map((key) => plainFile(dir, key)),
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
  const id = digest([
    ...files.map((file) => JSON.stringify(file)),
    ...pages.map((page) => pageText(dir, page)),
  ]);
  return { id, build, files, frames, languages };
}

/** Only text is checked: some hosts squeeze images on the way. */
function plainFile(dir: string, key: string): PlannedFile {
  if (!key.endsWith('.json')) return { key };
  return {
    key,
    sha256: createHash('sha256')
      .update(readFileSync(join(dir, key)))
      .digest('hex'),
  };
}

function pageText(dir: string, folder: string): string {
  return readFileSync(join(dir, folder, 'index.html'), 'utf8');
}

/** Name of a build: two that differ in anything that a page could ask for have two names. */
export function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
