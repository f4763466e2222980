/** Every file the app fetches, declared once: key, address, schema. Content is keyed by its hash, so it never goes stale. */
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type Manifest, manifestSchema, recordsSchema } from '#domain/artefacts.ts';
import { type Organization, organizationSchema } from '#domain/organization.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { epciSchema, territoriesSchema } from '#domain/territory.ts';
import { ArtefactError, fetchArtefact } from './artefact-client.ts';

const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;
const HASH_LENGTH = 12;

export function manifestQuery(root: URL) {
  return queryOptions({
    ...FOREVER,
    queryKey: ['manifest', root.href],
    queryFn: ({ signal }) => fetchArtefact(root, 'manifest.json', manifestSchema, { signal }),
  });
}

/** Records, vocabularies and territories together: the list needs all three. */
export function directoryQuery(root: URL, manifest: Manifest | undefined) {
  const versions = [RECORDS, TAXONOMY, TERRITORIES].map((file) => versionOf(manifest, file));
  return queryOptions({
    ...FOREVER,
    queryKey: ['directory', root.href, ...versions],
    enabled: manifest !== undefined,
    queryFn: async ({ signal }) => {
      const [records, taxonomy, territories] = await Promise.all([
        fetchArtefact(root, RECORDS, recordsSchema, { signal, ...at(versions[0]) }),
        fetchArtefact(root, TAXONOMY, taxonomySchema, { signal, ...at(versions[1]) }),
        fetchArtefact(root, TERRITORIES, territoriesSchema, { signal, ...at(versions[2]) }),
      ]);
      return { edition: records.edition, records: records.records, taxonomy, territories };
    },
  });
}

/** The module that understands words. It is code, not data, but comes by the same network and can fail like it. */
export function engineQuery(wanted: boolean) {
  return queryOptions({
    ...FOREVER,
    queryKey: ['query-engine'],
    enabled: wanted,
    structuralSharing: false,
    queryFn: () =>
      import('./query-engine.ts').catch(() => {
        throw new ArtefactError('query-engine', 'unreachable', 'the search module did not load');
      }),
  });
}

/** Communes and EPCI, for the search to know every place; fetched when a search begins. */
export function placesQuery(root: URL, manifest: Manifest | undefined, wanted: boolean) {
  const versions = [COMMUNES, EPCIS].map((file) => versionOf(manifest, file));
  return queryOptions({
    ...FOREVER,
    queryKey: ['places', root.href, ...versions],
    enabled: wanted && manifest !== undefined,
    // Decoded into objects: comparing thirty-five thousand of them with the previous ones would be waste.
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const [communes, epcis] = await Promise.all([
        fetchArtefact(root, COMMUNES, z.unknown(), { signal, ...at(versions[0]) }),
        fetchArtefact(root, EPCIS, z.array(epciSchema), { signal, ...at(versions[1]) }),
      ]);
      const { decodePlaces } = await import('./query-engine.ts');
      return decodePlaces(communes, epcis);
    },
  });
}

/** All that is known of each organisation, by id; fetched when the first detail opens. */
export function organizationsQuery(root: URL, manifest: Manifest | undefined) {
  const version = versionOf(manifest, ORGANIZATIONS);
  return queryOptions({
    ...FOREVER,
    queryKey: ['organizations', root.href, version],
    enabled: manifest !== undefined,
    queryFn: async ({ signal }) => {
      const collection = await fetchArtefact(root, ORGANIZATIONS, collectionSchema, {
        signal,
        ...at(version),
      });
      return new Map(collection.features.map(({ properties }) => [properties.id, properties]));
    },
  });
}

/** Parses one organisation of the file; throws an `ArtefactError` that names it when it has not the expected form. */
export function parseOrganization(properties: OrganizationProperties): Organization {
  const { quality: _judgement, ...facts } = properties;
  const parsed = z.safeParse(organizationSchema, facts);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ArtefactError(ORGANIZATIONS, 'incompatible', `${properties.id}: unexpected ${field || 'form'}`);
}

const RECORDS = 'records.json';
const TAXONOMY = 'taxonomy.json';
const TERRITORIES = 'territories.json';
const ORGANIZATIONS = 'organizations.geojson';
const COMMUNES = 'communes.json';
const EPCIS = 'epci.json';

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  // Six hundred full parses to show one detail would be waste: each is parsed when it opens.
  features: z.array(z.object({ properties: z.looseObject({ id: z.string() }) })),
});

export type OrganizationProperties = z.infer<typeof collectionSchema>['features'][number]['properties'];

function versionOf(manifest: Manifest | undefined, file: string): string | undefined {
  return manifest && (manifest.files[file]?.sha256.slice(0, HASH_LENGTH) ?? manifest.edition);
}

function at(version: string | undefined): { version?: string } {
  return version === undefined ? {} : { version };
}
