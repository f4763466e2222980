/** A dictionary of phrases, each under a key without separators, found exactly or with typing errors. */
import { createFuzzyKeys, type FuzzyKeys } from '../text/fuzzy-keys.ts';

export interface Lexicon<Entry> {
  /** Entries by key. */
  exact: ReadonlyMap<string, readonly Entry[]>;
  fuzzy: FuzzyKeys;
  /** The words of each key, by its position in the fuzzy list. */
  phrases: readonly string[];
  /** Every word of every phrase. */
  words: ReadonlySet<string>;
  /** Words of the longest phrase. */
  longest: number;
}

export interface LexiconBuilder<Entry> {
  /** `phrase`: words separated by single spaces; its key is the same without them. */
  add(phrase: string, entry: Entry): void;
  has(phrase: string): boolean;
  build(): Lexicon<Entry>;
}

export function createLexiconBuilder<Entry>(): LexiconBuilder<Entry> {
  const exact = new Map<string, Entry[]>();
  const keys: string[] = [];
  const phrases: string[] = [];
  const words = new Set<string>();
  let longest = 1;
  return {
    add(phrase, entry) {
      const key = phrase.replaceAll(' ', '');
      if (key === '') return;
      const entries = exact.get(key);
      if (entries !== undefined) {
        entries.push(entry);
        return;
      }
      exact.set(key, [entry]);
      keys.push(key);
      phrases.push(phrase);
      const parts = phrase.split(' ');
      for (const word of parts) words.add(word);
      longest = Math.max(longest, parts.length);
    },
    has: (phrase) => exact.has(phrase.replaceAll(' ', '')),
    build: () => ({ exact, fuzzy: createFuzzyKeys(keys), phrases, words, longest: Math.min(longest, 8) }),
  };
}
