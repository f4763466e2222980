/** `organizations.geojson`, the file of all facts: read by the page and by the workers that make files of it. */
import * as z from 'zod/mini';
import { type Organization, organizationSchema } from '#domain/organization.ts';
import { ArtefactError } from './artefact-client.ts';
import { type Edition, fetchFile } from './artefact-files.ts';

/** Each organisation by its id, not yet parsed; throws an `ArtefactError` when the file cannot be used. */
export async function fetchOrganizations(
  root: URL,
  edition: Edition,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, OrganizationProperties>> {
  const collection = await fetchFile(root, edition, ORGANIZATIONS, collectionSchema, signal);
  return new Map(collection.features.map(({ properties }) => [properties.id, properties]));
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
export function parseOrganization(properties: OrganizationProperties): Organization {
  const { quality: _judgement, ...facts } = properties;
  const parsed = z.safeParse(organizationSchema, facts);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ArtefactError(ORGANIZATIONS, 'incompatible', `${properties.id}: unexpected ${field || 'form'}`);
}

export const ORGANIZATIONS = 'organizations.geojson';

export const propertiesSchema = z.looseObject({ id: z.string() });

export const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  // Six hundred full parses to show one detail would be waste: each is parsed when it opens.
  features: z.array(z.object({ properties: propertiesSchema })),
});

export type OrganizationProperties = z.infer<typeof propertiesSchema>;
