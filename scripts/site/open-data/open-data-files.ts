/** Every file of `data/v1/`, from what `npm run data` published: the same input gives the same bytes. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type DirectoryRecord, SCHEMA_VERSION } from '#domain/artefacts.ts';
import {
  type CoverageFile,
  type OpenDataFile,
  type OpenDataIndex,
  type OrganizationFile,
  organizationCollectionSchema,
  qualitySummarySchema,
  type TerritoryFile,
} from '#domain/open-data.ts';
import type { Organization } from '#domain/organization.ts';
import { languagesOf, siteSchema } from '#domain/site.ts';
import { territoriesWithPage } from '#engine/coverage/brief.ts';
import { type CsvForm, PLAIN_CSV, SPREADSHEET_CSV, toCsv } from '#engine/open-data/csv.ts';
import { type Cell, organizationColumns } from '#engine/open-data/organization-columns.ts';
import { createTerritoryContents, type TerritoryContent } from '#engine/open-data/territory-figures.ts';
import { type CoverageData, loadCoverageData } from '../../lib/coverage-data.ts';
import { openDataSchemas, type SchemaName, schemaPath } from './schemas.ts';

const CSV_TYPE = 'text/csv; charset=utf-8; header=present';
const GEOJSON = 'organisations.geojson';

/** Path below `data/v1/` → content. */
export type OpenDataFiles = ReadonlyMap<string, string>;

interface Source extends CoverageData {
  organizations: readonly Organization[];
  languages: readonly string[];
  /** What each file says of itself, for the file at a depth below the folder. */
  head: (schema: SchemaName, depth?: number) => ReturnType<typeof headOf>;
  text: (name: string) => Promise<string>;
}

/** @param folder that `npm run data` wrote */
export async function openDataFiles(folder: string): Promise<OpenDataFiles> {
  const source = await loadSource(folder);
  const contentOf = createTerritoryContents(source);
  const territories = territoriesWithPage(source).flatMap((code) => contentOf(code) ?? []);
  const files = new Map<string, string>([
    [GEOJSON, await source.text('organizations.geojson')],
    ...organizationTables(source),
    ['taxonomie.json', await source.text('taxonomy.json')],
    ...coverageTables(source, territories),
    ...openDataSchemas().map(([path, schema]): [string, string] => [path, pretty(schema)]),
  ]);
  const index = await indexOf(source, files, territories);
  return new Map([
    ['index.json', pretty(index)],
    ...files,
    ...organizationFiles(source),
    ...territoryFiles(source, territories),
  ]);
}

async function loadSource(folder: string): Promise<Source> {
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  const data = await loadCoverageData(folder);
  const collection = z.parse(organizationCollectionSchema, JSON.parse(await text('organizations.geojson')));
  const site = z.parse(siteSchema, JSON.parse(await text('site.json')));
  return {
    ...data,
    organizations: collection.features.map(({ properties }) => properties),
    languages: languagesOf(site),
    head: (schema, depth = 0) => headOf(schema, depth, data.manifest, site.licence),
    text,
  };
}

function headOf(
  schema: SchemaName,
  depth: number,
  { name, edition }: CoverageData['manifest'],
  licence: string,
) {
  return {
    $schema: '../'.repeat(depth) + schemaPath(schema),
    schemaVersion: SCHEMA_VERSION,
    publication: name,
    edition,
    licence,
  } as const;
}

/** The whole directory as CSV, for programs and for spreadsheets. */
function organizationTables({ organizations, languages, taxonomy, ground }: Source): [string, string][] {
  const [language = ''] = languages;
  const names = {
    kind: createNames(taxonomy.kinds, language),
    sector: createNames(taxonomy.sectors, language),
    territory: createNames(
      [ground.levels.region, ground.levels.department]
        .flatMap(({ territories }) => territories)
        .map(({ code, name }) => ({ id: code, label: { [language]: name } })),
      language,
    ),
  };
  const columns = organizationColumns(languages);
  const rows = organizations.map((one) => columns.map(({ cellOf }) => cellOf(one, names)));
  return bothForms(
    'organisations',
    columns.map(({ name }) => name),
    rows,
  );
}

/** Ids that a vocabulary does not have stand for themselves. */
function createNames(
  terms: readonly { id: string; label: Readonly<Record<string, string>> }[],
  language: string,
): (id: string) => string {
  const names = new Map(terms.map(({ id, label }) => [id, label[language] ?? id]));
  return (id) => names.get(id) ?? id;
}

function bothForms(name: string, columns: readonly string[], rows: readonly Cell[][]): [string, string][] {
  const forms: [string, CsvForm][] = [
    [`${name}.csv`, PLAIN_CSV],
    [`${name}-tableur.csv`, SPREADSHEET_CSV],
  ];
  return forms.map(([path, form]) => [path, toCsv(columns, rows, form)]);
}

