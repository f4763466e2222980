/** Where each column of a source goes in an `Organization`: the names that reports and pages use. */
import type { RowField } from '#domain/source-card.ts';

export const FIELD_PATHS: Readonly<Record<RowField, string>> = {
  id: 'id',
  formerIds: 'formerIds',
  name: 'name',
  acronym: 'acronym',
  aliases: 'aliases',
  status: 'status',
  kinds: 'kinds',
  sectors: 'sectors',
  'summary.fr': 'summary.fr',
  'summary.en': 'summary.en',
  website: 'website',
  email: 'email',
  phone: 'phone',
  street: 'address.street',
  postalCode: 'address.postalCode',
  city: 'address.city',
  communeCode: 'address.communeCode',
  department: 'territory.department',
  region: 'territory.region',
  serves: 'serves',
  founded: 'founded',
  members: 'members',
  labels: 'labels',
  partners: 'partners',
  sourceUrl: 'sources',
  sourceDate: 'sources.date',
  unverified: 'unverifiedFields',
  lng: 'location.lng',
  lat: 'location.lat',
};

export const ALL_FIELD_PATHS: ReadonlySet<string> = new Set(Object.values(FIELD_PATHS));
