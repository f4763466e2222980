/** Emit: every file of `public/data/`, as bytes, in a stable order; writing them is the command's. */
import * as z from 'zod';
import { type DirectoryRecord, type Manifest, SCHEMA_VERSION } from '#domain/artefacts.ts';
import type { Snapshot } from '#domain/changes.ts';
import { CORRECTION_VERSION, type CorrectionColumns, type correctionFileSchema } from '#domain/correction.ts';
import { correctionSchema } from '#domain/correction-schema.ts';
import { LARGE_FROM } from '#domain/large-edition.ts';
import { hasPoint, type Organization, organizationSchema } from '#domain/organization.ts';
import type { SourceCard } from '#domain/source-card.ts';
import { historyOf } from '#engine/changes/compare-editions.ts';
import { toRecord } from '#engine/exchange/to-record.ts';
import { encodeCommunes } from '#engine/places/commune-index.ts';
import { largeEditionFiles, largeFolder } from '../large/large-edition.ts';
import type { Inputs } from '../lib/load-inputs.ts';
import { siteFiles } from '../lib/site-files.ts';
import { compactJson, jsonLines, prettyJson } from '../lib/stable-json.ts';
import { digest, type FolderFiles } from '../lib/write-folder.ts';
import { coverageTables } from './coverage-tables.ts';
import type { EnrichedOrganization } from './enrich.ts';

export interface EmitContext {
  inputs: Inputs;
  /** `YYYY-MM-DD`. */
  edition: string;
  /** What this edition holds, to be compared with those before. */
  snapshot: Snapshot;
  cards: readonly { card: SourceCard; rows: number }[];
  rejectedRows: number;
  /** Columns of the file that people edit, each with its field; missing when it is no CSV. */
  columns: CorrectionColumns | undefined;
  /** The quality report, JSON and HTML, made from the whole build. */
  quality: { json: Uint8Array[]; html: Uint8Array };
}

export function emit(enriched: readonly EnrichedOrganization[], context: EmitContext): FolderFiles {
  const { inputs, edition } = context;
  const organizations = enriched.map(({ organization }) => organization);
  const active = enriched.filter(({ organization }) => organization.status === 'active');
  const { oldSourceYears } = inputs.site;
  const head = { schemaVersion: SCHEMA_VERSION, edition };
  const recordsHead = { ...head, ...(oldSourceYears !== undefined && { oldSourceYears }) };
  const { editions } = historyOf(inputs.editions, context.snapshot);
  const records = active.map(({ organization }) => toRecord(organization));
  const files = new Map<string, readonly Uint8Array[]>([
    ['changes.json', [...jsonLines({ schemaVersion: SCHEMA_VERSION }, 'editions', editions)]],
    ['communes.json', [compactJson(encodeCommunes(inputs.communes, inputs.formerCommunes))]],
    ['correction.json', [prettyJson(correctionFile(context.columns))]],
    ['correction.schema.json', [prettyJson(correctionJsonSchema())]],
    ['coverage.json', [prettyLines(coverageTables(organizations, inputs, edition))]],
    ['epci.json', [compactJson(inputs.epci)]],
    ['organization.schema.json', [prettyJson(organizationJsonSchema())]],
    [
      'organizations.geojson',
      [...jsonLines(collectionHead(context), 'features', organizations.map(toFeature))],
    ],
    ['quality.html', [context.quality.html]],
    ['quality.json', context.quality.json],
    ['records.json', [...jsonLines(recordsHead, 'records', records)]],
    ...siteFiles(inputs.site, edition, inputs.siteAssets),
    ['taxonomy.json', [compactJson(inputs.taxonomy)]],
    ['territories.json', [compactJson(inputs.territories)]],
  ]);
  const manifest = toManifest(organizations, context, files);
  const isLarge = records.length >= (inputs.site.largeFrom ?? LARGE_FROM);
  const large = isLarge ? addParts(files, records, organizations, context) : undefined;
  return files.set('manifest.json', [prettyJson({ ...manifest, ...(large !== undefined && { large }) })]);
}

/** The same in parts; they are too many for the manifest, which names their folder, and that is named by what they hold. */
function addParts(
  files: Map<string, readonly Uint8Array[]>,
  records: readonly DirectoryRecord[],
  organizations: readonly Organization[],
  { inputs: { taxonomy, territories, site }, edition }: EmitContext,
): string {
  const { oldSourceYears } = site;
  const source = { records, organizations, organizationCount: organizations.length };
  const parts = [...largeEditionFiles({ ...source, taxonomy, territories, edition, oldSourceYears })];
  const folder = largeFolder(parts);
  for (const [name, bytes] of parts) files.set(folder + name, [bytes]);
  return folder;
}

/** RFC 7946 allows members beside its own: the edition and the licence travel with the file. */
function collectionHead({ inputs, edition }: EmitContext): Record<string, unknown> {
  return { type: 'FeatureCollection', name: inputs.site.name, edition, licence: inputs.site.licence };
}

function toFeature(organization: Organization): Record<string, unknown> {
  const { id, location } = organization;
  const geometry = hasPoint(location) ? { type: 'Point', coordinates: [location.lng, location.lat] } : null;
  return { type: 'Feature', id, geometry, properties: organization };
}

/** JSON Schema 2020-12 of one organisation, from the schema that the build and the app parse with. */
function organizationJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(organizationSchema),
    $id: 'organization.schema.json',
    title: 'Organization',
    description: 'One organisation of the directory: the properties of a feature of organizations.geojson.',
  };
}

function correctionFile(columns: CorrectionColumns | undefined): z.infer<typeof correctionFileSchema> {
  return { schemaVersion: CORRECTION_VERSION, ...(columns !== undefined && { columns }) };
}

/** JSON Schema 2020-12 of a correction, from the schema that `npm run data -- --apply` parses with. */
function correctionJsonSchema(): unknown {
  return {
    ...z.toJSONSchema(correctionSchema),
    $id: 'correction.schema.json',
    title: 'Correction',
    description:
      'A correction of the directory: what was seen, what is wanted, who states it; nothing of who sends it.',
  };
}

function toManifest(
  organizations: readonly Organization[],
  context: EmitContext,
  files: FolderFiles,
): Manifest {
  const { name, territorySources } = context.inputs.site;
  const countOf = (status: Organization['status']) =>
    organizations.filter((entry) => entry.status === status).length;
  return {
    schemaVersion: SCHEMA_VERSION,
    name,
    edition: context.edition,
    counts: {
      organizations: organizations.length,
      active: countOf('active'),
      merged: countOf('merged'),
      closed: countOf('closed'),
      withPoint: organizations.filter(({ location }) => hasPoint(location)).length,
      rejectedRows: context.rejectedRows,
    },
    sources: context.cards.map(({ card: { id, publisher, licence, date }, rows }) => ({
      id,
      publisher,
      licence,
      ...(date !== undefined && { date }),
      rows,
    })),
    ...(territorySources !== undefined && { territorySources }),
    files: Object.fromEntries([...files].map(([name, chunks]) => [name, digest(chunks)])),
  };
}

function prettyLines(tables: {
  head: Record<string, unknown>;
  levels: Record<string, unknown[]>;
}): Uint8Array {
  const levels = Object.entries(tables.levels).map(([level, rows]) => {
    const lines = rows.map((row) => JSON.stringify(row));
    return `${JSON.stringify(level)}:[\n${lines.join(',\n')}\n]`;
  });
  return new TextEncoder().encode(`${JSON.stringify(tables.head).slice(0, -1)},\n${levels.join(',\n')}}\n`);
}
