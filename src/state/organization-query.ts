/** Everything known of the organisations: apart from the other queries, since no list needs its schema. */
import { queryOptions } from '@tanstack/react-query';
import type { Manifest } from '#domain/artefacts.ts';
import { editionKey, editionOf } from './artefact-files.ts';
import { fetchOrganizations } from './organization-file.ts';
import { ensure, FOREVER } from './queries.ts';

export { findOrganization } from './organization-file.ts';

/** All that is known of each organisation, by id; fetched when the first detail opens. */
export function organizationsQuery(root: URL, manifest: Manifest | undefined) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['organizations', root.href, edition && editionKey(edition)],
    enabled: edition !== undefined,
    queryFn: ({ signal }) => fetchOrganizations(root, ensure(edition), signal),
  });
}
