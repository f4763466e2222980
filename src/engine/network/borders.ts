/** Cooperations that cross a border: between two regions, or between sectors that have nothing in common. */
import { byName } from './around.ts';
import type { Cooperation, Network, NetworkNode } from './graph.ts';

export const BORDERS = ['region', 'sector'] as const;
export type Border = (typeof BORDERS)[number];

/** True when both sides are known and differ; undefined when one is unknown, which is not the same as alike. */
export function crosses({ from, to, sectors }: Cooperation, border: Border): boolean | undefined {
  const [a, b] = [from.organization, to.organization];
  if (border === 'sector') {
    if (!a?.sectors.length || !b?.sectors.length) return undefined;
    return sectors.length === 0;
  }
  if (a?.territory.region === undefined || b?.territory.region === undefined) return undefined;
  return a.territory.region !== b.territory.region;
}

/** A body whose partners stand in several other regions, or in several trades that are not its own. */
export interface Connector {
  node: NetworkNode;
  partners: number;
  /** Codes of the regions of its partners, without its own. */
  regions: readonly string[];
  /** Ids of the sectors of its partners, without its own. */
  sectors: readonly string[];
}

/** Organisations that reach two other regions at least: those that reach most first, then by sectors, then by name. */
export function connectorsOf(network: Network): Connector[] {
  const found: Connector[] = [];
  for (const node of network.nodes.values()) {
    const { organization } = node;
    if (organization === undefined) continue;
    const keys = network.partners.get(node.key) ?? [];
    const others = keys.flatMap((key) => network.nodes.get(key)?.organization ?? []);
    const regions = new Set(others.flatMap(({ territory }) => territory.region ?? []));
    const sectors = new Set(others.flatMap((other) => other.sectors));
    regions.delete(organization.territory.region ?? '');
    for (const id of organization.sectors) sectors.delete(id);
    if (regions.size < 2) continue;
    found.push({
      node,
      partners: keys.length,
      regions: [...regions].sort(),
      sectors: [...sectors].sort(),
    });
  }
  return found.sort(
    (a, b) =>
      b.regions.length - a.regions.length || b.sectors.length - a.sectors.length || byName(a.node, b.node),
  );
}
