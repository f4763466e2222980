/** Place, reach, area, order and groups of an answer, on the published directory. */
import { describe, expect, it } from 'vitest';
import { matchesFilters } from '#engine/facets/match-filters.ts';
import { countResults, rank } from '#engine/search/rank.ts';
import { NO_FILTERS, type SearchRequest } from '#engine/search/types.ts';
import { loadDirectory } from './search-directory.ts';

const { index, records } = loadDirectory();
const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  filters: NO_FILTERS,
  ...more,
});
const idsOf = ({ order }: { order: Uint32Array }) => [...order].map((at) => records[at]?.id ?? '');
const oyonnax = index.vocabulary.places.byCode.get('C01283')?.territory;
const near = oyonnax ? { near: oyonnax } : {};

describe('the groups of an answer', () => {
  it('part those who serve the town, its neighbours and those of the whole country', () => {
    const { sections, order } = rank(index, request('incubateur oyonnax'));
    expect(sections.map(({ key }) => key)).toEqual(['serves', 'near', 'country'].slice(0, sections.length));
    expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(order.length);
    expect(sections[0]?.start).toBe(0);
  });

  it('keep, by distance, those who come from farther to serve between the near and the far', () => {
    const { sections, distancesKm, order } = rank(index, request('plasturgie oyonnax'), 'distance');
    expect(sections.map(({ key }) => key).slice(0, 2)).toEqual(['within', 'serves-farther']);
    const within = [...(distancesKm ?? [])].slice(0, sections[0]?.count);
    expect(within.every((km) => km <= 50)).toBe(true);
    expect([...within].sort((a, b) => a - b)).toEqual(within);
    expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(order.length);
  });

  it('tell, of a region, who is seated there from who serves it from elsewhere', () => {
    const { sections, order } = rank(index, request('cluster bretagne'));
    const seated = sections.find(({ key }) => key === 'seated');
    const regions = [...order].slice(0, seated?.count).map((at) => records[at]?.territory.region);
    expect(new Set(regions)).toEqual(new Set(['R53']));
  });
});

describe('the reach of an answer', () => {
  it('is a radius around the place of the visitor', () => {
    const { distancesKm = [] } = rank(
      index,
      request('', { ...near, reach: { radiusKm: 30, serving: false } }),
    );
    expect(distancesKm.length).toBeGreaterThan(1);
    expect([...distancesKm].every((km) => km <= 30)).toBe(true);
  });

  it('keeps those who serve the place from farther while that is asked for', () => {
    const only = rank(index, request('', { ...near, reach: { radiusKm: 30, serving: false } }));
    const both = rank(index, request('', { ...near, reach: { radiusKm: 30, serving: true } }));
    const added = idsOf(both).filter((id) => !idsOf(only).includes(id));
    expect(added.length).toBeGreaterThan(0);
    const codes = ['C01283', 'E200042935', 'D01', 'R84', 'FR'];
    for (const id of added) {
      const serves = records.find((one) => one.id === id);
      const isServing = serves?.serves?.some((code) => codes.includes(code)) ?? false;
      expect([id, isServing || serves?.territory.department === 'D01']).toEqual([id, true]);
    }
  });

  it('is a number of neighbours, filters applied before', () => {
    const filters = { ...NO_FILTERS, kinds: ['incubator'] };
    const answer = rank(index, request('', { ...near, filters, reach: { nearest: 10, serving: false } }));
    const all = rank(
      index,
      request('', { ...near, filters, reach: { radiusKm: 1000, serving: false } }),
      'distance',
    );
    expect(answer.order).toHaveLength(10);
    // Several may share the centre of a town: the distances are those of the ten first, whoever they are.
    const nearest = [...(all.distancesKm ?? [])].slice(0, 10);
    expect([...(answer.distancesKm ?? [])].sort((a, b) => a - b)).toEqual(nearest);
    for (const count of answer.counts.sectors.values()) expect(count).toBeLessThanOrEqual(10);
  });

  it('can be said in words, which a choice of the interface overrules', () => {
    const inWords = rank(index, request('incubateur à 20 km de Lyon'));
    const chosen = rank(index, request('incubateur Lyon', { reach: { radiusKm: 20, serving: true } }));
    expect(idsOf(inWords)).toEqual(idsOf(chosen));
    const overruled = rank(
      index,
      request('incubateur à 20 km de Lyon', { reach: { radiusKm: 5, serving: false } }),
    );
    expect([...(overruled.distancesKm ?? [])].every((km) => km <= 5)).toBe(true);
  });
});

describe('an area of the map', () => {
  it('holds those whose point is inside, and nobody without a point', () => {
    const area: [number, number, number, number] = [4.5, 45.5, 5.2, 46];
    const found = new Set(idsOf(rank(index, request('', { ...near, area }))));
    const inside = records.filter(
      ({ point }) => point && point[0] >= 4.5 && point[0] <= 5.2 && point[1] >= 45.5 && point[1] <= 46,
    );
    expect(inside.length).toBeGreaterThan(20);
    for (const id of found) expect(inside.some((one) => one.id === id)).toBe(true);
  });
});

describe('filters beside words', () => {
  it('give what they give one record at a time, and the counts say it beforehand', () => {
    const all = rank(index, request('incubateur'));
    for (const [id, promised] of all.counts.sectors) {
      const filters = { ...NO_FILTERS, sectors: [id] };
      const answer = rank(index, request('incubateur', { filters }));
      expect([id, answer.order.length]).toEqual([id, promised]);
      const byHand = [...all.order].filter((at) => {
        const record = records[at];
        return record !== undefined && matchesFilters(record, filters, index.context);
      });
      expect([...answer.order].sort()).toEqual(byHand.sort());
    }
  });

  it('are counted the same without ranking', () => {
    for (const query of [
      '',
      'incubateur lyon',
      'plasturgie oyonax',
      'cosmetic valey',
      'xyzzyfoo',
      'pole bretagne',
    ])
      expect([query, countResults(index, request(query))]).toEqual([
        query,
        rank(index, request(query)).order.length,
      ]);
  });
});
