/** Made directories of any size on the disk, whole and in parts, as the data build publishes them. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DirectoryRecord, Manifest } from '#domain/artefacts.ts';
import type { Organization } from '#domain/organization.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { largeEditionFiles } from '../../scripts/large/large-edition.ts';
import { directoryOf } from './made-directory.ts';

const DATA = join(import.meta.dirname, '../../public/data');
const readJson = (name: string) => JSON.parse(readFileSync(join(DATA, name), 'utf8'));

export interface MadeEdition {
  /** Files and bytes below the folder of the parts, and of its largest kind. */
  files: number;
  bytes: number;
  tileBytes: number;
  /** Seconds to write the parts. */
  seconds: number;
}

/** Writes `data/large/made/` and a manifest that names it into a folder. */
export function writeParts(size: number, folder: string): MadeEdition {
  const records = recordsOf(size);
  const start = performance.now();
  const made = { files: 0, bytes: 0, tileBytes: 0 };
  const edition = {
    ...{ records, organizations: organizationsOf(records), organizationCount: size },
    ...{ taxonomy: readJson('taxonomy.json'), territories: readJson('territories.json') },
    edition: readJson('records.json').edition,
  };
  for (const [name, bytes] of largeEditionFiles(edition)) {
    write(join(folder, 'data/large/made', name), bytes);
    made.files += 1;
    made.bytes += bytes.length;
    if (name.endsWith('.pmtiles')) made.tileBytes = bytes.length;
  }
  writeManifest(folder, size, { large: 'large/made/' });
  return { ...made, seconds: (performance.now() - start) / 1000 };
}

/** The same as the whole files that smaller editions are fetched as. */
export function writeWhole(size: number, folder: string): void {
  const records = recordsOf(size);
  const { records: _, ...head } = readJson('records.json');
  const text = Buffer.from(JSON.stringify({ ...head, records }));
  write(join(folder, 'data/records.json'), text);
  writeManifest(
    folder,
    size,
    {},
    {
      'records.json': createHash('sha256').update(text).digest('hex'),
      'organizations.geojson': writeFeatures(join(folder, 'data/organizations.geojson'), records),
    },
  );
}

function recordsOf(size: number): DirectoryRecord[] {
  const { communes } = decodeCommunes(readJson('communes.json'));
  return directoryOf(size, readJson('records.json').records, communes);
}

/** Each with the contacts and sources of a real one. */
function* organizationsOf(records: readonly DirectoryRecord[]): Generator<Organization> {
  const real: Organization[] = readJson('organizations.geojson').features.map(
    ({ properties }: { properties: Organization }) => properties,
  );
  const byId = new Map(real.map((one) => [one.id, one]));
  for (const [at, { id, name, kinds, sectors, summary, territory }] of records.entries()) {
    const model = byId.get(id) ?? { ...(real[at % real.length] as Organization), formerIds: [] };
    yield { ...model, id, name, kinds, sectors, summary, territory };
  }
}

/** Gives the SHA-256 of what it has written: the page believes no other content. */
function writeFeatures(path: string, records: readonly DirectoryRecord[]): string {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  const put = (text: string) => {
    writeSync(file, text);
    hash.update(text);
  };
  let lead = '{"type":"FeatureCollection","features":[\n';
  for (const properties of organizationsOf(records)) {
    put(lead + JSON.stringify({ type: 'Feature', geometry: null, properties }));
    lead = ',\n';
  }
  put(']}');
  closeSync(file);
  return hash.digest('hex');
}

/** @param hashes of the files that are written, by name; a large edition has none of them */
function writeManifest(
  folder: string,
  size: number,
  more: Partial<Manifest>,
  hashes: Readonly<Record<string, string>> = {},
): void {
  const manifest: Manifest = { ...readJson('manifest.json'), ...more };
  manifest.counts = { ...manifest.counts, active: size, organizations: size };
  for (const name of ['records.json', 'organizations.geojson'])
    manifest.files[name] = { sha256: hashes[name] ?? '0'.repeat(64), bytes: 0 };
  write(join(folder, 'data/manifest.json'), Buffer.from(JSON.stringify(manifest)));
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
