/** What the files of a selection say of themselves and in which words: plain data, so that a worker can be told. */
import type { Organization } from '#domain/organization.ts';
import { oldSourceYear } from '../quality/freshness.ts';
import { newestSourceDate } from '../quality/source-age.ts';

/** Of when, by whom, under which licence and why these organisations. */
export interface SelectionAbout {
  /** Name of the publication. */
  name: string;
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
  licence: string;
  /** The search and the filters, in words. */
  criteria: string;
  /** Address of the selection. */
  address: string;
  /** Address of one organisation, to which its id is added. */
  organizationAddress: string;
  /** Years after which a source is old. */
  oldSourceYears: number;
}

/** Names by id or code. */
type Names = Readonly<Record<string, string>>;

export interface SelectionWords {
  language: 'fr' | 'en';
  kinds: Names;
  sectors: Names;
  labels: Names;
  territories: Names;
  status: Readonly<Record<Organization['status'], string>>;
  columns: Readonly<Record<SelectionColumn, string>>;
  /** Said of an organisation whose newest source is old. */
  oldSource: string;
  country: string;
  /** Note of a contact, with `{source}`, `{date}`, `{edition}`, `{link}`, `{licence}` and `{criteria}` in it. */
  note: string;
  undated: string;
}

export const SELECTION_COLUMNS = [
  'id',
  'name',
  'acronym',
  'kinds',
  'sectors',
  'summary',
  'website',
  'email',
  'phone',
  'street',
  'postalCode',
  'city',
  'department',
  'region',
  'serves',
  'labels',
  'partners',
  'founded',
  'members',
  'status',
  'latitude',
  'longitude',
  'precision',
  'sources',
  'sourceDate',
  'oldSource',
  'unverified',
  'address',
  'edition',
  'licence',
  'criteria',
] as const;
export type SelectionColumn = (typeof SELECTION_COLUMNS)[number];

/** Names of organisations by id, for partners. */
export type NameOf = (id: string) => string | undefined;

/** An organisation whose newest source is older than the publication relies on. */
export function isOldSource(
  organization: Pick<Organization, 'sources'>,
  { edition, oldSourceYears }: Pick<SelectionAbout, 'edition' | 'oldSourceYears'>,
): boolean {
  return oldSourceYear(newestSourceDate(organization), edition, oldSourceYears) !== undefined;
}
