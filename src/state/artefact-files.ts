/** The files of an edition, by the name that the build gives them, and how each is read: by the page and by its worker. */
import * as z from 'zod/mini';
import { type Manifest, recordSchema, unreadRecordsSchema, VERSION_LENGTH } from '#domain/artefacts.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { type Epci, epciSchema, territoriesSchema } from '#domain/territory.ts';
import { checked, fetchArtefact } from './artefact-client.ts';
import type { DirectoryData } from './directory.ts';
import { mapInTasks } from './next-task.ts';

/** Beginnings of the hashes of an edition's files, so that a file of another edition is never taken from a cache. */
export interface Edition {
  date: string;
  hashes: Readonly<Record<string, string>>;
  /** Folder of the parts, of an edition that is not fetched whole. */
  large?: string | undefined;
}

export function editionOf(manifest: Manifest): Edition {
  const hashes = Object.entries(manifest.files).map(([file, { sha256 }]) => [
    file,
    sha256.slice(0, VERSION_LENGTH),
  ]);
  return { date: manifest.edition, hashes: Object.fromEntries(hashes), large: manifest.large };
}

/** One text for one edition: the same date may be published twice. */
export function editionKey({ date, hashes }: Edition): string {
  return [date, ...Object.values(hashes)].join(' ');
}

/** Reads one file of an edition, and no other content; throws an `ArtefactError` that names it. */
export function fetchFile<T extends z.ZodMiniType>(
  root: URL,
  edition: Edition,
  file: string,
  schema: T,
  signal?: AbortSignal,
): Promise<z.infer<T>> {
  const version = edition.hashes[file];
  return fetchArtefact(root, file, schema, signal ? { version, signal } : { version });
}

/** Records, vocabularies and territories together: the list needs all three. */
export async function fetchDirectory(
  root: URL,
  edition: Edition,
  signal?: AbortSignal,
): Promise<DirectoryData> {
  const [records, taxonomy, territories] = await Promise.all([
    fetchRecords(root, edition, signal),
    fetchFile(root, edition, 'taxonomy.json', taxonomySchema, signal),
    fetchFile(root, edition, 'territories.json', territoriesSchema, signal),
  ]);
  return { ...records, taxonomy, territories };
}

const RECORDS = 'records.json';

async function fetchRecords(root: URL, edition: Edition, signal?: AbortSignal) {
  const file = await fetchFile(root, edition, RECORDS, unreadRecordsSchema, signal);
  const read = (one: unknown, at: number) => checked(RECORDS, recordSchema, one, ['records', at]);
  return { ...file, records: await mapInTasks(file.records, read) };
}

/** Communes, still encoded, and EPCI: for the search to know every place of the country. */
export async function fetchPlaces(
  root: URL,
  edition: Edition,
): Promise<{ communes: unknown; epcis: Epci[] }> {
  const [communes, epcis] = await Promise.all([
    fetchFile(root, edition, 'communes.json', z.unknown()),
    fetchFile(root, edition, 'epci.json', z.array(epciSchema)),
  ]);
  return { communes, epcis };
}
