/** Every measure of the network against its plain version, on random graphs and on the directory. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasPoint, type Organization } from '#domain/organization.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import { possibleCooperations, secondPartners } from '#engine/network/around.ts';
import { randomBodies } from '#engine/network/fixtures.ts';
import { createNetwork, type NetworkOrganization } from '#engine/network/graph.ts';
import { structureOf } from '#engine/network/structure.ts';
import { bruteBridges, bruteGroups, bruteHinges, pairsOf } from '../support/brute-network.ts';

const { features } = JSON.parse(
  readFileSync(new URL('../../public/data/organizations.geojson', import.meta.url), 'utf8'),
) as { features: { properties: Organization }[] };
const DIRECTORY = features.map(({ properties }) => properties);

const GRAPHS: [string, NetworkOrganization[]][] = [
  ...[0.01, 0.03, 0.06, 0.15].flatMap((probability) =>
    [1, 2, 3].map((seed): [string, NetworkOrganization[]] => [
      `40 bodies, ${probability}, seed ${seed}`,
      randomBodies(seed, 40, probability),
    ]),
  ),
  ['nobody', []],
  ['the directory', DIRECTORY],
];

const byKey = <T extends { key: string }>(items: readonly T[]) =>
  items.toSorted((a, b) => (a.key < b.key ? -1 : 1));

describe.each(GRAPHS)('the network of %s', (_, organizations) => {
  const network = createNetwork(organizations);
  const structure = structureOf(network);
  const keys = [...network.nodes.keys()];
  const pairs = pairsOf(network);

  it('has every cooperation once, and as many partners for each body as cooperations name it', () => {
    const asked = new Set<string>();
    for (const { id, partners } of organizations)
      for (const partner of partners) {
        const outside = 'name' in partner ? `~${partner.name.toLowerCase()}` : undefined;
        if ('id' in partner) asked.add([id, partner.id].sort().join(' '));
        else asked.add(`${id} ${outside}`);
      }
    // Names of the directory fold in more ways than by case: there may be fewer bodies than spellings.
    expect(pairs.length).toBeLessThanOrEqual(asked.size);
    expect(new Set(pairs.map((pair) => pair.join(' '))).size).toBe(pairs.length);
    for (const key of keys) {
      const ends = pairs.flatMap(([a, b]) => (a === key ? [b] : b === key ? [a] : []));
      expect(network.partners.get(key)).toEqual(ends.sort());
    }
  });

  it('falls into the same groups, and leaves the same active organisations alone', () => {
    const groups = bruteGroups(keys, pairs);
    const ours = structure.groups.map((group) => group.map(({ key }) => key));
    expect(ours.map((group) => group.join()).sort()).toEqual(
      groups
        .filter(({ length }) => length > 1)
        .map((group) => group.join())
        .sort(),
    );
    expect(ours.map(({ length }) => length)).toEqual(ours.map(({ length }) => length).sort((a, b) => b - a));
    const alone = organizations
      .filter(({ id, status }) => status === 'active' && !pairs.some((pair) => pair.includes(id)))
      .map(({ id }) => id);
    expect(structure.isolated.map(({ key }) => key)).toEqual(alone.sort());
  });

  it('has the same hinges and the same bridges', () => {
    const hinges = structure.hinges.map(({ node, parts, cutOff }) => ({ key: node.key, parts, cutOff }));
    expect(byKey(hinges)).toEqual(byKey(bruteHinges(keys, pairs)));
    const bridges = structure.bridges.map(({ cooperation, cutOff }) => ({ key: cooperation.key, cutOff }));
    expect(byKey(bridges)).toEqual(byKey(bruteBridges(keys, pairs).filter(({ cutOff }) => cutOff > 1)));
  });

  it('knows the partners of partners of each body, and through whom', () => {
    const near = (key: string) => network.partners.get(key) ?? [];
    for (const key of keys) {
      const expected = keys
        .filter((other) => other !== key && !near(key).includes(other))
        .map((other) => ({ key: other, through: near(key).filter((one) => near(one).includes(other)) }))
        .filter(({ through }) => through.length > 0);
      const found = secondPartners(network, key).map(({ node, through }) => ({
        key: node.key,
        through: through.map((one) => one.key).sort(),
      }));
      expect(byKey(found)).toEqual(byKey(expected));
    }
  });

  it('offers exactly those who share a trade and a territory, in the order that is stated', () => {
    for (const one of organizations.slice(0, 60)) {
      const wanted = organizations
        .filter((other) => other.id !== one.id && other.status === 'active')
        .filter((other) => !(network.partners.get(one.id) ?? []).includes(other.id))
        .filter((other) => one.sectors.some((id) => id !== 'multi-sector' && other.sectors.includes(id)))
        .filter((other) => {
          const { region } = one.territory;
          if (region !== undefined && region === other.territory.region) return true;
          return (distance(one, other) ?? Number.POSITIVE_INFINITY) <= 50;
        })
        .map(({ id }) => id);
      const found = possibleCooperations(network, one.id);
      expect(found.map(({ node }) => node.key).sort()).toEqual(wanted.sort());
      const ranks = found.map(({ common, sectors, distanceKm }) => [
        -common.length,
        -sectors.length,
        distanceKm ?? Number.MAX_VALUE,
      ]);
      expect(ranks).toEqual(ranks.toSorted(byNumbers));
    }
  });
});

function distance(a: NetworkOrganization, b: NetworkOrganization): number | undefined {
  if (!hasPoint(a.location) || !hasPoint(b.location)) return undefined;
  return haversineKm([a.location.lng, a.location.lat], [b.location.lng, b.location.lat]);
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, n) => value !== b[n]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

describe('the graph', () => {
  it('does not depend on the order of the rows', () => {
    const one = createNetwork(DIRECTORY);
    const other = createNetwork(DIRECTORY.toReversed());
    expect(other.cooperations).toEqual(one.cooperations);
    expect(structureOf(other).hinges.map(({ node }) => node.key)).toEqual(
      structureOf(one).hinges.map(({ node }) => node.key),
    );
  });

  /** Bodies of the France Clusters press kit on Campus, and the campus and the year of their cooperation. */
  it.each([
    ['polepharma', 'cmq-cosmetopharma-cvl', '2017'],
    ['cosmetic-valley', 'cmq-cosmetopharma-cvl', '2018'],
    ['pmt-pole-des-microtechniques', 'cmq-microtechniques-bfc', '2020'],
    ['cluster-lumiere', 'cmq-lumiere', '2017'],
    ['mont-blanc-industries', 'cmq-mecanique-connectee', '2016'],
  ])('holds the cooperation of %s with %s since %s', (id, campus, since) => {
    const { cooperations } = createNetwork(DIRECTORY);
    const found = cooperations.find(
      ({ from, to }) => [from.key, to.key].sort().join() === [id, campus].sort().join(),
    );
    expect(found?.since).toBe(since);
  });

  it('knows Digital League, the sixth of them, whose campus no source of the directory names', () => {
    const network = createNetwork(DIRECTORY);
    expect(network.nodes.get('digital-league')?.organization?.status).toBe('active');
    expect(network.partners.get('digital-league')).toEqual([]);
  });
});
