/** How much of an organisation is known. */
import type { Organization } from '#domain/organization.ts';

/** What a visitor hopes to find in a sheet; each counts the same. */
const WANTED: Readonly<Record<string, (organization: Organization) => boolean>> = {
  'summary.fr': ({ summary }) => summary.fr !== undefined,
  'summary.en': ({ summary }) => summary.en !== undefined,
  sectors: ({ sectors }) => sectors.length > 0,
  website: ({ website }) => website !== undefined,
  email: ({ email }) => email !== undefined,
  phone: ({ phone }) => phone !== undefined,
  'address.street': ({ address }) => address.street !== undefined,
  'address.city': ({ address }) => address.city !== undefined,
  serves: ({ serves }) => serves.length > 0,
  founded: ({ founded }) => founded !== undefined,
  members: ({ members }) => members !== undefined,
  'sources.date': ({ sources }) => sources.some(({ date }) => date !== undefined),
};
const WANTED_ENTRIES = Object.entries(WANTED);

/** Share of the wanted fields that are filled, 0 to 1, and the names of the others. */
export function completeness(organization: Organization): { score: number; missing: string[] } {
  const missing = WANTED_ENTRIES.filter(([, isFilled]) => !isFilled(organization)).map(([name]) => name);
  return { score: 1 - missing.length / WANTED_ENTRIES.length, missing };
}
