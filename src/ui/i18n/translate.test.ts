import { describe, expect, test } from 'vitest';
import { loadCoverageWords } from './coverage-words.ts';
import { createTranslator } from './translate.ts';

const fr = await loadCoverageWords('fr');
const en = await loadCoverageWords('en');

const placeholdersOf = (message: string | object) =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

describe('the catalogues', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  });

  test.each(Object.keys(fr) as (keyof typeof fr)[])('say %s with the same values, and something', (key) => {
    expect(placeholdersOf(en[key])).toEqual(placeholdersOf(fr[key]));
    for (const text of [fr[key], en[key]].flatMap((m) => (typeof m === 'string' ? m : Object.values(m)))) {
      expect(text.trim()).not.toBe('');
    }
  });

  test('are not the same sentences twice, names and bare placeholders aside', () => {
    const same = Object.entries(fr).filter(([key, text]) => {
      const other = en[key as keyof typeof en];
      return (
        typeof text === 'string' && text === other && /\s/.test(text.replace(/\{\w+\}|[·()]/g, '').trim())
      );
    });
    expect(same).toEqual([]);
  });
});

describe('a translator', () => {
  const french = createTranslator('fr', fr);
  const english = createTranslator('en', en);

  test('chooses the plural of its language', () => {
    expect(french.t('results.count', { count: 0 })).toBe('Aucun organisme');
    expect(french.t('results.count', { count: 1 })).toBe('1 organisme');
    expect(french.t('results.count', { count: 1234 })).toMatch(/^1\s234 organismes$/u);
    expect(english.t('results.count', { count: 1234 })).toBe('1,234 organisations');
  });

  test('says a distance no more precisely than a commune allows', () => {
    expect(french.distance(0)).toMatch(/^< 1\skm$/u);
    expect(french.distance(0.99)).toMatch(/^< 1\skm$/u);
    expect(french.distance(2.94)).toMatch(/^2,9\skm$/u);
    expect(french.distance(83.6)).toMatch(/^84\skm$/u);
    expect(english.distance(2.94)).toBe('2.9 km');
  });

  test('says a date no more precisely than it is known', () => {
    expect(french.date('2023')).toBe('2023');
    expect(french.date('2023-04')).toBe('avril 2023');
    expect(french.date('2026-11-22')).toBe('22 nov. 2026');
    expect(english.date('2023-04')).toBe('April 2023');
  });

  test.each([
    ['fr', 'fr-FR', french],
    ['en', 'en-GB', english],
  ] as const)('says dates and counts in %s as the locale %s has them', (_language, locale, translator) => {
    const utc = { timeZone: 'UTC', year: 'numeric' } as const;
    const monthOf = new Intl.DateTimeFormat(locale, { ...utc, month: 'long' });
    const dayOf = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', day: 'numeric' });
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}`;
      expect(translator.date(date)).toBe(monthOf.format(new Date(date)));
      for (const day of ['01', '28']) {
        expect(translator.date(`${date}-${day}`)).toBe(dayOf.format(new Date(`${date}-${day}`)));
      }
    }
    const numbers = new Intl.NumberFormat(locale);
    for (const value of [0, 1, 7, 999, 1000, 12_345, 0.5, 1.25, -3]) {
      expect(translator.number(value)).toBe(numbers.format(value));
    }
    const plurals = new Intl.PluralRules(locale);
    const oneOf = { one: translator.t('skip.label'), other: translator.t('skip.map') };
    const own = { ...translator.publication, words: { 'results.count': oneOf } };
    const { t } = createTranslator(translator.language, translator === french ? fr : en, own);
    for (const count of [0, 1, 1.5, 2, 21, 999, 1001, 999_999]) {
      expect(t('results.count', { count })).toBe(plurals.select(count) === 'one' ? oneOf.one : oneOf.other);
    }
  });

  test('joins names as its language does', () => {
    expect(french.list(['Ain', 'Isère', 'Loire'])).toBe('Ain, Isère et Loire');
    expect(english.list(['Ain', 'Isère'])).toBe('Ain and Isère');
  });
});
