/** One organisation as one row: the columns of the CSV files, in their order. */
import { hasPoint, type Organization } from '#domain/organization.ts';

/** Null is an empty cell: unknown, or nothing. */
export type Cell = string | number | null;

/** Names, in one language, of what an organisation holds as ids and codes. */
export interface ColumnNames {
  kind: (id: string) => string;
  sector: (id: string) => string;
  territory: (code: string) => string;
}

export interface OrganizationColumn {
  name: string;
  /** Field of the JSON that it is made from, as the list of fields of the page names it. */
  field: OrganizationField;
  cellOf: (organization: Organization, names: ColumnNames) => Cell;
}

/** Fields of an organisation, each of which the page explains. */
export const ORGANIZATION_FIELDS = [
  'id',
  'formerIds',
  'name',
  'acronym',
  'aliases',
  'status',
  'mergedInto',
  'kinds',
  'sectors',
  'labels',
  'summary',
  'website',
  'email',
  'phone',
  'address',
  'location',
  'territory',
  'serves',
  'founded',
  'members',
  'partners',
  'sources',
  'unverifiedFields',
] as const satisfies readonly (keyof Organization)[];
export type OrganizationField = (typeof ORGANIZATION_FIELDS)[number];

/** Between the items of a list in one cell: neither file uses it between cells. */
const BETWEEN = ' | ';

/** @param languages of the summaries, one column each */
export function organizationColumns(languages: readonly string[]): OrganizationColumn[] {
  return [...identityColumns(), ...summaryColumns(languages), ...placeColumns(), ...proofColumns()];
}

function identityColumns(): OrganizationColumn[] {
  return [
    column('id', 'id', ({ id }) => id),
    column('name', 'name', ({ name }) => name),
    column('acronym', 'acronym', ({ acronym }) => acronym),
    column('aliases', 'aliases', ({ aliases }) => listOf(aliases)),
    column('status', 'status', ({ status }) => status),
    column('merged_into', 'mergedInto', ({ mergedInto }) => mergedInto),
    column('former_ids', 'formerIds', ({ formerIds }) => listOf(formerIds)),
    column('kinds', 'kinds', ({ kinds }) => listOf(kinds)),
    column('kind_names', 'kinds', ({ kinds }, { kind }) => listOf(kinds.map(kind))),
    column('sectors', 'sectors', ({ sectors }) => listOf(sectors)),
    column('sector_names', 'sectors', ({ sectors }, { sector }) => listOf(sectors.map(sector))),
    column('labels', 'labels', ({ labels }) =>
      listOf(labels.map(({ id, since, until }) => id + period(since, until))),
    ),
  ];
}

function summaryColumns(languages: readonly string[]): OrganizationColumn[] {
  return [
    ...languages.map((language) =>
      column(`summary_${language}`, 'summary', ({ summary }) => summary[language]),
    ),
    column('website', 'website', ({ website }) => website),
    column('email', 'email', ({ email }) => email),
    // RFC 3966: the number as E.164 has it, in a form that no spreadsheet runs as a formula.
    column('phone', 'phone', ({ phone }) => phone && `tel:${phone}`),
  ];
}

function placeColumns(): OrganizationColumn[] {
  return [
    column('street', 'address', ({ address }) => address.street),
    column('postal_code', 'address', ({ address }) => address.postalCode),
    column('city', 'address', ({ address }) => address.city),
    column('longitude', 'location', ({ location }) => (hasPoint(location) ? location.lng : null)),
    column('latitude', 'location', ({ location }) => (hasPoint(location) ? location.lat : null)),
    column('precision', 'location', ({ location }) => location?.precision),
    column('commune', 'territory', ({ territory }) => territory.commune),
    column('epci', 'territory', ({ territory }) => territory.epci),
    column('department', 'territory', ({ territory }) => territory.department),
    column('department_name', 'territory', ({ territory: { department } }, { territory }) =>
      department === undefined ? null : territory(department),
    ),
    column('region', 'territory', ({ territory }) => territory.region),
    column('region_name', 'territory', ({ territory: { region } }, { territory }) =>
      region === undefined ? null : territory(region),
    ),
    column('serves', 'serves', ({ serves }) => listOf(serves)),
  ];
}

function proofColumns(): OrganizationColumn[] {
  return [
    column('founded', 'founded', ({ founded }) => founded),
    column('members', 'members', ({ members }) => members),
    column('partners', 'partners', ({ partners }) =>
      listOf(partners.map((one) => ('id' in one ? one.id : one.name) + period(one.since))),
    ),
    column('sources', 'sources', ({ sources }) => listOf(sources.map(({ url, date }) => url + period(date)))),
    column('unverified_fields', 'unverifiedFields', ({ unverifiedFields }) => listOf(unverifiedFields)),
  ];
}

function column(
  name: string,
  field: OrganizationField,
  cellOf: (organization: Organization, names: ColumnNames) => Cell | undefined,
): OrganizationColumn {
  return { name, field, cellOf: (organization, names) => cellOf(organization, names) ?? null };
}

function listOf(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(BETWEEN);
}

/** `@2023..2026`, `@2023..`, `@..2026` for a label; `@2023` for what only has a beginning; nothing when undated. */
function period(since: string | undefined, until?: string): string {
  if (since === undefined && until === undefined) return '';
  return until === undefined ? `@${since}` : `@${since ?? ''}..${until}`;
}
