/** Everything known of one organisation, fetched when its detail opens. */
import { useQuery } from '@tanstack/react-query';
import type { Organization } from '#domain/organization.ts';
import { findOrganization, organizationQuery, organizationsQuery } from './organization-query.ts';
import { manifestQuery } from './queries.ts';

export type OrganizationState =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; retry: () => void }
  | { status: 'unknown' }
  | { status: 'ready'; organization: Organization };

/** Finds an organisation by its id or by one of its former ids. */
export function useOrganization(root: URL, id: string): OrganizationState {
  const manifest = useQuery(manifestQuery(root));
  const folder = manifest.data?.large;
  const one = useQuery(organizationQuery(root, folder, id));
  const all = useQuery({
    ...organizationsQuery(root, folder === undefined ? manifest.data : undefined),
    select: (known) => findOrganization(known, id) ?? null,
  });
  const query = folder === undefined ? all : one;
  if (query.error) return { status: 'failed', error: query.error, retry: () => void query.refetch() };
  if (query.data === undefined) return { status: 'loading' };
  return query.data === null ? { status: 'unknown' } : { status: 'ready', organization: query.data };
}
