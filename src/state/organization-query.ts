/** Everything known of the organisations: apart from the other queries, since no list needs its schema. */
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Manifest } from '#domain/artefacts.ts';
import { detailShardOf, LARGE_FILES } from '#domain/large-edition.ts';
import type { Organization } from '#domain/organization.ts';
import { editionKey, editionOf } from './artefact-files.ts';
import { fetchOrganizations, parseOrganization, propertiesSchema } from './organization-file.ts';
import { fetchJsonPart, fetchOverview } from './part-files.ts';
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

/** All that is known of one, of a large edition, by its id or a former one; null when there is none. */
export function organizationQuery(root: URL, folder: string | undefined, id: string) {
  return queryOptions({
    ...FOREVER,
    queryKey: ['organization', root.href, folder, id],
    enabled: folder !== undefined,
    queryFn: async (): Promise<Organization | null> => {
      const parts = { root, folder: ensure(folder) };
      const { detailShards } = await fetchOverview(parts);
      const file = LARGE_FILES.details(detailShardOf(id, detailShards));
      const shard = await fetchJsonPart(parts, file, z.record(z.string(), propertiesSchema));
      const properties = shard[id];
      return properties ? parseOrganization(properties) : null;
    },
  });
}
