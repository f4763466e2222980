import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { compareIssues, formatIssue, formatPlace } from './format-issue.ts';

const issue: Issue = {
  code: 'sector.unknown',
  place: { file: 'data/organizations.csv', line: 57, column: 6 },
  row: 'exemple',
  field: 'sectors',
  value: 'agro',
  expected: 'one of agri-food, digital',
  hint: 'did you mean "agri-food"?',
};

describe('formatPlace', () => {
  it.each([
    [{ file: 'a.csv' }, 'a.csv'],
    [{ file: 'a.csv', line: 3 }, 'a.csv:3'],
    [{ file: 'a.csv', line: 3, column: 2 }, 'a.csv:3:2'],
    [{ file: 'a.csv', column: 2 }, 'a.csv'],
    [{ file: 'a.xlsx', sheet: 'Feuille 1', line: 3, column: 2 }, 'a.xlsx[Feuille 1]:3:2'],
  ])('writes %j as %s', (place, text) => {
    expect(formatPlace(place)).toBe(text);
  });
});

describe('formatIssue', () => {
  it('says where, what, what was expected and how to mend it', () => {
    expect(formatIssue(issue)).toBe(
      'data/organizations.csv:57:6 sector.unknown "agro" (exemple sectors) — expected one of agri-food, digital; did you mean "agri-food"?',
    );
  });

  it('names the other row, and leaves out what is not known', () => {
    const place = { file: 'a.csv', line: 9 };
    expect(formatIssue({ code: 'id.duplicate', place, related: { file: 'a.csv', line: 2, column: 1 } })).toBe(
      'a.csv:9 id.duplicate — see a.csv:2:1',
    );
    expect(formatIssue({ code: 'file.missing', place: { file: 'a.csv' } })).toBe('a.csv file.missing');
  });

  it('stays on one line and drives no terminal, whatever the cell holds', () => {
    const hostile = 'a\nb\u001b[31mc\u2028d\u202Ee';
    const line = formatIssue({ ...issue, row: hostile, value: hostile, expected: hostile });
    expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202E]/u);
    expect(line).toContain('(a b [31mc d e sectors)');
  });

  it('shortens what is endless', () => {
    const line = formatIssue({ ...issue, row: 'r'.repeat(5000), value: 'v'.repeat(5000) });
    expect(line.length).toBeLessThan(400);
  });
});

describe('compareIssues', () => {
  it('orders by file, line, column, then code', () => {
    const at = (file: string, line?: number, column?: number): Issue => {
      return {
        ...issue,
        place: { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
      };
    };
    const sorted = [at('a', 1), at('a', 2, 1), at('a', 2, 10), at('a', 10), at('b')];
    expect([...sorted].reverse().sort(compareIssues)).toEqual(sorted);
  });
});
