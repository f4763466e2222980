/** The words of a large edition in order, and what each is: the list that misspelt and unfinished words are looked up in. */
import { ByteReader, ByteWriter } from './bytes.ts';

/** What a word may be, as bits. */
export const WORD = { filed: 1, ofName: 2, ordinary: 4 } as const;

/** `filed` are numbered in order: their postings are in the shards. */
export interface EditionWords {
  terms: readonly string[];
  ofNames: ReadonlySet<string>;
  ordinary: ReadonlySet<string>;
}

export function encodeWords({ terms, ofNames, ordinary }: EditionWords): Uint8Array {
  const filed = new Set(terms);
  const words = [...new Set([...terms, ...ofNames, ...ordinary])].sort();
  const writer = new ByteWriter().number(words.length);
  let last = '';
  for (const word of words) {
    const shared = sharedLength(last, word);
    writer.number(shared).text(word.slice(shared));
    writer.number(
      (filed.has(word) ? WORD.filed : 0) +
        (ofNames.has(word) ? WORD.ofName : 0) +
        (ordinary.has(word) ? WORD.ordinary : 0),
    );
    last = word;
  }
  return writer.bytes();
}

export function decodeWords(bytes: Uint8Array): EditionWords {
  const reader = new ByteReader(bytes);
  const terms: string[] = [];
  const [ofNames, ordinary] = [new Set<string>(), new Set<string>()];
  let word = '';
  for (let left = reader.number(); left > 0; left--) {
    word = word.slice(0, reader.number()) + reader.text();
    const bits = reader.number();
    if (bits & WORD.filed) terms.push(word);
    if (bits & WORD.ofName) ofNames.add(word);
    if (bits & WORD.ordinary) ordinary.add(word);
  }
  return { terms, ofNames, ordinary };
}

/** Letters that two words begin with; never half of a letter that takes two units. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  const last = one.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}
