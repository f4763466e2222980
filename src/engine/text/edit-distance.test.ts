import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedEdits, editDistance } from './edit-distance.ts';

/** The textbook table, without band or bound. */
function plainDistance(a: string, b: string): number {
  const d: number[][] = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const cell = (i: number, j: number): number => d[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = d[i] ?? [];
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(cell(i, j), cell(i - 2, j - 2) + 1);
    }
  }
  return cell(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });

describe('editDistance', () => {
  it.each([
    ['oyonnax', 'oyonax', 1],
    ['toulouse', 'tolouse', 1],
    ['incubateur', 'incubatuer', 1],
    ['nantes', 'natnes', 1],
    ['lyon', 'lens', 3],
    ['', 'ab', 2],
  ])('from %j to %j is %i', (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits);
  });

  it('equals the plain table up to its bound, and says one more past it', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(plainDistance(a, b), max + 1));
      }),
    );
  });
});

describe('allowedEdits', () => {
  it('allows none in short words, one in usual ones, two in long ones', () => {
    expect([4, 5, 8, 9].map((length) => allowedEdits(length))).toEqual([0, 1, 1, 2]);
  });
});