/** Regions, departments and EPCI, in the order of the official list. */
function coverageTables(source: Source, contents: readonly TerritoryContent[]): [string, string][] {
  const listed = contents.filter(({ territory }) => territory.level !== 'commune');
  const kinds = source.taxonomy.kinds.map(({ id }) => id);
  const file: CoverageFile = {
    ...source.head('couverture'),
    densityUnit: 'seats per 100,000 inhabitants',
    territories: listed.map(({ territory: { code, name, level, population }, figures }) => {
      return { code, name, level, population, ...figures };
    }),
  };
  const columns = ['code', 'level', 'name', 'population', 'located', 'serving', 'serving_part', 'density'];
  const rows = file.territories.map((one): Cell[] => [
    one.code,
    one.level,
    one.name,
    one.population,
    one.located,
    one.serving,
    one.servingPart,
    one.density === null ? null : Math.round(one.density * 10_000) / 10_000,
    ...kinds.map((kind) => one.locatedByKind[kind] ?? 0),
  ]);
  const byKind = kinds.map((kind) => `located_${kind.replaceAll('-', '_')}`);
  return [
    ['couverture.json', lines(file, 'territories')],
    ...bothForms('couverture', [...columns, ...byKind], rows),
  ];
}

function organizationFiles({ organizations, head }: Source): [string, string][] {
  const index = {
    ...head('organisations-index', 1),
    organizations: organizations.map(({ id, name, kinds, status }) => ({
      id,
      name,
      kinds,
      status,
      path: `${id}.json`,
    })),
  };
  return [
    ['organisations/index.json', lines(index, 'organizations')],
    ...organizations.map((organization): [string, string] => {
      const file: OrganizationFile = { ...head('organisation', 1), organization };
      return [`organisations/${organization.id}.json`, pretty(file)];
    }),
  ];
}

function territoryFiles({ head }: Source, contents: readonly TerritoryContent[]): [string, string][] {
  const index = {
    ...head('territoires-index', 1),
    territories: contents.map(({ territory: { code, name, level } }) => ({
      code,
      name,
      level,
      path: `${code}.json`,
    })),
  };
  return [
    ['territoires/index.json', lines(index, 'territories')],
    ...contents.map((content): [string, string] => {
      const file: TerritoryFile = { ...head('territoire', 1), ...content };
      return [`territoires/${content.territory.code}.json`, lines(file, 'organizations')];
    }),
  ];
}

const SCHEMA_OF: Readonly<Record<string, SchemaName>> = {
  [GEOJSON]: 'organisations-geojson',
  'taxonomie.json': 'taxonomie',
  'couverture.json': 'couverture',
};

async function indexOf(
  source: Source,
  files: OpenDataFiles,
  territories: readonly TerritoryContent[],
): Promise<OpenDataIndex> {
  const { manifest, organizations, head, text } = source;
  const { totals } = z.parse(
    z.object({ totals: qualitySummarySchema }),
    JSON.parse(await text('quality.json')),
  );
  const { meanCompleteness, precision, freshness, missingFields } = totals;
  const seats = territories.filter(({ territory }) => territory.level !== 'commune').length;
  const rowsOf = (path: string) =>
    path.startsWith('organisations')
      ? organizations.length
      : path.startsWith('couverture')
        ? seats
        : undefined;
  return {
    ...head('index'),
    editionSha256: sha256(await text('manifest.json')),
    counts: manifest.counts,
    sources: manifest.sources,
    ...(manifest.territorySources !== undefined && { territorySources: manifest.territorySources }),
    quality: { organizations: totals.organizations, meanCompleteness, precision, freshness, missingFields },
    files: [...files].map(([path, content]) => describe(path, content, rowsOf(path))),
    families: familiesOf(source.records, organizations, territories),
  };
}

function describe(path: string, content: string, rows: number | undefined): OpenDataFile {
  const schema = SCHEMA_OF[path];
  return {
    path,
    mediaType: mediaTypeOf(path),
    bytes: Buffer.byteLength(content),
    sha256: sha256(content),
    ...(schema !== undefined && { schema: schemaPath(schema) }),
    ...(rows !== undefined && { rows }),
  };
}

function mediaTypeOf(path: string): string {
  if (path.endsWith('.csv')) return CSV_TYPE;
  if (path.endsWith('.geojson')) return 'application/geo+json';
  return path.endsWith('.schema.json') ? 'application/schema+json' : 'application/json';
}

function familiesOf(
  records: readonly DirectoryRecord[],
  organizations: readonly Organization[],
  territories: readonly TerritoryContent[],
): OpenDataIndex['families'] {
  const busiest = territories.toSorted((a, b) => b.figures.located - a.figures.located)[0];
  const known =
    records.find(({ point, labels }) => point !== undefined && labels !== undefined) ?? records[0];
  return [
    {
      path: 'organisations/{id}.json',
      index: 'organisations/index.json',
      schema: schemaPath('organisation'),
      count: organizations.length,
      example: known?.id ?? '',
    },
    {
      path: 'territoires/{code}.json',
      index: 'territoires/index.json',
      schema: schemaPath('territoire'),
      count: territories.length,
      example: busiest?.territory.code ?? '',
    },
  ];
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** One entry of the list a line: a diff can read it. */
function lines<File extends Record<string, unknown>>(file: File, list: keyof File & string): string {
  const { [list]: entries, ...rest } = file;
  const rows = Array.isArray(entries) ? entries.map((entry) => JSON.stringify(entry)) : [];
  return `${JSON.stringify(rest).slice(0, -1)},${JSON.stringify(list)}:[\n${rows.join(',\n')}\n]}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
