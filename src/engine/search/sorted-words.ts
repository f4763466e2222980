/** Sorted words of a set, to be asked for by their beginning; made once for each set. */

const SORTED = new WeakMap<ReadonlySet<string>, readonly string[]>();

export function sortedWords(words: ReadonlySet<string>): readonly string[] {
  const known = SORTED.get(words);
  if (known !== undefined) return known;
  const sorted = [...words].sort();
  SORTED.set(words, sorted);
  return sorted;
}

/** Position of the first of the sorted texts that is not before `text`. */
export function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when a longer word of the set begins with the text. */
export function beginsAWord(words: ReadonlySet<string>, text: string): boolean {
  const sorted = sortedWords(words);
  const at = firstFrom(sorted, text);
  const next = sorted[at] === text ? at + 1 : at;
  return sorted[next]?.startsWith(text) ?? false;
}
