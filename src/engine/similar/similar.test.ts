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
