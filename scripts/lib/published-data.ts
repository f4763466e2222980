/** Reads the output of the data build, for the commands that answer from it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type DirectoryRecord, type Manifest, manifestSchema, recordsSchema } from '#domain/artefacts.ts';
import { type Taxonomy, taxonomySchema } from '#domain/taxonomy.ts';
import { type Epci, epciSchema, type Territories, territoriesSchema } from '#domain/territory.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { ioError } from './errors.ts';

export interface PublishedData extends ReturnType<typeof decodeCommunes> {
  records: readonly DirectoryRecord[];
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
  oldSourceYears?: number | undefined;
  taxonomy: Taxonomy;
  territories: Territories;
  epcis: readonly Epci[];
}

/** @throws {CommandError} with exit status 3 when a file is missing or is not the output of the build */
export async function loadPublished(folder: string): Promise<PublishedData> {
  // One after the other: of several missing files, the same one is always named.
  const { schemaVersion: _, ...listed } = await readJson(join(folder, 'records.json'), recordsSchema);
  const taxonomy = await readJson(join(folder, 'taxonomy.json'), taxonomySchema);
  const territories = await readJson(join(folder, 'territories.json'), territoriesSchema);
  const epcis = await readJson(join(folder, 'epci.json'), z.array(epciSchema));
  return { ...listed, taxonomy, territories, epcis, ...(await readCommunes(folder)) };
}

/** @throws {CommandError} with exit status 3 when the file is missing or is not the output of the build */
export function loadManifest(folder: string): Promise<Manifest> {
  return readJson(join(folder, 'manifest.json'), manifestSchema);
}

/** @throws {CommandError} with exit status 3 when the file cannot be read */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw ioError(`cannot read ${path} (is the folder the output of "npm run data"?)`, error);
  }
}

async function readCommunes(folder: string): Promise<ReturnType<typeof decodeCommunes>> {
  const path = join(folder, 'communes.json');
  const json = await readJson(path, z.unknown());
  try {
    return decodeCommunes(json);
  } catch (error) {
    throw ioError(`cannot use ${path}`, error);
  }
}

async function readJson<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(path);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw ioError(`${path} is not JSON; run "npm run data" again`, error);
  }
  const parsed = z.safeParse(schema, json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw ioError(`${path}: ${issue?.path.join('.') || 'file'}: ${issue?.message}; run "npm run data" again`);
}
