/** Everything known of the organisations: apart from the other queries, since no list needs its schema. */
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Manifest } from '#domain/artefacts.ts';
import { type Organization, organizationSchema } from '#domain/organization.ts';
import { ArtefactError } from './artefact-client.ts';
import { editionKey, editionOf, fetchFile } from './artefact-files.ts';
import { ensure, FOREVER } from './queries.ts';

/** All that is known of each organisation, by id; fetched when the first detail opens. */
export function organizationsQuery(root: URL, manifest: Manifest | undefined) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['organizations', root.href, edition && editionKey(edition)],
    enabled: edition !== undefined,
    queryFn: async ({ signal }) => {
      const collection = await fetchFile(root, ensure(edition), ORGANIZATIONS, collectionSchema, signal);
      return new Map(collection.features.map(({ properties }) => [properties.id, properties]));
    },
  });
}

/** Finds by id or by former id, and parses what is found only; throws an `ArtefactError` when that has not the expected form. */
export function findOrganization(
  all: ReadonlyMap<string, OrganizationProperties>,
  id: string,
): Organization | undefined {
  const properties = all.get(id) ?? [...all.values()].find((one) => isFormerly(one.formerIds, id));
  return properties && parseOrganization(properties);
}

function isFormerly(formerIds: unknown, id: string): boolean {
  return Array.isArray(formerIds) && formerIds.includes(id);
}

/** Parses one organisation of the file; throws an `ArtefactError` that names it when it has not the expected form. */
function parseOrganization(properties: OrganizationProperties): Organization {
  const { quality: _judgement, ...facts } = properties;
  const parsed = z.safeParse(organizationSchema, facts);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ArtefactError(ORGANIZATIONS, 'incompatible', `${properties.id}: unexpected ${field || 'form'}`);
}

const ORGANIZATIONS = 'organizations.geojson';

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  // Six hundred full parses to show one detail would be waste: each is parsed when it opens.
  features: z.array(z.object({ properties: z.looseObject({ id: z.string() }) })),
});

export type OrganizationProperties = z.infer<typeof collectionSchema>['features'][number]['properties'];
