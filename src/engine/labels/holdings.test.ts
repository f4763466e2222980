import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { LabelDefinition } from '#domain/taxonomy.ts';
import { recordOf } from '../coverage/fixtures.ts';
import {
  findHoldings,
  type Holding,
  type HoldingFilters,
  heldInYear,
  holdingsOf,
  NO_HOLDING_FILTERS,
  yearsOf,
} from './holdings.ts';
import { LABEL_STATES } from './life.ts';

const EDITION = '2026-11-22';
const text = { fr: 'x', en: 'x' };
const definition = (id: string, dates: Partial<LabelDefinition> = {}): LabelDefinition => ({
  id,
  label: text,
  definition: text,
  synonyms: { fr: [], en: [] },
  issuer: text,
  ...dates,
});
const LABELS = [
  definition('phase-5', { since: '2023', until: '2026-12-31' }),
  definition('gold'),
  definition('silver', { validYears: 2 }),
  definition('campus'),
];

const partial = fc.constantFrom('2012', '2014-06', '2019-03-02', '2025', '2026-11', '2027', '2031-01-15');
const label: fc.Arbitrary<OrganizationLabel> = fc
  .record({
    id: fc.constantFrom(...LABELS.map(({ id }) => id)),
    since: fc.option(partial, { nil: undefined }),
    until: fc.option(partial, { nil: undefined }),
  })
  .map(({ id, since, until }) => ({ id, ...(since && { since }), ...(until && { until }) }));
const seat = fc.constantFrom({}, { region: 'R84' }, { region: 'R84', department: 'D69' }, { region: 'R11' });
const records = fc
  .array(fc.record({ labels: fc.array(label, { maxLength: 3 }), territory: seat }), { maxLength: 12 })
  .map((some) => some.map((one, at) => recordOf(`organization-${at}`, one)));
const filters: fc.Arbitrary<HoldingFilters> = fc
  .record({
    labels: fc.subarray(LABELS.map(({ id }) => id)),
    states: fc.subarray([...LABEL_STATES]),
    territory: fc.option(fc.constantFrom('R84', 'D69', 'R11', 'R99'), { nil: undefined }),
    year: fc.option(fc.integer({ min: 2010, max: 2033 }), { nil: undefined }),
  })
  .map(({ labels, states, territory, year }) => ({
    labels,
    states,
    ...(territory !== undefined && { territory }),
    ...(year !== undefined && { year }),
  }));

/** The same question asked one holding at a time, day by day of the calendar rather than by comparing texts. */
function bruteForce(all: readonly Holding[], { labels, states, territory, year }: HoldingFilters): Holding[] {
  return all.filter(({ record, label: held, life }) => {
    if (labels.length > 0 && !labels.some((id) => id === held.id)) return false;
    if (states.length > 0 && !states.some((state) => state === life.state)) return false;
    const { region, department } = record.territory;
    if (territory !== undefined && region !== territory && department !== territory) return false;
    return year === undefined || isSurelyHeld(life, year);
  });
}

/** Held whatever the years that are not told: the earliest and the latest that they could be agree. */
function isSurelyHeld({ since, until }: Holding['life'], year: number): boolean {
  const [first, last] = [since, until].map((date) =>
    date === undefined ? undefined : Number(date.slice(0, 4)),
  );
  const starts = first === undefined ? [1900, last ?? 2100] : [first];
  const ends = last === undefined ? [first ?? 1900, 2100] : [last];
  return starts.every((start) => ends.every((end) => start <= year && year <= end));
}

describe('findHoldings', () => {
  it('finds what a look at every holding finds, and counts each choice as if it were made', () => {
    fc.assert(
      fc.property(records, filters, (some, asked) => {
        const all = holdingsOf(some, LABELS, EDITION);
        const found = findHoldings(all, asked);
        expect(found.holdings).toEqual(bruteForce(all, asked));
        for (const { id } of LABELS) {
          expect(found.counts.labels.get(id) ?? 0).toBe(bruteForce(all, { ...asked, labels: [id] }).length);
        }
        for (const state of LABEL_STATES) {
          expect(found.counts.states.get(state) ?? 0).toBe(
            bruteForce(all, { ...asked, states: [state] }).length,
          );
        }
        for (const code of ['R84', 'R11']) {
          expect(found.counts.regions.get(code) ?? 0).toBe(
            bruteForce(all, { ...asked, territory: code }).length,
          );
        }
      }),
    );
  });

  it('says how many a year leaves out for want of dates', () => {
    const some = [
      recordOf('a', {
        labels: [{ id: 'gold', since: '2013' }, { id: 'campus' }, { id: 'silver', since: '2024' }],
      }),
    ];
    const found = findHoldings(holdingsOf(some, LABELS, EDITION), { ...NO_HOLDING_FILTERS, year: 2025 });
    expect(found.holdings.map(({ label: { id } }) => id)).toEqual(['silver']);
    expect(found.undated).toBe(2);
  });
});

describe('heldInYear', () => {
  it('assumes nothing between a known end and an unknown one', () => {
    const life = { state: 'unknown' } as const;
    expect(heldInYear({ ...life, since: '2013' }, 2012)).toBe('no');
    expect(heldInYear({ ...life, since: '2013' }, 2013)).toBe('yes');
    expect(heldInYear({ ...life, since: '2013' }, 2014)).toBe('unknown');
    expect(heldInYear({ ...life, until: '2014-06' }, 2014)).toBe('yes');
    expect(heldInYear({ ...life, until: '2014-06' }, 2015)).toBe('no');
    expect(heldInYear(life, 2014)).toBe('unknown');
  });
});

describe('yearsOf', () => {
  it('has every year from the first date to the last one, and none without dates', () => {
    const some = [
      recordOf('a', {
        labels: [
          { id: 'gold', since: '2013' },
          { id: 'gold', until: '2016-02' },
        ],
      }),
    ];
    expect(yearsOf(holdingsOf(some, LABELS, EDITION))).toEqual([2013, 2014, 2015, 2016]);
    expect(yearsOf(holdingsOf([recordOf('b', { labels: [{ id: 'campus' }] })], LABELS, EDITION))).toEqual([]);
  });
});
