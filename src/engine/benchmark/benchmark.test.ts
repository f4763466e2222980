import { describe, expect, it } from 'vitest';
import type { Organization } from '#domain/organization.ts';
import { seeded } from '../network/fixtures.ts';
import { comparePeers, LEAST_KNOWN, type Peer } from './benchmark.ts';
import { benchmarkCsv } from './export.ts';
import { peersOf } from './peers.ts';
import { type BenchmarkValues, benchmarkValues } from './values.ts';

const NOTHING: BenchmarkValues = { members: null, age: null, labels: null, partners: null, regions: null };

function peer(n: number, values: Partial<BenchmarkValues>): Peer {
  return { id: `peer-${n}`, name: `Pair ${n}`, values: { ...NOTHING, ...values } };
}

/** As a schoolbook says it: the sorted values, and the point on the line between two of them. */
function bruteQuantile(values: readonly number[], share: number): number {
  const line = values.toSorted((a, b) => a - b);
  let position = 0;
  for (; position + 1 < line.length && (position + 1) / (line.length - 1) <= share; position++);
  const next = line[Math.min(position + 1, line.length - 1)] ?? 0;
  const here = line[position] ?? 0;
  return here + (next - here) * (share * (line.length - 1) - position);
}

describe.each([0, 1, 7, 8, 9, 20, 57])('among %i peers', (size) => {
  const random = seeded(size);
  const peers = Array.from({ length: size }, (_, n) =>
    peer(n, { members: random() < 0.3 ? null : Math.floor(random() * 40) }),
  );
  const values = peers.flatMap(({ values: { members } }) => members ?? []);
  const [members] = comparePeers({ ...NOTHING, members: 12 }, peers);

  it('counts those who are known, those who are not, and those below, level and above, one by one', () => {
    expect([members?.known.length, members?.unknown]).toEqual([values.length, size - values.length]);
    expect(members?.place).toEqual({
      below: values.filter((value) => value < 12).length,
      level: values.filter((value) => value === 12).length,
      above: values.filter((value) => value > 12).length,
    });
  });

  it('gives quartiles where enough is known, and only there', () => {
    const { quartiles } = members ?? {};
    if (values.length < LEAST_KNOWN) expect(quartiles).toBeUndefined();
    else {
      expect(quartiles?.lower).toBeCloseTo(bruteQuantile(values, 0.25), 9);
      expect(quartiles?.median).toBeCloseTo(bruteQuantile(values, 0.5), 9);
      expect(quartiles?.upper).toBeCloseTo(bruteQuantile(values, 0.75), 9);
    }
  });
});

it('has no place for a value that is unknown', () => {
  const [members] = comparePeers(NOTHING, [peer(1, { members: 3 })]);
  expect(members).toMatchObject({ own: null, unknown: 0 });
  expect(members).not.toHaveProperty('place');
});

const one = {
  id: 'a',
  kinds: ['pole', 'cluster'],
  sectors: ['digital', 'energy'],
  territory: { region: 'R84' },
};
const all = [
  one,
  { ...one, id: 'b', sectors: ['energy'] },
  { ...one, id: 'c', territory: { region: 'R53' } },
  { ...one, id: 'd', kinds: ['cluster', 'pole'] },
  { ...one, id: 'e', sectors: ['nuclear'] },
  { ...one, id: 'f', territory: {} },
];
const idsOf = (choice: Parameters<typeof peersOf>[2], of = one) =>
  peersOf(of, all, choice).map(({ id }) => id);

it('takes as peers those of the same main kind and of a shared sector, in the region where asked', () => {
  expect(idsOf({ scope: 'country', sector: '' })).toEqual(['b', 'c', 'f']);
  expect(idsOf({ scope: 'country', sector: 'digital' })).toEqual(['c', 'f']);
  expect(idsOf({ scope: 'region', sector: '' })).toEqual(['b']);
  expect(idsOf({ scope: 'country', sector: 'not-one-of-its-own' })).toEqual(['b', 'c', 'f']);
  expect(idsOf({ scope: 'region', sector: '' }, { ...one, territory: { region: '' } })).toEqual([]);
});

const ORGANIZATION: Organization = {
  id: 'a',
  formerIds: [],
  name: 'A',
  aliases: [],
  status: 'active',
  kinds: ['pole'],
  sectors: ['digital'],
  summary: {},
  address: {},
  location: null,
  territory: { region: 'R84' },
  serves: [],
  labels: [],
  partners: [],
  sources: [{ url: 'https://example.org' }],
  unverifiedFields: [],
};
const CONTEXT: Parameters<typeof benchmarkValues>[1] = {
  edition: '2026-11-22',
  labels: [],
  territories: {
    country: { code: 'FR', name: 'France', population: null, bbox: [0, 0, 0, 0] },
    regions: ['R84', 'R53', 'R11'].map((code) => ({
      code,
      name: code,
      population: null,
      bbox: [0, 0, 0, 0],
      overseas: false,
    })),
    departments: [{ code: 'D29', name: 'Finistère', region: 'R53', population: null, bbox: [0, 0, 0, 0] }],
  },
};

describe('the values of an organisation', () => {
  it('are unknown where nothing is stated, never zero', () => {
    expect(benchmarkValues(ORGANIZATION, CONTEXT)).toEqual(NOTHING);
  });

  it('are those that its row states at the date of the edition', () => {
    const labels = [{ id: 'esca-gold', until: '2027' }, { id: 'esca-bronze', until: '2014' }, { id: 'cmq' }];
    const given = {
      members: 0,
      founded: 2005,
      partners: [{ name: 'Inria' }],
      serves: ['R84', 'D29', 'E200046977'],
    };
    expect(benchmarkValues({ ...ORGANIZATION, ...given, labels }, CONTEXT)).toEqual({
      members: 0,
      age: 21,
      labels: 1,
      partners: 1,
      regions: 2,
    });
    const old = { ...ORGANIZATION, labels: [{ id: 'esca-bronze', until: '2014' }], serves: ['FR'] };
    expect(benchmarkValues(old, CONTEXT)).toMatchObject({ labels: 0, regions: 3 });
    expect(benchmarkValues({ ...ORGANIZATION, labels: [{ id: 'cmq' }] }, CONTEXT).labels).toBeNull();
    expect(benchmarkValues({ ...ORGANIZATION, founded: 2027 }, CONTEXT).age).toBeNull();
  });
});

it('writes a file where unknown is an empty cell, and no name is a formula', () => {
  const own = { ...peer(0, { members: 5 }), name: '=A1' };
  const peers = [peer(1, { members: 3, age: 2 })];
  const csv = benchmarkCsv({ own, peers, comparisons: comparePeers(own.values, peers), about: ['Mapster'] });
  expect(csv.split('\n').slice(0, 6)).toEqual([
    '# Mapster',
    'role,id,name,members,age,labels,partners,regions',
    "organization,peer-0,'=A1,5,,,,",
    'peer,peer-1,Pair 1,3,2,,,',
    'peers_known,,,1,1,0,0,0',
    'peers_unknown,,,0,0,1,1,1',
  ]);
});
