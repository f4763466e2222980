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
 * Files folded words by length, each with the set of its letters as bits: one edit changes at most two bits,
 * so that two integer operations rule out nearly all of tens of thousands of keys before any real comparison.
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

interface Shelf {
  keys: string[];
  letters: Int32Array;
  positions: number[];
}

function shelve(keys: readonly string[]): Shelf[] {
  const shelves: { keys: string[]; positions: number[] }[] = [];
  keys.forEach((key, position) => {
    const shelf = shelves[key.length] ?? { keys: [], positions: [] };
    shelves[key.length] = shelf;
    shelf.keys.push(key);
    shelf.positions.push(position);
  });
  return shelves.map((shelf) => ({ ...shelf, letters: Int32Array.from(shelf.keys, lettersOf) }));
}

function scan(shelf: Shelf, word: string, letters: number, maxEdits: number, hits: FuzzyHit[]): void {
  const others = shelf.letters;
  const mostBits = 2 * maxEdits;
  for (let at = 0; at < others.length; at++) {
    // Bits set in the difference, counted in parallel: the hot line of the search, hence not a function.
    let bits = (others[at] ?? 0) ^ letters;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    if (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24 > mostBits) continue;
    const key = shelf.keys[at] ?? '';
    const edits = editDistance(word, key, maxEdits);
    if (edits <= maxEdits) hits.push({ key, position: shelf.positions[at] ?? 0, edits });
  }
}

/** Bits 0–25: letters; 26–31: digits in pairs. Other letters share bits, which only costs a comparison. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    bits |= code >= 97 ? 1 << ((code - 97) % 26) : 1 << (26 + (code % 6));
  }
  return bits;
}
