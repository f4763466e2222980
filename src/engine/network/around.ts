/** What stands around one body: whom its partners work with, and with whom it might work. */
import { haversineKm } from '../geo/distance.ts';
import { GENERALIST_SECTOR } from '../search/generalist.ts';
import { compareText } from '../text/compare-text.ts';
import { fold } from '../text/fold.ts';
import { type Network, type NetworkNode, pointOf } from './graph.ts';

export interface SecondPartner {
  node: NetworkNode;
  /** The partners that both have, by name. */
  through: readonly NetworkNode[];
}

/** Kilometres (great circle) within which two bodies of different regions share a territory. */
export const NEAR_KM = 50;

export interface PossibleCooperation {
  node: NetworkNode;
  /** Ids of the sectors that both have; at least one, and not that of those who help everyone. */
  sectors: readonly string[];
  /** Code of the region of both. */
  region?: string;
  /** Missing when one of them has no point. */
  distanceKm?: number;
  /** The partners that both have already, by name. */
  common: readonly NetworkNode[];
}

/** Partners of the partners of a body that are not its own: those met through most partners first, then by name. */
export function secondPartners(network: Network, key: string): SecondPartner[] {
  const own = new Set([key, ...partnersOf(network, key)]);
  const through = new Map<string, NetworkNode[]>();
  for (const partner of partnersOf(network, key)) {
    const between = network.nodes.get(partner);
    for (const other of partnersOf(network, partner)) {
      if (between === undefined || own.has(other)) continue;
      through.set(other, [...(through.get(other) ?? []), between]);
    }
  }
  return [...through]
    .flatMap(([other, between]) => {
      const node = network.nodes.get(other);
      return node === undefined ? [] : [{ node, through: between.sort(byName) }];
    })
    .sort((a, b) => b.through.length - a.through.length || byName(a.node, b.node));
}

/**
 * Active organisations that share a sector and a territory with this one (its region, or `NEAR_KM` around it) and are
 * not its partners. Those with most partners in common come first, then those with most sectors in common, then the
 * nearest, unknown distances last, then by name. An idea to be looked into, not a judgement.
 */
export function possibleCooperations(network: Network, key: string): PossibleCooperation[] {
  const node = network.nodes.get(key);
  if (node?.organization === undefined) return [];
  const own = new Set([key, ...partnersOf(network, key)]);
  const found: PossibleCooperation[] = [];
  for (const other of network.nodes.values()) {
    if (own.has(other.key) || other.organization?.status !== 'active') continue;
    const possible = possibleBetween(network, node, other);
    if (possible !== undefined) found.push(possible);
  }
  return found.sort(
    (a, b) =>
      b.common.length - a.common.length ||
      b.sectors.length - a.sectors.length ||
      (a.distanceKm ?? Number.MAX_VALUE) - (b.distanceKm ?? Number.MAX_VALUE) ||
      byName(a.node, b.node),
  );
}

function possibleBetween(network: Network, a: NetworkNode, b: NetworkNode): PossibleCooperation | undefined {
  const theirs = b.organization?.sectors ?? [];
  const sectors = (a.organization?.sectors ?? []).filter(
    (id) => id !== GENERALIST_SECTOR && theirs.includes(id),
  );
  if (sectors.length === 0) return undefined;
  const [from, to] = [pointOf(a), pointOf(b)];
  const distanceKm = from && to && haversineKm(from, to);
  const region = a.organization?.territory.region;
  const isShared = region !== undefined && region === b.organization?.territory.region;
  if (!isShared && (distanceKm === undefined || distanceKm > NEAR_KM)) return undefined;
  return {
    node: b,
    sectors,
    ...(isShared && { region }),
    ...(distanceKm !== undefined && { distanceKm }),
    common: commonPartners(network, a.key, b.key),
  };
}

function commonPartners(network: Network, a: string, b: string): NetworkNode[] {
  const theirs = new Set(partnersOf(network, b));
  return partnersOf(network, a)
    .flatMap((key) => (theirs.has(key) ? (network.nodes.get(key) ?? []) : []))
    .sort(byName);
}

function partnersOf({ partners }: Network, key: string): readonly string[] {
  return partners.get(key) ?? [];
}

/** Names as they are read, ties by key. */
export function byName(a: NetworkNode, b: NetworkNode): number {
  return compareText(fold(a.name), fold(b.name)) || compareText(a.key, b.key);
}
