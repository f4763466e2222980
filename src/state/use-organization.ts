/** Everything known of one organisation, fetched when its detail opens. */
import { useQuery } from '@tanstack/react-query';
import type { Organization } from '#domain/organization.ts';
import { findOrganization, organizationsQuery } from './organization-query.ts';
import { manifestQuery } from './queries.ts';

export type OrganizationState =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; retry: () => void }
  | { status: 'unknown' }
  | { status: 'ready'; organization: Organization };

/** Finds an organisation by its id or by one of its former ids. */
export function useOrganization(root: URL, id: string): OrganizationState {
  const manifest = useQuery(manifestQuery(root));
  const query = useQuery({
    ...organizationsQuery(root, manifest.data),
    select: (all) => findOrganization(all, id) ?? null,
  });
  if (query.error) return { status: 'failed', error: query.error, retry: () => void query.refetch() };
  if (query.data === undefined) return { status: 'loading' };
  return query.data === null ? { status: 'unknown' } : { status: 'ready', organization: query.data };
}
