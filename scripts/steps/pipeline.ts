import type { Snapshot } from '#domain/changes.ts';
/** The build from files to bytes: read → normalize → validate → deduplicate → geocode → enrich → emit. */
import type { CorrectionColumns } from '#domain/correction.ts';
import type { Correction, Issue, ProfileName } from '#domain/issue.ts';
import type { Organization } from '#domain/organization.ts';
import { ROW_FIELDS } from '#domain/source-card.ts';
import { snapshotOf } from '#engine/changes/compare-editions.ts';
import { createIntakeVocabulary } from '#engine/intake/vocabulary.ts';
import { createGazetteer } from '#engine/places/gazetteer.ts';
import { lockedAnswer } from '../geocoders/lock.ts';
import type { GeocodeOutcome, GeocodeRequest } from '../geocoders/provider.ts';
import { type Allowance, createAllowedContacts } from '../lib/allowed-contacts.ts';
import { compareIssues } from '../lib/format-issue.ts';
import type { Inputs } from '../lib/load-inputs.ts';
import { qualityPage } from '../lib/quality-page.ts';
import { limitTerritories, shownTaxonomy } from '../lib/scope.ts';
import type { ReadContext, SourceFile } from '../lib/sources/raw-row.ts';
import type { FolderFiles } from '../lib/write-folder.ts';
import { deduplicate } from './deduplicate.ts';
import { emit } from './emit.ts';
import { enrich } from './enrich.ts';
import { type GeocodeContext, geocode } from './geocode.ts';
import { limit } from './limit.ts';
import { normalize } from './normalize.ts';
import { qualityJson, qualityReport } from './quality-report.ts';
import { type RawRow, readSources } from './read.ts';
import { validate } from './validate.ts';

/** What a build announces, in order. */
export const BUILD_STEPS = [
  'reading',
  'validating',
  'comparing rows',
  'geocoding',
  'enriching',
  'writing',
] as const;

export interface BuildOptions {
  inputs: Inputs;
  cards: readonly SourceFile[];
  readContext: ReadContext;
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
  profile: ProfileName;
  /** Asks a geocoder for the addresses that the lock does not have. */
  ask?: (requests: readonly GeocodeRequest[]) => Promise<Map<string, GeocodeOutcome>>;
  onStep(name: (typeof BUILD_STEPS)[number]): void;
}

export interface Build {
  files: FolderFiles;
  /** What the edition holds, in brief. */
  snapshot: Snapshot;
  issues: Issue[];
  corrections: Correction[];
  rejected: RawRow[];
  /** As they are published, and the rows that they come from. */
  organizations: readonly Organization[];
  rawRows: readonly RawRow[];
  /** Rows read, and rows that a broken file or line kept from being read. */
  rows: { read: number; organizations: number };
  usedKeys: Set<string>;
  /** Allowances that no row needs any more. */
  unusedAllowances: readonly Allowance[];
}

export async function build(options: BuildOptions): Promise<Build> {
  const { inputs, edition, profile, onStep } = options;
  onStep('reading');
  const reading = await readSources(options.cards, options.readContext);
  onStep('validating');
  const vocabulary = createIntakeVocabulary(
    inputs.taxonomy,
    inputs.territories,
    inputs.epci,
    inputs.communes.map(({ code }) => code),
  );
  const normalized = normalize(reading.rows, { vocabulary });
  const allowed = createAllowedContacts(inputs.allowances);
  const validated = validate(normalized.output, { vocabulary, edition, allowed: allowed.allows });
  onStep('comparing rows');
  const unique = deduplicate(validated.output);
  onStep('geocoding');
  const geocoded = await geocode(unique.output, geocodeContext(options));
  onStep('enriching');
  const shown = shownInputs(inputs);
  const limited = limit(geocoded.output, { all: inputs, shown, scope: inputs.site.scope });
  const enriched = enrich(limited.output, {
    labels: inputs.taxonomy.labels,
    edition,
    oldSourceYears: inputs.site.oldSourceYears,
  });
  const issues = [reading, validated, unique, geocoded, limited, enriched]
    .flatMap((step) => step.issues)
    .sort(compareIssues);
  const corrections = [...normalized.corrections, ...validated.corrections];
  onStep('writing');
  const rejectedRows =
    validated.rejected.length + sum(reading.sources.map(({ rejected }) => rejected.length));
  const report = qualityReport({
    enriched: enriched.output,
    issues,
    corrections,
    rejectedRows,
    edition,
    profile,
  });
  const cards = options.cards.map(({ card }) => ({
    card,
    rows: reading.sources.find(({ id }) => id === card.id)?.rows ?? 0,
  }));
  const columns = editedColumns(reading.rows, options.cards);
  const labelName = (id: string) => inputs.taxonomy.labels.find((label) => label.id === id)?.label.fr ?? id;
  const quality = { json: qualityJson(report), html: qualityPage(report, inputs.site.name, labelName) };
  const organizations = enriched.output.map(({ organization }) => organization);
  const snapshot = snapshotOf(organizations, edition);
  return {
    files: emit(enriched.output, {
      inputs: shown,
      edition,
      snapshot,
      cards,
      rejectedRows,
      quality,
      columns,
    }),
    snapshot,
    issues,
    corrections,
    rejected: validated.rejected,
    organizations: enriched.output.map(({ organization }) => organization),
    rawRows: reading.rows,
    rows: { read: reading.rows.length, organizations: enriched.output.length },
    usedKeys: geocoded.usedKeys,
    unusedAllowances: allowed.unused(),
  };
}

/** Columns of the first CSV, in its order; those that its card does not name have no field. */
function editedColumns(rows: readonly RawRow[], cards: readonly SourceFile[]): CorrectionColumns | undefined {
  const id = cards.find(({ card }) => card.format === 'csv')?.card.id;
  const row = rows.find(({ source }) => source === id);
  if (row === undefined) return undefined;
  const byIndex = ROW_FIELDS.flatMap((field) => {
    const column = row.columns[field];
    return column === undefined ? [] : [{ ...column, field }];
  });
  const width = Math.max(...byIndex.map(({ index }) => index)) + 1;
  return Array.from({ length: width }, (_, at) => {
    const column = byIndex.find(({ index }) => index === at);
    return column === undefined ? { name: '' } : { name: column.name, field: column.field };
  });
}

/** The part of the territories and vocabularies that the publication shows. */
function shownInputs(inputs: Inputs): Inputs {
  return {
    ...inputs,
    ...limitTerritories(inputs, inputs.site.scope),
    taxonomy: shownTaxonomy(inputs.taxonomy, inputs.site),
  };
}

function geocodeContext({ inputs, ask }: BuildOptions): GeocodeContext {
  const { communes, formerCommunes, territories, lock } = inputs;
  return {
    gazetteer: createGazetteer(communes, formerCommunes, territories.departments, territories.regions),
    locked: (key) => lockedAnswer(lock, key),
    boxes: new Map(
      [...territories.departments, ...territories.regions].map(({ code, bbox }) => [code, bbox]),
    ),
    regionOf: new Map(territories.departments.map(({ code, region }) => [code, region])),
    ...(ask !== undefined && { ask }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
