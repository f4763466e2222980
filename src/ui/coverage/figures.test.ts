import { describe, expect, test } from 'vitest';
import { coverageTable, createCoverage } from '#engine/coverage/coverage.ts';
import { GROUND, recordOf } from '#engine/coverage/fixtures.ts';
import { type Figure, figuresOf, findByName, PAGE_SIZE, pageOf, sortFigures } from './figures.ts';

const table = coverageTable(createCoverage(GROUND, [recordOf('one')]), 'region');

describe('the figures of a table', () => {
  const figures = figuresOf(table, 'access', 30, 'quantiles');

  test('hold the rounded value of each territory, and its class', () => {
    // Alpha and Bravo of West, 4,000 of 10,000, are within 30 km of Alpha; nobody of East is.
    expect(figures.rows.map(({ code, value, classIndex }) => [code, value, classIndex])).toEqual([
      ['R11', 0.4, 1],
      ['R22', 0, 0],
      ['R33', null, undefined],
    ]);
    expect(figures.country.value).toBe(0.2);
  });

  test('count "no data" apart, and keep it out of the map of classes', () => {
    expect(figures.classification.noData).toBe(1);
    expect([...figures.classes.keys()]).toEqual(['R11', 'R22']);
  });
});

describe('the order of figures', () => {
  const figure = (code: string, name: string, value: number | null): Figure => {
    return { code, name, value, population: 1, located: 1, classIndex: undefined };
  };
  const rows = [
    figure('A', 'Été', 2),
    figure('B', 'abri', null),
    figure('C', 'Zéro', 5),
    figure('D', 'Dé', 2),
  ];
  const compare = new Intl.Collator('fr').compare;
  const codes = (sort: 'name' | 'value', descending: boolean) =>
    sortFigures(rows, { sort, descending, compare })
      .map(({ code }) => code)
      .join('');

  test('keeps "no data" last in both directions, and ties by name', () => {
    expect(codes('value', true)).toBe('CDAB');
    expect(codes('value', false)).toBe('DACB');
  });

  test('by name follows the language', () => {
    expect(codes('name', false)).toBe('BDAC');
    expect(codes('name', true)).toBe('CADB');
  });

  test('finds by words without accents', () => {
    expect(findByName(rows, ' ZERO').map(({ code }) => code)).toEqual(['C']);
    expect(findByName(rows, ' ')).toBe(rows);
    expect(findByName(rows, 'nowhere')).toEqual([]);
  });
});

describe('a page', () => {
  const all = Array.from({ length: 2 * PAGE_SIZE + 3 }, (_, n) => n);

  test('says where it stands', () => {
    expect(pageOf(all, 3)).toEqual({
      rows: [100, 101, 102],
      page: 3,
      pages: 3,
      from: 101,
      to: 103,
      total: 103,
    });
  });

  test('beyond the last is the last, and nothing is one empty page', () => {
    expect(pageOf(all, 99).page).toBe(3);
    expect(pageOf([], 2)).toEqual({ rows: [], page: 1, pages: 1, from: 0, to: 0, total: 0 });
  });
});
