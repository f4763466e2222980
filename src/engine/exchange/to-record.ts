/** What the list, the search and the map need of an organisation, from everything known of it. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { hasPoint, type Organization } from '#domain/organization.ts';
import { newestSourceDate } from '../quality/source-age.ts';

/** A record without the fields that are empty. Published ones are of active organisations; this one may be of any. */
export function toRecord(organization: Organization): DirectoryRecord {
  const { id, name, kinds, sectors, summary, address, location, territory } = organization;
  const { acronym, aliases, labels, serves } = organization;
  const sourceDate = newestSourceDate(organization);
  const record: DirectoryRecord = { id, name, kinds, sectors, summary, territory };
  if (acronym !== undefined) record.acronym = acronym;
  if (aliases.length > 0) record.aliases = aliases;
  if (labels.length > 0) record.labels = labels;
  if (address.city !== undefined) record.city = address.city;
  if (address.postalCode !== undefined) record.postalCode = address.postalCode;
  if (hasPoint(location)) record.point = [location.lng, location.lat];
  if (location !== null) record.precision = location.precision;
  if (serves.length > 0) record.serves = serves;
  if (sourceDate !== undefined) record.sourceDate = sourceDate;
  return record;
}
