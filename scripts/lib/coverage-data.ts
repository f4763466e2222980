/** Reads the output of the data build for the coverage command. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type DirectoryRecord, type Manifest, manifestSchema, recordsSchema } from '#domain/artefacts.ts';
import { type Taxonomy, taxonomySchema } from '#domain/taxonomy.ts';
import { epciSchema, territoriesSchema } from '#domain/territory.ts';
import { type CoverageGround, createCoverageGround } from '#engine/coverage/ground.ts';
import { createFilterContext, type FilterContext } from '#engine/facets/filter-context.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { ioError } from './errors.ts';

export interface CoverageData {
  records: readonly DirectoryRecord[];
  taxonomy: Taxonomy;
  manifest: Manifest;
  ground: CoverageGround;
  context: FilterContext;
}

/** @throws {CommandError} with exit status 3 when a file is missing or is not the output of the build */
export async function loadCoverageData(folder: string): Promise<CoverageData> {
  // One after the other: of several missing files, the same one is always named.
  const manifest = await readJson(join(folder, 'manifest.json'), manifestSchema);
  const { records, edition } = await readJson(join(folder, 'records.json'), recordsSchema);
  const taxonomy = await readJson(join(folder, 'taxonomy.json'), taxonomySchema);
  const territories = await readJson(join(folder, 'territories.json'), territoriesSchema);
  const epcis = await readJson(join(folder, 'epci.json'), z.array(epciSchema));
  const communesPath = join(folder, 'communes.json');
  const communes = readCommunes(communesPath, await readJson(communesPath, z.unknown()));
  return {
    records,
    taxonomy,
    manifest,
    ground: createCoverageGround({ communes, epcis, territories }),
    context: createFilterContext({ taxonomy, territories, edition, epcis, records }),
  };
}

function readCommunes(path: string, json: unknown): ReturnType<typeof decodeCommunes>['communes'] {
  try {
    return decodeCommunes(json).communes;
  } catch (error) {
    throw ioError(`cannot use ${path}`, error);
  }
}

async function readJson<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw ioError(`cannot read ${path} (is the folder the output of "npm run data"?)`, error);
  });
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
