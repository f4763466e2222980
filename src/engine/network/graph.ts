/** The cooperations of a directory as a graph: who works with whom, each pair once, whichever side says it. */
import type { LngLat, Organization } from '#domain/organization.ts';
import { hasPoint } from '#domain/organization.ts';
import { haversineKm } from '../geo/distance.ts';
import { compareText } from '../text/compare-text.ts';
import { fold } from '../text/fold.ts';

/** What the graph needs of an organisation. */
export type NetworkOrganization = Pick<
  Organization,
  'id' | 'name' | 'status' | 'kinds' | 'sectors' | 'address' | 'location' | 'territory' | 'partners'
>;

export interface NetworkNode {
  /** The id of an organisation, or `OUTSIDE` and its folded name for who is known by name only. */
  key: string;
  name: string;
  /** Missing for a partner that is not in the directory: nothing but its name is known. */
  organization?: NetworkOrganization;
}

export interface Cooperation {
  /** The same whichever side it is read from. */
  key: string;
  /** Always in the directory. Of two ends that are, the one whose id comes first. */
  from: NetworkNode;
  to: NetworkNode;
  /** Partial date of the beginning; missing when nothing states it. */
  since?: string;
  /** Great circle between the two ends, in kilometres; missing when one has no point. */
  distanceKm?: number;
  /** Ids of the sectors that both ends have. */
  sectors: readonly string[];
}

export interface Network {
  /** Every organisation, with partners or not, and everyone outside that one of them names; by key. */
  nodes: ReadonlyMap<string, NetworkNode>;
  /** In the order of their keys. */
  cooperations: readonly Cooperation[];
  /** Keys of the partners of each node, in their order; empty for who has none. */
  partners: ReadonlyMap<string, readonly string[]>;
}

/** No slug begins with it. */
const OUTSIDE = '~';

/** The point of an end of a cooperation; undefined when its place is not known well enough to be drawn. */
export function pointOf({ organization }: NetworkNode): LngLat | undefined {
  const location = organization?.location ?? null;
  return hasPoint(location) ? [location.lng, location.lat] : undefined;
}

/**
 * Builds the graph. Two spellings of a name outside the directory that differ by case, accents or punctuation only are
 * one body. A partner by an id that no organisation has is left out, as is who names itself. Same input, in any order,
 * same graph.
 */
export function createNetwork(organizations: readonly NetworkOrganization[]): Network {
  const sorted = organizations.toSorted((a, b) => compareText(a.id, b.id));
  const nodes = new Map<string, NetworkNode>();
  for (const organization of sorted)
    nodes.set(organization.id, { key: organization.id, name: organization.name, organization });
  const dates = new Map<string, { ends: [string, string]; since?: string }>();
  for (const { id, partners } of sorted) {
    for (const partner of partners) {
      const other = 'id' in partner ? partner.id : nameOutside(nodes, partner.name);
      if (other === id || !nodes.has(other)) continue;
      // Tilde comes after every letter: who is outside is never the first end.
      const ends: [string, string] = compareText(id, other) < 0 ? [id, other] : [other, id];
      const key = ends.join(' ');
      const since = betterDate(dates.get(key)?.since, partner.since);
      dates.set(key, { ends, ...(since !== undefined && { since }) });
    }
  }
  const cooperations = [...dates].sort(([a], [b]) => compareText(a, b)).map(toCooperation(nodes));
  return { nodes, cooperations, partners: partnersOf(nodes, cooperations) };
}

/** Adds who is known by name only, under the first of its spellings. */
function nameOutside(nodes: Map<string, NetworkNode>, name: string): string {
  const key = OUTSIDE + fold(name).trim();
  const known = nodes.get(key);
  if (known === undefined || compareText(name, known.name) < 0) nodes.set(key, { key, name });
  return key;
}

/** The earlier of two, the finer one where both say the same. */
function betterDate(known: string | undefined, date: string | undefined): string | undefined {
  if (known === undefined || date === undefined) return known ?? date;
  if (date.startsWith(known) || known.startsWith(date)) return date.length > known.length ? date : known;
  return date < known ? date : known;
}

function toCooperation(nodes: ReadonlyMap<string, NetworkNode>) {
  return ([key, { ends, since }]: readonly [
    string,
    { ends: [string, string]; since?: string },
  ]): Cooperation => {
    const [from, to] = ends.map((end) => nodes.get(end) ?? { key: end, name: end }) as [
      NetworkNode,
      NetworkNode,
    ];
    const [a, b] = [pointOf(from), pointOf(to)];
    const theirs = to.organization?.sectors ?? [];
    return {
      key,
      from,
      to,
      ...(since !== undefined && { since }),
      ...(a && b && { distanceKm: haversineKm(a, b) }),
      sectors: (from.organization?.sectors ?? []).filter((id) => theirs.includes(id)),
    };
  };
}

function partnersOf(nodes: ReadonlyMap<string, NetworkNode>, cooperations: readonly Cooperation[]) {
  const partners = new Map<string, string[]>([...nodes.keys()].map((key) => [key, []]));
  for (const { from, to } of cooperations) {
    partners.get(from.key)?.push(to.key);
    partners.get(to.key)?.push(from.key);
  }
  for (const keys of partners.values()) keys.sort(compareText);
  return partners;
}
