/** One typing error in a word of six letters or more, and the right thing is still found. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { search } from '#engine/search/search.ts';
import { understand } from '#engine/search/understand.ts';
import { foldedWords } from '#engine/text/fold.ts';
import { loadDirectory } from './search-directory.ts';

const { index, communes, records } = loadDirectory();
const RUNS = 400;
// A busy machine may need a while for 400 misspelt queries.
vi.setConfig({ testTimeout: 60_000 });

interface Edit {
  at: number;
  kind: 'drop' | 'double' | 'swap' | 'replace';
  letter: string;
}
const anEdit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  kind: fc.constantFrom('drop', 'double', 'swap', 'replace'),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
});

/** Spoils one letter of the longest word. */
function misspell(text: string, { at, kind, letter }: Edit): string {
  const words = foldedWords(text);
  const longest = Math.max(...words.map((word) => word.length));
  const spoilt = words.findIndex((word) => word.length === longest);
  return words
    .map((word, n) => (n === spoilt ? spoil(word, Math.floor(at * word.length), kind, letter) : word))
    .join(' ');
}

function spoil(word: string, at: number, kind: Edit['kind'], letter: string): string {
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  if (kind === 'drop') return before + after;
  if (kind === 'double') return before + here + here + after;
  if (kind === 'replace') return before + letter + after;
  return before + after.charAt(0) + here + after.slice(1);
}

function hasLongWord(text: string): boolean {
  return foldedWords(text).some((word) => word.length >= 6);
}

/** Share of random cases that pass: a rate, since one letter may well turn a name into another one. */
function rateOf<T>(values: fc.Arbitrary<T>, passes: (value: T) => boolean): number {
  const cases = fc.sample(values, { numRuns: RUNS, seed: 20261122 });
  return cases.filter(passes).length / cases.length;
}

describe('one typing error', () => {
  it('still finds a town of 5,000 inhabitants or more, in 95 % of cases', () => {
    const towns = communes.filter(
      ({ population, name, parent }) =>
        (population ?? 0) >= 5000 && parent === undefined && hasLongWord(name),
    );
    const rate = rateOf(fc.tuple(fc.constantFrom(...towns), anEdit), ([town, edit]) => {
      const { territories, parts } = understand(`incubateur ${misspell(town.name, edit)}`, index.vocabulary);
      const offered = parts.flatMap((part) => part.alternatives ?? []);
      return [...territories, ...offered].some(({ code }) => code === `C${town.code}`);
    });
    expect(rate).toBeGreaterThanOrEqual(0.95);
  });

  it('still finds a sector by its label or a synonym, in 95 % of cases', () => {
    const words = [...index.vocabulary.terms.exact].flatMap(([key, entries]) =>
      key.length >= 7 && entries.length === 1 && entries[0]?.type === 'sector' && !/\d/.test(key)
        ? [{ key, id: entries[0].id }]
        : [],
    );
    const rate = rateOf(fc.tuple(fc.constantFrom(...words), anEdit), ([{ key, id }, edit]) =>
      understand(misspell(key, edit), index.vocabulary).sectors.includes(id),
    );
    expect(rate).toBeGreaterThanOrEqual(0.95);
  });

  it('still finds an organisation by its name among the first three, in 95 % of cases', () => {
    const named = records.filter(({ name }) => hasLongWord(name));
    const rate = rateOf(fc.tuple(fc.constantFrom(...named), anEdit), ([record, edit]) =>
      search(index, misspell(record.name, edit), { limit: 3 }).results.some(({ id }) => id === record.id),
    );
    expect(rate).toBeGreaterThanOrEqual(0.95);
  });
});
