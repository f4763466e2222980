import { describe, expect, it } from 'vitest';
import type { LabelDefinition } from '#domain/taxonomy.ts';
import { labelStatus } from './status.ts';

const text = { fr: 'x', en: 'x' };
function definition(
  dates: Partial<Pick<LabelDefinition, 'since' | 'until' | 'validYears'>>,
): LabelDefinition {
  const bare = { id: 'a', label: text, definition: text, synonyms: { fr: [], en: [] }, issuer: text };
  return { ...bare, ...dates };
}
const today = '2026-11-22';

describe('labelStatus', () => {
  it('reads the end of the label itself first, to the end of a partial date', () => {
    expect(labelStatus({ id: 'a', until: '2026' }, definition({ until: '2020' }), today)).toBe('valid');
    expect(labelStatus({ id: 'a', until: '2026-11' }, undefined, today)).toBe('valid');
    expect(labelStatus({ id: 'a', until: '2026-11-21' }, undefined, today)).toBe('expired');
    expect(labelStatus({ id: 'a', until: '2026-11-22' }, undefined, today)).toBe('valid');
    expect(labelStatus({ id: 'a', until: '2014' }, undefined, today)).toBe('expired');
  });

  it('falls back on the end of the policy', () => {
    const phase5 = definition({ since: '2023', until: '2026' });
    expect(labelStatus({ id: 'a' }, phase5, today)).toBe('valid');
    expect(labelStatus({ id: 'a' }, phase5, '2027-01-01')).toBe('expired');
  });

  it('counts the years of an award from its date', () => {
    const gold = definition({ validYears: 3 });
    expect(labelStatus({ id: 'a', since: '2013' }, gold, today)).toBe('expired');
    expect(labelStatus({ id: 'a', since: '2024' }, gold, today)).toBe('valid');
    expect(labelStatus({ id: 'a', since: '2023-10' }, gold, today)).toBe('expired');
  });

  it('takes the earlier end when an award outlives its policy', () => {
    const both = definition({ validYears: 5, until: '2025' });
    expect(labelStatus({ id: 'a', since: '2024' }, both, today)).toBe('expired');
  });

  it('does not know without a date, whatever the label', () => {
    expect(labelStatus({ id: 'a' }, definition({}), today)).toBe('unknown');
    expect(labelStatus({ id: 'a' }, undefined, today)).toBe('unknown');
    expect(labelStatus({ id: 'a', since: '2019' }, definition({}), today)).toBe('unknown');
    expect(labelStatus({ id: 'a' }, definition({ validYears: 3 }), today)).toBe('unknown');
  });

  it('does not know a label that has not begun', () => {
    expect(labelStatus({ id: 'a', since: '2027', until: '2029' }, undefined, today)).toBe('unknown');
  });
});
