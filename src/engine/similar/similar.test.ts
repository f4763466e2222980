import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { createSimilarity, type SimilarRecord } from './similar.ts';

type Facts = Partial<Pick<DirectoryRecord, 'kinds' | 'sectors' | 'labels'>> & { region?: string };

function body(id: string, { kinds = ['cluster'], sectors = [], labels, region }: Facts): DirectoryRecord {
  return {
    id,
    name: id,
    kinds,
    sectors,
    summary: {},
    territory: region === undefined ? {} : { region },
    ...(labels ? { labels } : {}),
  };
}

const polymeris = body('polymeris', {
  kinds: ['pole'],
  sectors: ['plastics', 'digital'],
  region: 'R84',
  labels: [{ id: 'esca-gold' }],
});
const EVERYTHING = ['digital', 'energy', 'food', 'health', 'plastics', 'wood'];
const records = [
  polymeris,
  body('plasticampus', { kinds: ['campus'], sectors: ['plastics'], region: 'R84' }),
  body('all-trades', { kinds: ['incubator'], sectors: EVERYTHING, region: 'R53' }),
  body('minalogic', { kinds: ['pole'], sectors: ['digital'], region: 'R84' }),
  body('images', { kinds: ['pole'], sectors: ['digital'], region: 'R53' }),
  body('web', { sectors: ['digital'], region: 'R53' }),
  body('gold', { kinds: ['ptce'], sectors: ['wood'], labels: [{ id: 'esca-gold' }], region: 'R75' }),
  body('neighbour', { kinds: ['pole'], sectors: ['food'], region: 'R84' }),
  body('far-pole', { kinds: ['pole'], sectors: ['food'], region: 'R53' }),
  body('stranger', { sectors: ['wood'], region: 'R53' }),
];
const similar = (record: DirectoryRecord, among: readonly DirectoryRecord[], limit?: number) =>
  createSimilarity(among)(record, limit);
const idsOf = (found: readonly SimilarRecord[]) => found.map(({ record }) => record.id);

describe('similar', () => {
  it('puts who shares trade, kind and region first, then who shares two of them, then one', () => {
    expect(idsOf(similar(polymeris, records, 4))).toEqual([
      'minalogic',
      'plasticampus',
      'images',
      'neighbour',
    ]);
  });

  it('is never itself, nor someone with nothing in common', () => {
    const ids = idsOf(similar(polymeris, records, 100));
    expect(ids).not.toContain('polymeris');
    expect(ids).not.toContain('stranger');
    // The kind alone is not a likeness: there are seventy poles.
    expect(ids).not.toContain('far-pole');
  });

  it('says what is shared, rarest first', () => {
    const found = similar(polymeris, records, 100);
    const sharedWith = (id: string) => found.find(({ record }) => record.id === id)?.shared;
    expect(sharedWith('all-trades')).toEqual({ sectors: ['plastics', 'digital'], labels: [], kinds: [] });
    expect(sharedWith('gold')).toEqual({ sectors: [], labels: ['esca-gold'], kinds: [] });
    expect(sharedWith('neighbour')).toEqual({ sectors: [], labels: [], kinds: ['pole'], region: 'R84' });
  });

  it('weighs a shared trade by its rarity', () => {
    const asked = body('asked', { kinds: ['campus'], sectors: ['plastics', 'digital'] });
    const one = (id: string, sector: string) => body(id, { sectors: [sector] });
    const crowd = [one('rare', 'plastics'), one('a', 'digital'), one('b', 'digital'), one('c', 'digital')];
    expect(idsOf(similar(asked, crowd))).toEqual(['rare', 'a', 'b', 'c']);
  });

  it('keeps the order of ties by id, whatever the order of the records', () => {
    const forth = idsOf(similar(polymeris, records, 100));
    expect(idsOf(similar(polymeris, [...records].reverse(), 100))).toEqual(forth);
  });

  it('gives five at most, and none to who is alone', () => {
    expect(similar(polymeris, records)).toHaveLength(5);
    expect(similar(polymeris, [polymeris])).toEqual([]);
    expect(similar(body('bare', { kinds: [] }), records)).toEqual([]);
  });

  it('counts a label held twice once', () => {
    const twice = body('twice', { labels: [{ id: 'esca-gold', since: '2012' }, { id: 'esca-gold' }] });
    expect(similar(polymeris, [polymeris, twice])[0]?.shared.labels).toEqual(['esca-gold']);
  });
});

describe('with many who have the same traits', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 40 });
  const facts = fc.record({
    kinds: fc.subarray(['pole', 'campus'], { minLength: 1 }),
    sectors: fc.subarray(['digital', 'food', 'wood']),
    labels: fc.subarray([{ id: 'gold' }, { id: 'silver' }]),
    region: fc.constantFrom('R84', 'R53'),
  });
  const directory = fc
    .tuple(ids, fc.array(facts, { minLength: 40, maxLength: 40 }))
    .map(([names, all]) => names.map((id, at) => body(id, all[at] ?? {})));

  it('gives the first of those whom comparing with each one alone puts in order', () => {
    fc.assert(
      fc.property(directory, (among) => {
        const find = createSimilarity(among);
        for (const record of among) {
          const all = find(record, among.length);
          // One by one: whoever is alike is found whatever the limit, and as alike as in any other list.
          const byHand = all.toSorted((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1));
          expect(all).toEqual(byHand);
          expect(new Set(idsOf(all)).size).toBe(all.length);
          expect(find(record)).toEqual(all.slice(0, 5));
          for (const other of among) {
            if (other === record) continue;
            const isIn = all.some((one) => one.record === other);
            const shares = (a: readonly string[], b: readonly string[]) => a.some((id) => b.includes(id));
            const labels = ({ labels: held = [] }: DirectoryRecord) => held.map(({ id }) => id);
            const isAlike =
              shares(record.sectors, other.sectors) ||
              shares(labels(record), labels(other)) ||
              (shares(record.kinds, other.kinds) && record.territory.region === other.territory.region);
            expect(isIn).toBe(isAlike);
          }
        }
      }),
    );
  });
});
