/**
 * Organisations as a CSV that a spreadsheet opens by a double click. French ones expect semicolons and decimal commas,
 * English ones commas and points. What the list is (edition, licence, criteria) stands in the last columns of every row:
 * a comment line would be a row of the sheet and break parsers, a file beside it gets lost, and a row that is copied or
 * sorted elsewhere still says where it comes from.
 */
import type { OrganizationLabel } from '#domain/held-label.ts';
import { hasPoint, type Organization } from '#domain/organization.ts';
import { newestSourceDate } from '../quality/source-age.ts';
import { csvLine } from './csv-cell.ts';
import {
  isOldSource,
  type NameOf,
  SELECTION_COLUMNS,
  type SelectionAbout,
  type SelectionColumn,
  type SelectionWords,
} from './export-about.ts';

/** Spreadsheets read the file as UTF-8 when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** The whole file: mark, names of the columns, one line for each organisation. Unknown facts are empty cells. */
export function selectionCsv(
  organizations: readonly Organization[],
  about: SelectionAbout,
  words: SelectionWords,
  nameOf: NameOf,
): string {
  const delimiter = words.language === 'fr' ? ';' : ',';
  const lines = organizations.map((organization) => {
    const cells = cellsOf(organization, about, words, nameOf);
    return csvLine(
      SELECTION_COLUMNS.map((column) => cells[column] ?? null),
      delimiter,
    );
  });
  const header = csvLine(
    SELECTION_COLUMNS.map((column) => words.columns[column]),
    delimiter,
  );
  return BYTE_ORDER_MARK + [header, ...lines, ''].join(LINE_END);
}

type Cells = Readonly<Record<SelectionColumn, string | number | undefined>>;

function cellsOf(
  organization: Organization,
  about: SelectionAbout,
  words: SelectionWords,
  nameOf: NameOf,
): Cells {
  const { id, name, acronym, website, email, phone, address, founded, members } = organization;
  return {
    id,
    name,
    acronym,
    kinds: namesOf(organization.kinds, words.kinds),
    sectors: namesOf(organization.sectors, words.sectors),
    summary: organization.summary[words.language] ?? Object.values(organization.summary)[0],
    website,
    email,
    phone,
    street: address.street,
    postalCode: address.postalCode,
    city: address.city,
    founded,
    members,
    ...placeCells(organization, words),
    labels: joined(organization.labels.map((label) => labelText(label, words))),
    partners: joined(
      organization.partners.map((one) => ('id' in one ? (nameOf(one.id) ?? one.id) : one.name)),
    ),
    status: words.status[organization.status],
    sources: joined(organization.sources.map(({ url }) => url)),
    sourceDate: newestSourceDate(organization),
    oldSource: isOldSource(organization, about) ? words.oldSource : undefined,
    unverified: joined(organization.unverifiedFields),
    address: about.organizationAddress + id,
    edition: about.edition,
    licence: about.licence,
    criteria: about.criteria,
  };
}

function placeCells({ location, territory, serves }: Organization, words: SelectionWords) {
  const point = hasPoint(location) ? location : undefined;
  const named = (code: string | undefined) => code && (words.territories[code] ?? code);
  return {
    department: named(territory.department),
    region: named(territory.region),
    serves: namesOf(serves, words.territories),
    latitude: degrees(point?.lat, words),
    longitude: degrees(point?.lng, words),
    precision: location?.precision,
  };
}

/** Written as the spreadsheets of the language read a number. */
function degrees(value: number | undefined, { language }: SelectionWords): string | undefined {
  if (value === undefined) return undefined;
  return language === 'fr' ? String(value).replace('.', ',') : String(value);
}

function labelText({ id, since, until }: OrganizationLabel, { labels }: SelectionWords): string {
  const name = labels[id] ?? id;
  return since === undefined && until === undefined ? name : `${name} (${since ?? '?'}–${until ?? '?'})`;
}

function namesOf(ids: readonly string[], names: Readonly<Record<string, string>>): string | undefined {
  return joined(ids.map((id) => names[id] ?? id));
}

function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(' | ');
}
