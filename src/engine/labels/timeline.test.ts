import { describe, expect, it } from 'vitest';
import type { LabelLife } from './life.ts';
import { createTimeline, groupLives } from './timeline.ts';

const lane = (item: string, life: Partial<LabelLife>) => ({
  item,
  life: { state: 'unknown', ...life } as const,
});

describe('createTimeline', () => {
  it('puts the day of the edition on an axis of whole years, and each life where it belongs', () => {
    const timeline = createTimeline(
      [lane('phase', { since: '2023', until: '2026-12-31' }), lane('gold', { since: '2017' })],
      '2026-07-01',
    );
    expect(timeline).toMatchObject({ firstYear: 2016, lastYear: 2027, today: 0.875 });
    expect(timeline.lanes[0]).toMatchObject({ from: 7 / 12, isStartKnown: true, isEndKnown: true });
    expect(timeline.lanes[0]?.to).toBeCloseTo(11 / 12, 2);
    // Nothing says when it ends: open to the end of the axis.
    expect(timeline.lanes[1]).toMatchObject({ from: 1 / 12, to: 1, isStartKnown: true, isEndKnown: false });
  });

  it('leaves a life without dates open on both sides', () => {
    expect(createTimeline([lane('campus', {})], '2026-11-22')).toMatchObject({
      firstYear: 2025,
      lastYear: 2027,
      lanes: [{ from: 0, to: 1, isStartKnown: false, isEndKnown: false }],
    });
  });

  it('names few years, however long the axis is', () => {
    for (const since of ['2024', '2013', '1999', '1850']) {
      const { ticks, firstYear } = createTimeline([lane('a', { since })], '2026-11-22');
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(9);
      expect(ticks.every(({ year, at }) => year >= firstYear && at >= 0 && at < 1)).toBe(true);
    }
  });

  it('keeps the parts of a year apart: a label that ended in June is shorter than one that ended in December', () => {
    const [june, december] = createTimeline(
      [lane('a', { since: '2020', until: '2024-06' }), lane('b', { since: '2020', until: '2024' })],
      '2026-11-22',
    ).lanes;
    expect(june?.to).toBeLessThan(december?.to ?? 0);
    expect(december?.to).toBeCloseTo(6 / 9, 2);
  });
});

describe('groupLives', () => {
  it('draws one lane for those that began and end together, the undated last', () => {
    const lives: Readonly<Record<string, LabelLife>> = {
      a: { state: 'unknown' },
      b: { state: 'expired', since: '2014', until: '2016' },
      c: { state: 'unknown', since: '2013' },
      d: { state: 'expired', since: '2014', until: '2016' },
    };
    const groups = groupLives(['a', 'b', 'c', 'd'], (id) => lives[id] ?? { state: 'unknown' });
    expect(groups.map(({ item }) => item)).toEqual([['c'], ['b', 'd'], ['a']]);
  });
});
