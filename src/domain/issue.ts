/** Problems found in data: codes here, wording in the report, severity in a profile. */

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a value stands, in the terms of the person who edits the file. */
export interface Place {
  /** Path of the file, as the person gave it. */
  file: string;
  /** Line of a text editor, from 1: quoted line breaks count. Row of the sheet for XLSX, feature number for GeoJSON. */
  line?: number;
  /** Number of the column, from 1. */
  column?: number;
  columnName?: string;
  /** Sheet of a workbook. */
  sheet?: string;
}

export interface Issue {
  /** Stable, `subject.problem`: listed with its severity in `severity.ts`. */
  code: IssueCode;
  place: Place;
  /** Id of the row's organisation, or its name where it has no id. */
  row?: string;
  /** Path of the field: `address.postalCode`. */
  field?: string;
  /** What was found, as it stands in the file. */
  value?: string;
  /** What would be right, in words: `one of agri-food, digital, …`. */
  expected?: string;
  /** How to mend it: `did you mean "agri-food"?`. */
  hint?: string;
  /** The other row, for a problem of two rows. */
  related?: Place;
}

/** Each correction that the build made by itself: before, by which rule, after. */
export interface Correction {
  place: Place;
  row?: string;
  field: string;
  before: string;
  rule: string;
  after: string;
}

/**
 * Every problem that the build can report, with its severity under each profile.
 * `publish` is the bar for what goes online; `draft` lets an unfinished file be looked at.
 * A problem that would lose a row or a file is an error under both.
 */
export const ISSUE_SEVERITIES = {
  'file.missing': { publish: 'error', draft: 'error' },
  'file.unreadable': { publish: 'error', draft: 'error' },
  'file.too-large': { publish: 'error', draft: 'error' },
  'file.empty': { publish: 'error', draft: 'error' },
  'file.encoding': { publish: 'error', draft: 'error' },
  'file.format': { publish: 'error', draft: 'error' },
  'source.invalid': { publish: 'error', draft: 'error' },
  'source.duplicate-id': { publish: 'error', draft: 'error' },
  'taxonomy.invalid': { publish: 'error', draft: 'error' },
  'territories.invalid': { publish: 'error', draft: 'error' },
  'lock.invalid': { publish: 'error', draft: 'error' },
  'site.invalid': { publish: 'error', draft: 'error' },
  'correction.invalid': { publish: 'error', draft: 'error' },
  'edition.invalid': { publish: 'error', draft: 'error' },
  'allowance.invalid': { publish: 'error', draft: 'error' },
  'header.missing-column': { publish: 'error', draft: 'error' },
  'header.duplicate': { publish: 'error', draft: 'error' },
  'header.empty': { publish: 'error', draft: 'error' },
  'header.unknown-column': { publish: 'warning', draft: 'info' },
  'row.ragged': { publish: 'error', draft: 'error' },
  'row.quote': { publish: 'error', draft: 'error' },
  'row.too-long': { publish: 'error', draft: 'error' },
  'row.properties': { publish: 'error', draft: 'error' },
  'cell.error': { publish: 'error', draft: 'warning' },
  'row.geometry': { publish: 'error', draft: 'warning' },
  'id.missing': { publish: 'error', draft: 'error' },
  'id.format': { publish: 'error', draft: 'error' },
  'id.duplicate': { publish: 'error', draft: 'error' },
  'name.missing': { publish: 'error', draft: 'error' },
  'text.control-character': { publish: 'error', draft: 'warning' },
  'text.encoding': { publish: 'error', draft: 'warning' },
  'text.too-long': { publish: 'error', draft: 'warning' },
  'kind.missing': { publish: 'error', draft: 'error' },
  'kind.unknown': { publish: 'error', draft: 'error' },
  'sector.missing': { publish: 'warning', draft: 'info' },
  'sector.unknown': { publish: 'error', draft: 'warning' },
  'label.unknown': { publish: 'error', draft: 'warning' },
  'label.format': { publish: 'error', draft: 'warning' },
  'label.expired': { publish: 'info', draft: 'info' },
  'list.repeated': { publish: 'warning', draft: 'info' },
  'summary.missing': { publish: 'warning', draft: 'info' },
  'website.format': { publish: 'error', draft: 'warning' },
  'email.format': { publish: 'error', draft: 'warning' },
  'email.nominative': { publish: 'error', draft: 'error' },
  'phone.format': { publish: 'error', draft: 'warning' },
  'phone.mobile': { publish: 'error', draft: 'error' },
  'postal-code.format': { publish: 'error', draft: 'warning' },
  'commune-code.format': { publish: 'error', draft: 'warning' },
  'department.unknown': { publish: 'error', draft: 'warning' },
  'region.unknown': { publish: 'error', draft: 'warning' },
  'region.contradicts-department': { publish: 'error', draft: 'warning' },
  'territory.unknown': { publish: 'error', draft: 'warning' },
  'coordinates.format': { publish: 'error', draft: 'warning' },
  'coordinates.swapped': { publish: 'error', draft: 'warning' },
  'number.format': { publish: 'error', draft: 'warning' },
  'year.format': { publish: 'error', draft: 'warning' },
  'date.format': { publish: 'error', draft: 'warning' },
  'date.future': { publish: 'error', draft: 'warning' },
  'source-url.missing': { publish: 'error', draft: 'error' },
  'source-url.format': { publish: 'error', draft: 'error' },
  'unverified-field.unknown': { publish: 'error', draft: 'warning' },
  'status.format': { publish: 'error', draft: 'warning' },
  'status.unknown-target': { publish: 'error', draft: 'warning' },
  'status.self': { publish: 'error', draft: 'warning' },
  'partner.format': { publish: 'error', draft: 'warning' },
  'partner.self': { publish: 'error', draft: 'warning' },
  'duplicate.website': { publish: 'info', draft: 'info' },
  'duplicate.name': { publish: 'warning', draft: 'warning' },
  'duplicate.near-name': { publish: 'info', draft: 'info' },
  'place.unknown-commune': { publish: 'warning', draft: 'warning' },
  'place.ambiguous-commune': { publish: 'warning', draft: 'warning' },
  'place.contradiction': { publish: 'error', draft: 'warning' },
  'place.unknown': { publish: 'info', draft: 'info' },
  'scope.outside': { publish: 'info', draft: 'info' },
  'scope.hidden': { publish: 'info', draft: 'info' },
  'geocoder.low-score': { publish: 'warning', draft: 'info' },
  'geocoder.contradiction': { publish: 'warning', draft: 'warning' },
  'geocoder.not-found': { publish: 'warning', draft: 'info' },
} as const satisfies Record<string, Record<'publish' | 'draft', Severity>>;

export type IssueCode = keyof typeof ISSUE_SEVERITIES;
export type ProfileName = 'publish' | 'draft';
export const PROFILE_NAMES: readonly ProfileName[] = ['publish', 'draft'];

/** The severity of a problem under a profile. */
export function severityOf(code: IssueCode, profile: ProfileName): Severity {
  return ISSUE_SEVERITIES[code][profile];
}
