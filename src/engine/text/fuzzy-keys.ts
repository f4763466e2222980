/** A set of words that can be looked up with typing errors, fast enough for each keystroke. */
import { editDistance } from './edit-distance.ts';

export interface FuzzyHit {
  key: string;
  /** Number of the key in the list it was made from. */
  position: number;
  edits: number;
}

export interface FuzzyKeys {
  /** Every key within `maxEdits` of the word, in the order of the list. */
  lookup(word: string, maxEdits: number): FuzzyHit[];
}

/**
 * Files folded words by length, each with its letters as bits: those that it has, and those that it has twice. Putting a
 * letter in or taking one out changes one bit at most, putting one for another two, changing places none: a few integer
 * operations rule out nearly all of tens of thousands of keys before any real comparison.
 */
export function createFuzzyKeys(keys: readonly string[]): FuzzyKeys {
  let shelves: Shelf[] | undefined;
  return {
    lookup(word, maxEdits) {
      // Filed at the first misspelt word: many queries have none.
      shelves ??= shelve(keys);
      const hits: FuzzyHit[] = [];
      const letters = lettersOf(word);
      for (let length = word.length - maxEdits; length <= word.length + maxEdits; length++) {
        const shelf = shelves[length];
        if (shelf !== undefined) scan(shelf, word, letters, maxEdits, hits);
      }
      return hits.sort((a, b) => a.position - b.position);
    },
  };
}

/** Letters as bits: those of a word, and those that it has more than once. */
interface Letters {
  once: number;
  twice: number;
}

interface Shelf {
  /** Letters of each of its words. */
  length: number;
  keys: string[];
  positions: number[];
  /** Of each word, told when the shelf is first looked at: no lookup waits for all of them. */
  letters?: { once: Int32Array; twice: Int32Array };
}

function shelve(keys: readonly string[]): Shelf[] {
  const shelves: Shelf[] = [];
  keys.forEach((key, position) => {
    const { length } = key;
    const shelf = shelves[length] ?? { length, keys: [], positions: [] };
    shelves[length] = shelf;
    shelf.keys.push(key);
    shelf.positions.push(position);
  });
  return shelves;
}

function lettersOfAll({ keys }: Shelf): NonNullable<Shelf['letters']> {
  const once = new Int32Array(keys.length);
  const twice = new Int32Array(keys.length);
  keys.forEach((key, at) => {
    const letters = lettersOf(key);
    once[at] = letters.once;
    twice[at] = letters.twice;
  });
  return { once, twice };
}

function scan(shelf: Shelf, word: string, letters: Letters, maxEdits: number, hits: FuzzyHit[]): void {
  shelf.letters ??= lettersOfAll(shelf);
  const { once, twice } = shelf.letters;
  const mostBits = 2 * maxEdits - Math.abs(shelf.length - word.length);
  for (let at = 0; at < once.length; at++) {
    const bits = bitCount((once[at] ?? 0) ^ letters.once);
    if (bits > mostBits || bits + bitCount((twice[at] ?? 0) ^ letters.twice) > mostBits) continue;
    const key = shelf.keys[at] ?? '';
    const edits = editDistance(word, key, maxEdits);
    if (edits <= maxEdits) hits.push({ key, position: shelf.positions[at] ?? 0, edits });
  }
}

/** Bits that are set, counted in parallel. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits 0–25: letters; 26–31: digits in pairs. Other letters share bits, which only costs a comparison. */
function lettersOf(word: string): Letters {
  let once = 0;
  let twice = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const bit = code >= 97 ? 1 << ((code - 97) % 26) : 1 << (26 + (code % 6));
    twice |= once & bit;
    once |= bit;
  }
  return { once, twice };
}
