import { describe, expect, it, test } from 'vitest';
import type { Organization } from '#domain/organization.ts';
import { completeness } from './completeness.ts';
import { oldSourceYear } from './freshness.ts';
import { freshness, newestSourceDate, sourceAgeYears } from './source-age.ts';

const bare: Organization = {
  id: 'exemple',
  formerIds: [],
  name: 'Exemple',
  aliases: [],
  status: 'active',
  kinds: ['cluster'],
  sectors: [],
  summary: {},
  address: {},
  location: null,
  territory: {},
  serves: [],
  labels: [],
  partners: [],
  sources: [{ url: 'https://exemple.fr' }],
  unverifiedFields: [],
};
const dated = (...dates: (string | undefined)[]) => ({
  sources: dates.map((date) => ({ url: 'https://exemple.fr', ...(date !== undefined && { date }) })),
});

describe('completeness', () => {
  it('is 0 when nothing that a visitor hopes for is there, and names it all', () => {
    const { score, missing } = completeness(bare);
    expect(score).toBe(0);
    expect(missing).toHaveLength(12);
  });

  it('is 1 when all of it is there', () => {
    const full: Organization = {
      ...bare,
      ...dated('2024'),
      sectors: ['digital'],
      summary: { fr: 'Une phrase.', en: 'A sentence.' },
      website: 'https://exemple.fr',
      email: 'contact@exemple.fr',
      phone: '+33472000000',
      address: { street: '1 rue', city: 'Lyon' },
      serves: ['R84'],
      founded: 2016,
      members: 0,
    };
    expect(completeness(full)).toEqual({ score: 1, missing: [] });
  });

  it('counts each field the same', () => {
    const { score, missing } = completeness({
      ...bare,
      sectors: ['digital'],
      members: 0,
      summary: { fr: 'x' },
    });
    expect(score).toBeCloseTo(3 / 12);
    expect(missing).not.toContain('members');
    expect(missing).toContain('summary.en');
  });
});

describe('newestSourceDate', () => {
  it.each([
    [[undefined], undefined],
    [['2019', undefined, '2021-04'], '2021-04'],
    [['2021-04', '2021'], '2021'],
    [['2021-04', '2021-04-30'], '2021-04'],
    [['2020-12-31', '2021-01-01'], '2021-01-01'],
  ])('of %j is %s', (dates, newest) => {
    expect(newestSourceDate(dated(...dates))).toBe(newest);
  });
});

describe('the age of a source on 22 November 2026', () => {
  it.each([
    ['2026-11-22', 0, 'under-2-years'],
    ['2027', 0, 'under-2-years'],
    ['2024-11-23', 1, 'under-2-years'],
    ['2024-11-22', 2, 'under-5-years'],
    ['2024', 1, 'under-2-years'],
    ['2024-10', 2, 'under-5-years'],
    ['2024-11', 1, 'under-2-years'],
    ['2021-11-23', 4, 'under-5-years'],
    ['2021-11-22', 5, 'older'],
    ['2013', 12, 'older'],
    [undefined, undefined, 'undated'],
  ])('dated %s is %s whole years: %s', (date, years, expected) => {
    expect(sourceAgeYears(dated(date), '2026-11-22')).toBe(years);
    expect(freshness(dated(date), '2026-11-22')).toBe(expected);
  });
});

test.each([
  ['2021-11-21', '2021'],
  ['2021-11-22', undefined],
  ['2021-11', undefined],
  ['2021', undefined],
  ['2020', '2020'],
  [undefined, undefined],
])('a source of %s is old in November 2026: %s', (date, year) => {
  expect(oldSourceYear(date, '2026-11-22')).toBe(year);
});

test('a publication says itself from when on a source is old', () => {
  expect(oldSourceYear('2022-06', '2026-11-22', 4)).toBe('2022');
  expect(oldSourceYear('2022-06', '2026-11-22', 5)).toBeUndefined();
  expect(freshness({ sources: [{ url: 'https://a.example', date: '2022-06' }] }, '2026-11-22', 4)).toBe(
    'older',
  );
});
