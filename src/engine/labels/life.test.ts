import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelDefinition } from '#domain/taxonomy.ts';
import { labelLife } from './life.ts';
import { labelStatus, lastDay } from './status.ts';

const text = { fr: 'x', en: 'x' };
function definition(
  dates: Partial<Pick<LabelDefinition, 'since' | 'until' | 'validYears'>>,
): LabelDefinition {
  const bare = { id: 'a', label: text, definition: text, synonyms: { fr: [], en: [] }, issuer: text };
  return { ...bare, ...dates };
}
const today = '2026-11-22';

describe('labelLife', () => {
  it('says where each date comes from', () => {
    const phase5 = definition({ since: '2023', until: '2026' });
    expect(labelLife({ id: 'a' }, phase5, today)).toEqual({
      state: 'valid',
      since: '2023',
      sinceFrom: 'label',
      until: '2026',
      untilFrom: 'label',
    });
    expect(
      labelLife({ id: 'a', since: '2013' }, definition({ validYears: 3, until: '2030' }), today),
    ).toEqual({
      state: 'expired',
      since: '2013',
      sinceFrom: 'holder',
      until: '2016',
      untilFrom: 'duration',
    });
    expect(labelLife({ id: 'a' }, undefined, today)).toEqual({ state: 'unknown' });
  });

  it('tells what has not begun from what is not known', () => {
    expect(labelLife({ id: 'a', since: '2027' }, undefined, today).state).toBe('upcoming');
    expect(labelLife({ id: 'a', since: '2026' }, undefined, today).state).toBe('unknown');
  });

  it('has the state that lists and filters give, and an end on the right side of the date', () => {
    const partial = fc.constantFrom(
      '2013',
      '2019-03-02',
      '2025',
      '2026-11',
      '2026-11-21',
      '2026-11-22',
      '2031',
    );
    const dates = fc.record({ since: partial, until: partial }, { requiredKeys: [] });
    const rules = fc.record({ since: partial, until: partial, validYears: fc.nat(8) }, { requiredKeys: [] });
    fc.assert(
      fc.property(dates, rules, partial.map(lastDay), (own, rule, onDate) => {
        const held = { id: 'a', ...own };
        const { state, until } = labelLife(held, definition(rule), onDate);
        const status = labelStatus(held, definition(rule), onDate);
        expect(state === 'upcoming' ? 'unknown' : state).toBe(status);
        if (state === 'valid') expect(lastDay(until ?? '') >= onDate).toBe(true);
        if (state === 'expired') expect(lastDay(until ?? '9') < onDate).toBe(true);
      }),
    );
  });
});
