/** Makes files of a selection behind a door of plain messages: the same object in a worker and, where none starts, in the page. */
import type { Organization } from '#domain/organization.ts';
import type { SelectionAbout, SelectionWords } from '#engine/exchange/export-about.ts';
import { selectionCsv } from '#engine/exchange/selection-csv.ts';
import { selectionGeoJson } from '#engine/exchange/selection-geojson.ts';
import { selectionVcards } from '#engine/exchange/selection-vcards.ts';
import { VCARD_TYPE } from '#engine/exchange/vcard.ts';
import { ArtefactError } from './artefact-client.ts';
import type { Edition } from './artefact-files.ts';
import type { HostFailure } from './engine-host.ts';
import { fetchOrganizations, findOrganization } from './organization-file.ts';

export const SELECTION_FORMATS = ['csv', 'geojson', 'vcf'] as const;
export type SelectionFormat = (typeof SELECTION_FORMATS)[number];

export interface SelectionFile {
  content: Blob;
  /** Organisations in the file. */
  count: number;
}

export interface SelectionHost {
  /** Fetches the file of all facts. */
  open: (root: string, edition: Edition) => Promise<HostFailure | undefined>;
  /** One file of the organisations named, in their order; those that nobody knows are left out. */
  file: (
    ids: readonly string[],
    format: SelectionFormat,
    about: SelectionAbout,
    words: SelectionWords,
  ) => SelectionFile | HostFailure;
  /** All that is known of the organisations named. */
  facts: (ids: readonly string[]) => Organization[] | HostFailure;
}

type Known = Awaited<ReturnType<typeof fetchOrganizations>>;

/** A host that knows nothing until `open` has ended. */
export function createSelectionHost(): SelectionHost {
  let known: Known | undefined;
  const factsOf = (ids: readonly string[]): Organization[] => {
    if (known === undefined) throw new Error('expected an opened host: call open() and wait for its answer');
    const all = known;
    return ids.flatMap((id) => findOrganization(all, id) ?? []);
  };
  const nameOf = (id: string) => {
    const name = known?.get(id)?.name;
    return typeof name === 'string' ? name : undefined;
  };
  return {
    open: async (root, edition) => {
      try {
        known = await fetchOrganizations(new URL(root), edition);
        return undefined;
      } catch (error) {
        return failureOf(error);
      }
    },
    file: (ids, format, about, words) =>
      answerOrFailure(() => {
        const found = factsOf(ids);
        const content = new Blob([textOf(found, format, about, words, nameOf)], { type: TYPES[format] });
        return { content, count: found.length };
      }),
    facts: (ids) => answerOrFailure(() => factsOf(ids)),
  };
}

const TYPES: Readonly<Record<SelectionFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  vcf: VCARD_TYPE,
};

function textOf(
  found: readonly Organization[],
  format: SelectionFormat,
  about: SelectionAbout,
  words: SelectionWords,
  nameOf: (id: string) => string | undefined,
): string {
  switch (format) {
    case 'csv':
      return selectionCsv(found, about, words, nameOf);
    case 'geojson':
      return `${JSON.stringify(selectionGeoJson(found, about), null, 1)}\n`;
    case 'vcf':
      return selectionVcards(found, about, words);
  }
}

function answerOrFailure<T>(work: () => T): T | HostFailure {
  try {
    return work();
  } catch (error) {
    return failureOf(error);
  }
}

/** An `ArtefactError` leaves a worker as a message: the fields of an error class do not survive the way. */
function failureOf(error: unknown): HostFailure {
  if (!(error instanceof ArtefactError)) throw error;
  return { file: error.file, problem: error.problem, message: error.message };
}
