/**
 * The open data of a publication, as its address says: `data/v1/…`. The build of the site writes these files from
 * what `npm run data` published; their JSON Schemas are made from the schemas below.
 *
 * Within a version, members are added and never taken away, renamed or given another meaning.
 */
import * as z from 'zod/mini';
import { manifestSchema, SCHEMA_VERSION } from './artefacts.ts';
import { organizationSchema } from './organization.ts';
import { TERRITORY_LEVELS } from './territory.ts';
import { TERRITORY_CODE_PATTERN } from './value-forms.ts';

/** Folder of the open data below the place of publication. */
export const OPEN_DATA_FOLDER = `data/v${SCHEMA_VERSION}/`;

const count = z.int().check(z.gte(0));
const code = z.string().check(z.regex(TERRITORY_CODE_PATTERN));
const level = z.enum(TERRITORY_LEVELS);
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What every file says of itself: where it comes from goes with it. */
const head = {
  /** Relative address of the JSON Schema of the file. */
  $schema: z.string(),
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Name of the publication. */
  publication: z.string(),
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: z.string(),
  /** Licence of the data, as an SPDX identifier. */
  licence: z.string(),
};

/** `organisations/<id>.json`. */
export const organizationFileSchema = z.strictObject({ ...head, organization: organizationSchema });

const organizationName = { id: z.string(), name: z.string(), kinds: z.array(z.string()) };

/** `organisations/index.json`: every organisation that has a file, ended ones included. */
export const organizationIndexSchema = z.strictObject({
  ...head,
  organizations: z.array(z.strictObject({ ...organizationName, status: z.string(), path: z.string() })),
});

const named = { code, name: z.string(), level };

export const territoryFiguresSchema = z.strictObject({
  /** Organisations that have their seat in it. */
  located: count,
  /** The same for each kind: an organisation of two kinds counts in both. */
  locatedByKind: z.record(z.string(), count),
  /** Organisations that declare to serve it, or a territory that contains all of it. */
  serving: count,
  /** Organisations that declare to serve only a part of it. */
  servingPart: count,
  /** Located per 100,000 inhabitants; null without a known population. */
  density: z.nullable(z.number()),
});

/** `territoires/<code>.json`. */
export const territoryFileSchema = z.strictObject({
  ...head,
  territory: z.strictObject({
    ...named,
    /** Inhabitants; null when the official list gives none. */
    population: z.nullable(count),
    /** Communes that it is made of. */
    communes: count,
    /** Territories that it lies in, from the nearest. */
    above: z.array(z.strictObject(named)),
    /** Territories of the next level that lie in it; of the communes of an EPCI, those that hold a seat. */
    below: z.array(z.strictObject({ ...named, located: count })),
  }),
  figures: territoryFiguresSchema,
  organizations: z.array(
    z.strictObject({
      ...organizationName,
      /** Has its seat there. */
      located: z.boolean(),
      /** Declares to serve it by its name, through a territory that contains it, or only a part of it. */
      serves: z.optional(z.enum(['direct', 'containing', 'part'])),
    }),
  ),
});

const coverageRow = { ...named, population: z.nullable(count), ...territoryFiguresSchema.def.shape };

/** `couverture.json`: the same figures for every region, department and EPCI, one row each. */
export const coverageFileSchema = z.strictObject({
  ...head,
  densityUnit: z.string(),
  territories: z.array(z.strictObject(coverageRow)),
});

/** `territoires/index.json`: every territory that has a file. */
export const territoryIndexSchema = z.strictObject({
  ...head,
  territories: z.array(z.strictObject({ ...named, path: z.string() })),
});

/** RFC 7946; `organisations.geojson`. */
export const organizationCollectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  name: z.string(),
  edition: z.string(),
  licence: z.string(),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: z.string(),
      /** Null when only an area is known. */
      geometry: z.nullable(
        z.strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
      ),
      properties: organizationSchema,
    }),
  ),
});

const { counts, sources, territorySources } = manifestSchema.def.shape;

/** What the quality report says in a few numbers. */
export const qualitySummarySchema = z.object({
  organizations: count,
  /** Mean share of the fields that are filled, from 0 to 1. */
  meanCompleteness: z.number(),
  precision: z.record(z.string(), count),
  /** How many by the age of their newest dated source. */
  freshness: z.record(z.string(), count),
  /** How many lack each field. */
  missingFields: z.record(z.string(), count),
});

const fileSchema = z.strictObject({
  /** Below the folder of `index.json`. */
  path: z.string(),
  mediaType: z.string(),
  bytes: count,
  sha256,
  /** JSON Schema of the file, or of its rows' source, below the same folder. */
  schema: z.optional(z.string()),
  /** Rows or features, where the file is a list. */
  rows: z.optional(count),
});

/** `index.json`: what there is, of which edition, and where. */
export const openDataIndexSchema = z.strictObject({
  ...head,
  /** SHA-256 of `data/manifest.json`, which holds that of each published file: one number for the whole edition. */
  editionSha256: sha256,
  counts,
  sources,
  territorySources,
  quality: qualitySummarySchema,
  files: z.array(fileSchema),
  /** Families of files: `{id}` or `{code}` stands for one of the index. */
  families: z.array(
    z.strictObject({
      path: z.string(),
      index: z.string(),
      schema: z.string(),
      count,
      /** One that exists, to try. */
      example: z.string(),
    }),
  ),
});

export type OrganizationFile = z.infer<typeof organizationFileSchema>;
export type TerritoryFile = z.infer<typeof territoryFileSchema>;
export type CoverageFile = z.infer<typeof coverageFileSchema>;
export type OpenDataIndex = z.infer<typeof openDataIndexSchema>;
export type OpenDataFile = z.infer<typeof fileSchema>;
