/** Everything that the form stands on, and what it makes of the draft. */
import type { CorrectedField, Correction } from '#domain/correction.ts';
import { CORRECTED_FIELDS } from '#domain/correction.ts';
import { hasPoint, type Organization } from '#domain/organization.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import { createCellWriter } from '#engine/correction/cell-writer.ts';
import {
  type CheckedRow,
  checkCorrection,
  type KnownOrganization,
} from '#engine/correction/check-correction.ts';
import { type CellWriter, correctedRow } from '#engine/correction/corrected-row.ts';
import { csvRow } from '#engine/correction/csv-row.ts';
import {
  type CorrectionDraft,
  changedFields,
  draftRow,
  sourceOf,
  sourceProblems,
  toCorrection,
} from '#engine/correction/draft.ts';
import { type PersonalData, personalDataIn } from '#engine/correction/personal-data.ts';
import { type CorrectedValues, publishedRow } from '#engine/correction/published-row.ts';
import type { Problem } from '#engine/intake/check.ts';
import type { RowValues } from '#engine/intake/normalize-values.ts';
import type { CorrectionRules } from '#state/correction-queries.ts';

export interface Scene {
  publication: string;
  edition: string;
  /** `YYYY-MM-DD`, not before the edition: a source may be of today, which the next edition will be later than. */
  today: string;
  taxonomy: Taxonomy;
  territories: Territories;
  rules: CorrectionRules;
  known: readonly KnownOrganization[];
  /** Missing for an organisation that is suggested. */
  base: Organization | undefined;
}

export interface Outcome {
  checked: CheckedRow;
  before: CorrectedValues;
  changed: readonly CorrectedField[];
  /** Of the sources of the changes; `field` is missing for that of all of them. */
  sourceProblems: readonly { field?: CorrectedField; problem: Problem }[];
  personal: readonly PersonalData[];
  /** Suspected duplicates that the person has not answered. */
  openDuplicates: CheckedRow['duplicates'];
  /** Ready to be sent; undefined while something is missing. */
  correction: Correction | undefined;
}

/** Fields that the file of the publication has, all of them when it is no CSV. */
export function fieldsOf({ rules: { columns } }: Scene): ReadonlySet<CorrectedField> {
  const inFile = new Set(columns?.map(({ field }) => field));
  return new Set(CORRECTED_FIELDS.filter((field) => columns === undefined || inFile.has(field)));
}

export function writerOf({ rules, territories }: Scene): CellWriter {
  const { country, regions, departments } = territories;
  const names = new Map([country, ...regions, ...departments].map(({ code, name }) => [code, name]));
  return createCellWriter(rules.vocabulary, (code) => names.get(code));
}

/** The form as it opens: what is published, as people write it; selects keep codes. */
export function startDraft(scene: Scene, id: string): CorrectionDraft {
  const { base } = scene;
  const write = writerOf(scene);
  const published = base === undefined ? {} : publishedRow(base);
  const texts = Object.fromEntries(
    Object.entries(published).map(([field, value]) => [
      field,
      field === 'serves' ? write('serves', value) : value,
    ]),
  );
  return {
    id: base?.id ?? id,
    isNew: base === undefined,
    texts,
    source: { url: '', date: '' },
    sources: {},
    distinctFrom: [],
    comment: '',
  };
}

/** Checks a draft by the rules of the build. */
export function judge(draft: CorrectionDraft, scene: Scene): Outcome {
  const { base, rules, known, edition, today, publication } = scene;
  const before = base === undefined ? {} : publishedRow(base);
  const checked = checkCorrection(draftRow(draft, base), draft.isNew, {
    vocabulary: rules.vocabulary,
    fieldOfColumn: () => undefined,
    edition: today,
    known,
  });
  const errors = checked.errors.filter((problem) => !isOfSource(problem));
  // A value with an error is left out of the checked row: it would look as if it were taken away.
  const refused = new Set<string>(errors.map(({ field }) => field));
  const changed = changedFields(before, checked.values ?? before).filter((field) => !refused.has(field));
  const problems = changed.length === 0 ? [] : sourceFaults(draft, changed, today);
  const personal = personalDataIn(draft.comment, draft.texts.name ?? '');
  const openDuplicates = checked.duplicates.filter(
    ({ id, other }) => !draft.distinctFrom.includes(id === draft.id ? other : id),
  );
  const isReady =
    errors.length === 0 && problems.length === 0 && personal.length === 0 && openDuplicates.length === 0;
  const correction =
    isReady && checked.values !== undefined
      ? toCorrection(draft, before, checked.values, { publication, edition })
      : undefined;
  return {
    checked: { ...checked, errors },
    before,
    changed,
    sourceProblems: problems,
    personal,
    openDuplicates,
    correction,
  };
}

/** Sources are checked apart: those of the row are published already, those of the changes have fields of their own. */
function isOfSource({ field }: Problem): boolean {
  return field === 'sourceUrl' || field === 'sourceDate';
}

function sourceFaults(draft: CorrectionDraft, changed: readonly CorrectedField[], today: string) {
  const own = changed.filter((field) => draft.sources[field] !== undefined);
  const shared = own.length < changed.length ? sourceProblems(draft.source, today) : [];
  return [
    ...shared.map((problem) => ({ problem })),
    ...own.flatMap((field) =>
      sourceProblems(sourceOf(draft, field), today).map((problem) => ({ field, problem })),
    ),
  ];
}

/** The row of the file as it would be, one line; undefined when the publication has no CSV. */
export function rowLine(correction: Correction, scene: Scene): string | undefined {
  const { base, rules } = scene;
  if (rules.columns === undefined) return undefined;
  const write = writerOf(scene);
  const context = { vocabulary: rules.vocabulary, fieldOfColumn: () => undefined };
  return csvRow(rules.columns, correctedRow(fileRow(correction.id, base, write), correction, context, write));
}

function fileRow(id: string, base: Organization | undefined, write: CellWriter): RowValues {
  if (base === undefined) return { id };
  const values = Object.entries(publishedRow(base)) as [CorrectedField, string][];
  const { location, sources, unverifiedFields, formerIds } = base;
  const stated = hasPoint(location) && location.provider === 'source' ? location : undefined;
  return {
    ...Object.fromEntries(values.map(([field, value]) => [field, write(field, value)])),
    id,
    formerIds: formerIds.join(';'),
    sourceUrl: sources.map(({ url }) => url).join(';'),
    sourceDate: sources[0]?.date ?? '',
    unverified: unverifiedFields.join(';'),
    ...(stated && { lng: String(stated.lng), lat: String(stated.lat) }),
  };
}
