/** One organisation and its peers, with what they are compared by: read in short steps. */
import { queryOptions } from '@tanstack/react-query';
import type { Organization } from '#domain/organization.ts';
import { comparePeers, type MeasureComparison, type Peer } from '#engine/benchmark/benchmark.ts';
import { peersOf } from '#engine/benchmark/peers.ts';
import { benchmarkValues } from '#engine/benchmark/values.ts';
import type { BenchmarkView } from './benchmark-view.ts';
import type { DirectoryData } from './directory.ts';
import { mapInTasks } from './next-task.ts';
import { findOrganization, type OrganizationProperties } from './organization-file.ts';
import { ensure } from './queries.ts';

export interface Benchmark {
  organization: Organization;
  own: Peer;
  peers: readonly Peer[];
  comparisons: readonly MeasureComparison[];
}

/** Null when the directory has no organisation of that id; asked again only where the question changes. */
export function benchmarkQuery(
  directory: DirectoryData | undefined,
  all: ReadonlyMap<string, OrganizationProperties> | undefined,
  view: BenchmarkView,
) {
  return queryOptions({
    queryKey: ['benchmark', directory?.edition, view],
    enabled: directory !== undefined && all !== undefined && view.id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async (): Promise<Benchmark | null> => {
      const organization = findOrganization(ensure(all), ensure(view.id));
      if (organization === undefined) return null;
      return compare(organization, ensure(directory), ensure(all), view);
    },
  });
}

async function compare(
  organization: Organization,
  { records, taxonomy, territories, edition }: DirectoryData,
  all: ReadonlyMap<string, OrganizationProperties>,
  view: BenchmarkView,
): Promise<Benchmark> {
  const context = { edition, labels: taxonomy.labels, territories };
  const toPeer = (one: Organization): Peer => ({
    id: one.id,
    name: one.name,
    values: benchmarkValues(one, context),
  });
  const read = await mapInTasks(peersOf(organization, records, view), ({ id }) => {
    const one = findOrganization(all, id);
    return one && toPeer(one);
  });
  const peers = read.filter((peer) => peer !== undefined);
  const own = toPeer(organization);
  return { organization, own, peers, comparisons: comparePeers(own.values, peers) };
}
