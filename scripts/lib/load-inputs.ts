/**
 * Everything that a build reads beside its rows. A data folder brings what it wants of its own;
 * what it does not bring is taken from the folder of the project, file group by file group.
 */
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Snapshot, snapshotSchema } from '#domain/changes.ts';
import type { Issue, IssueCode } from '#domain/issue.ts';
import { languagesOf, type Site, siteSchema } from '#domain/site.ts';
import {
  familySchema,
  kindSchema,
  labelDefinitionSchema,
  needSchema,
  sectorSchema,
  type Taxonomy,
} from '#domain/taxonomy.ts';
import { EMPTY_LOCK, type GeocodingLock, readLock } from '../geocoders/lock.ts';
import { type Allowance, allowancesSchema } from './allowed-contacts.ts';
import { siteIssues } from './check-site.ts';
import { taxonomyIssues } from './check-taxonomy.ts';
import { ioError } from './errors.ts';
import { fillLanguages } from './fill-languages.ts';
import { loadTerritories, type TerritoryFiles } from './load-territories.ts';
import { schemaFaultIssue } from './schema-fault.ts';
import { readSiteAssets } from './site-assets.ts';
import { parseJsonFile } from './sources/json-file.ts';

export interface Inputs extends TerritoryFiles {
  taxonomy: Taxonomy;
  site: Site;
  /** The logo and the basemap that the folder brings: path below the published folder → content. */
  siteAssets: ReadonlyMap<string, Uint8Array>;
  /** What the editions published before held, in any order. */
  editions: readonly Snapshot[];
  lock: GeocodingLock;
  lockPath: string;
  /** Contacts that look like those of a person and may be shown; none for most publications. */
  allowances: readonly Allowance[];
}

const sectorsFileSchema = z.strictObject({ families: z.array(familySchema), sectors: z.array(sectorSchema) });

/**
 * @param dataDir folder of the publication
 * @param projectDataDir folder that ships with the project
 * @throws CommandError when a file cannot be read; what is wrong inside a file becomes an issue
 */
export async function loadInputs(
  dataDir: string,
  projectDataDir: string,
): Promise<{ inputs?: Inputs; issues: Issue[] }> {
  const issues: Issue[] = [];
  const folderOf = async (name: string) => ((await exists(join(dataDir, name))) ? dataDir : projectDataDir);
  const siteFolder = await folderOf('site.json');
  const siteFile = join(siteFolder, 'site.json');
  const siteText = await readText(siteFile);
  const site = parseWith(siteText, siteSchema, siteFile, 'site.invalid', issues);
  const taxonomy = await loadTaxonomy(join(await folderOf('taxonomy'), 'taxonomy'), site, issues);
  const territoryFolder = join(await folderOf('territories'), 'territories');
  const territories = await loadTerritories(
    (name) => readText(join(territoryFolder, name)),
    (name, text, schema, found) =>
      parseWith(text, schema, join(territoryFolder, name), 'territories.invalid', found),
    territoryFolder,
    issues,
  );
  const lockPath = join(dataDir, 'geocoding.lock.json');
  const lock = await loadLock(lockPath, issues);
  const editions = await loadEditions(join(dataDir, 'editions'), issues);
  const allowances = await loadAllowances(join(dataDir, 'personal-data.json'), issues);
  if (site) issues.push(...siteIssues(site, siteText, siteFile, taxonomy, territories));
  const siteAssets = site && (await readSiteAssets(siteFolder, site, siteFile, issues));
  if (!site || !siteAssets || !taxonomy || !territories || !lock || !editions || !allowances)
    return { issues };
  return {
    inputs: { ...territories, taxonomy, site, siteAssets, editions, lock, lockPath, allowances },
    issues,
  };
}

async function loadTaxonomy(
  folder: string,
  site: Site | undefined,
  issues: Issue[],
): Promise<Taxonomy | undefined> {
  const fill = (value: unknown) => (site ? fillLanguages(value, languagesOf(site)) : value);
  const read = async <T>(name: string, schema: z.core.$ZodType<T>) => {
    const path = join(folder, name);
    return parseWith(await readText(path), schema, path, 'taxonomy.invalid', issues, fill);
  };
  const kinds = await read('kinds.json', z.array(kindSchema).check(z.minLength(1)));
  const sectors = await read('sectors.json', sectorsFileSchema);
  const labels = await read('labels.json', z.array(labelDefinitionSchema));
  const needs = await read('needs.json', z.array(needSchema));
  if (!kinds || !sectors || !labels || !needs) return undefined;
  const taxonomy = { kinds, ...sectors, labels, needs };
  issues.push(...taxonomyIssues(taxonomy, folder));
  return taxonomy;
}

/** Those of the folder alone: the history of another publication is none of this one. */
async function loadEditions(folder: string, issues: Issue[]): Promise<Snapshot[] | undefined> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const snapshots: Snapshot[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const snapshot = parseWith(await readText(path), snapshotSchema, path, 'edition.invalid', issues);
    if (snapshot === undefined) return undefined;
    snapshots.push(snapshot);
  }
  return snapshots;
}

async function loadLock(path: string, issues: Issue[]): Promise<GeocodingLock | undefined> {
  if (!(await exists(path))) return EMPTY_LOCK;
  const reading = readLock(await readText(path), path);
  if (reading.ok) return reading.lock;
  issues.push(...reading.issues);
  return undefined;
}

async function loadAllowances(path: string, issues: Issue[]): Promise<Allowance[] | undefined> {
  if (!(await exists(path))) return [];
  return parseWith(await readText(path), allowancesSchema, path, 'allowance.invalid', issues);
}

function parseWith<T>(
  text: string,
  schema: z.core.$ZodType<T>,
  file: string,
  code: IssueCode,
  issues: Issue[],
  prepare = (value: unknown) => value,
): T | undefined {
  const parsed = parseJsonFile(new TextEncoder().encode(text), file);
  if (!parsed.ok) {
    issues.push({ ...parsed.issue, code });
    return undefined;
  }
  const result = z.safeParse(schema, prepare(parsed.value));
  if (result.success) return result.data;
  for (const fault of result.error.issues) {
    issues.push(schemaFaultIssue(fault, parsed.value, parsed.text, file, code));
  }
  return undefined;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw ioError(`${path} cannot be read`, error);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
