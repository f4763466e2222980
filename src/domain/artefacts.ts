/** Files that the build emits in `public/data/` and the app fetches: one schema for both ends. */
import * as z from 'zod/mini';
import { labelSchema } from './held-label.ts';
import { LOCATION_PRECISIONS } from './precision.ts';
import { localizedTextSchema } from './value-forms.ts';

/** Raised when a reader of the previous files would misread the new ones. */
export const SCHEMA_VERSION = 1;
/** Characters of the hash that stand in the address of a data file, `data/records.json?v=…`. */
export const VERSION_LENGTH = 12;

const territory = z.strictObject({
  commune: z.optional(z.string()),
  epci: z.optional(z.string()),
  department: z.optional(z.string()),
  region: z.optional(z.string()),
});

/** What the list, the search, the facets and the map need of one active organisation. */
export const recordSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  acronym: z.optional(z.string()),
  aliases: z.optional(z.array(z.string())),
  kinds: z.array(z.string()),
  sectors: z.array(z.string()),
  labels: z.optional(z.array(labelSchema)),
  summary: localizedTextSchema,
  city: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  /** `[lng, lat]`, missing when only an area is known. */
  point: z.optional(z.tuple([z.number(), z.number()])),
  precision: z.optional(z.enum(LOCATION_PRECISIONS)),
  territory,
  serves: z.optional(z.array(z.string())),
  /** Date of the newest dated source, `2023`, `2023-04` or `2023-04-12`; missing when none is dated. */
  sourceDate: z.optional(z.string()),
});

export const recordsSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: z.string(),
  /** Years after which a source is old, of a publication that says so. */
  oldSourceYears: z.optional(z.int()),
  records: z.array(recordSchema),
});

/** The same, each record still to be read: a page does that a few at a time. */
export const unreadRecordsSchema = z.strictObject({ ...recordsSchema.shape, records: z.array(z.unknown()) });

export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Name of the publication. */
  name: z.string(),
  edition: z.string(),
  counts: z.strictObject({
    organizations: z.int(),
    active: z.int(),
    merged: z.int(),
    closed: z.int(),
    withPoint: z.int(),
    rejectedRows: z.int(),
  }),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      publisher: z.string(),
      licence: z.string(),
      date: z.optional(z.string()),
      rows: z.int(),
    }),
  ),
  /** Whom exports credit for the territories and their inhabitants, by language. */
  territorySources: z.optional(
    z.array(
      z.strictObject({
        publisher: localizedTextSchema,
        licence: z.string(),
        date: z.optional(z.string()),
      }),
    ),
  ),
  files: z.record(z.string(), z.strictObject({ sha256: z.string(), bytes: z.int() })),
  /** Folder below `data/` that has the same in parts, of an edition that is too large to be fetched whole. */
  large: z.optional(z.string()),
});

export type DirectoryRecord = z.infer<typeof recordSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
