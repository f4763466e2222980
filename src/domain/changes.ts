/** What an edition held, in brief, and what changed from one to the next. */
import * as z from 'zod/mini';
import { SCHEMA_VERSION } from './artefacts.ts';
import { ORGANIZATION_STATUSES } from './organization.ts';

const strings = z.array(z.string());

/** What is compared of one organisation. */
export const snapshotEntrySchema = z.strictObject({
  id: z.string(),
  formerIds: z.optional(strings),
  name: z.string(),
  status: z.enum(ORGANIZATION_STATUSES),
  mergedInto: z.optional(z.string()),
  kinds: strings,
  sectors: strings,
  /** Ids, each once, sorted. */
  labels: z.optional(strings),
  city: z.optional(z.string()),
  /** Codes, `C01031`. */
  commune: z.optional(z.string()),
  department: z.optional(z.string()),
  region: z.optional(z.string()),
});

/** `data/editions/<date>.json`: written once for each edition that is published, committed, never edited. */
export const snapshotSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  edition: z.iso.date(),
  organizations: z.array(snapshotEntrySchema),
});

export const CHANGE_TYPES = [
  'added',
  'renamed',
  'moved',
  'relabelled',
  'merged',
  'closed',
  'reopened',
  'removed',
] as const;

export const changeSchema = z.strictObject({
  type: z.enum(CHANGE_TYPES),
  /** Of the newer edition; of the older one for an organisation that was removed. */
  id: z.string(),
  name: z.string(),
  kinds: strings,
  sectors: strings,
  /** Where it is now, and for one that moved, where it was: both are told. */
  regions: strings,
  departments: strings,
  city: z.optional(z.string()),
  /** Of one that was renamed. */
  nameBefore: z.optional(z.string()),
  /** Of one that moved; missing when only its territory was known. */
  cityBefore: z.optional(z.string()),
  /** Of one whose labels changed: ids. */
  gained: z.optional(strings),
  lost: z.optional(strings),
  /** Id that it merged into. */
  into: z.optional(z.string()),
});

export const editionChangesSchema = z.strictObject({
  edition: z.string(),
  /** Date of the edition that it is compared with; missing for the first: every organisation is new, nothing changed. */
  previous: z.optional(z.string()),
  /** Active organisations. */
  organizations: z.int(),
  changes: z.array(changeSchema),
});

/** `changes.json`: the newest edition first. */
export const changesFileSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  editions: z.array(editionChangesSchema),
});

export type SnapshotEntry = z.infer<typeof snapshotEntrySchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;
export type ChangeType = (typeof CHANGE_TYPES)[number];
export type Change = z.infer<typeof changeSchema>;
export type EditionChanges = z.infer<typeof editionChangesSchema>;
export type ChangesFile = z.infer<typeof changesFileSchema>;
