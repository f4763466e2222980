/** The cooperations of the directory as a graph: made once for an edition, in short steps. */
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Manifest } from '#domain/artefacts.ts';
import { organizationSchema } from '#domain/organization.ts';
import { createNetwork, type Network, type NetworkOrganization } from '#engine/network/graph.ts';
import { type Structure, structureOf } from '#engine/network/structure.ts';
import { ArtefactError } from './artefact-client.ts';
import { editionKey, editionOf, fetchFile } from './artefact-files.ts';
import { mapInTasks, nextTask } from './next-task.ts';
import { collectionSchema, ORGANIZATIONS } from './organization-file.ts';
import { ensure, FOREVER } from './queries.ts';

const { id, name, status, kinds, sectors, address, location, territory, partners } = organizationSchema.shape;
/** What the graph needs of an organisation; the rest of its facts is not read. */
const memberSchema = z.object({ id, name, status, kinds, sectors, address, location, territory, partners });

export interface NetworkData {
  network: Network;
  structure: Structure;
}

export function networkQuery(root: URL, manifest: Manifest | undefined) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    queryKey: ['network', root.href, edition && editionKey(edition)],
    enabled: edition !== undefined,
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<NetworkData> => {
      const { features } = await fetchFile(root, ensure(edition), ORGANIZATIONS, collectionSchema, signal);
      const members = await mapInTasks(features, ({ properties }) => parseMember(properties));
      await nextTask();
      const network = createNetwork(members);
      await nextTask();
      return { network, structure: structureOf(network) };
    },
  });
}

/** Reads what the build wrote, all at once: for pages that are written before they are asked for. */
export function readNetwork(file: unknown): NetworkData {
  const { features } = z.parse(collectionSchema, file);
  const network = createNetwork(features.map(({ properties }) => parseMember(properties)));
  return { network, structure: structureOf(network) };
}

function parseMember(properties: unknown): NetworkOrganization {
  const parsed = z.safeParse(memberSchema, properties);
  if (parsed.success) return parsed.data;
  throw new ArtefactError(
    ORGANIZATIONS,
    'incompatible',
    parsed.error.issues[0]?.path.join('.') || 'unexpected form',
  );
}
