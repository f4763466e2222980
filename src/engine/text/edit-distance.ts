/** Typing errors: the number of single edits between two words. */

/** Rows of the table, reused: a keystroke compares thousands of words. Longer words are compared by their start. */
const LONGEST = 64;
let beforePrevious = new Int32Array(LONGEST + 1);
let previous = new Int32Array(LONGEST + 1);
let current = new Int32Array(LONGEST + 1);

/**
 * Damerau-Levenshtein distance (insertion, deletion, substitution, transposition of neighbours; optimal
 * string alignment), up to `max`; `max + 1` when it is more. Only the diagonal band that can stay within
 * `max` is computed.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  const rows = Math.min(a.length, LONGEST);
  const columns = Math.min(b.length, LONGEST);
  const tooFar = max + 1;
  if (Math.abs(a.length - b.length) > max) return tooFar;
  for (let j = 0; j <= columns; j++) previous[j] = j <= max ? j : tooFar;
  for (let i = 1; i <= rows; i++) {
    if (fillRow(a, b, i, columns, max) > max) return tooFar;
    const oldest = beforePrevious;
    beforePrevious = previous;
    previous = current;
    current = oldest;
  }
  return Math.min(previous[columns] ?? tooFar, tooFar);
}

/**
 * How many typing errors a word of this length may hold and still be recognized: none under `shortest`
 * letters, where most words have a neighbour, two from nine on.
 */
export function allowedEdits(length: number, shortest = 5): 0 | 1 | 2 {
  if (length >= 9) return 2;
  return length >= shortest ? 1 : 0;
}

/** Fills row `i` inside the band and answers its least value. */
function fillRow(a: string, b: string, i: number, columns: number, max: number): number {
  const from = Math.max(1, i - max);
  const to = Math.min(columns, i + max);
  const letter = a.charCodeAt(i - 1);
  const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
  current[from - 1] = from === 1 ? i : max + 1;
  let least = from === 1 ? i : max + 1;
  for (let j = from; j <= to; j++) {
    const other = b.charCodeAt(j - 1);
    let best = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
    best = Math.min(best, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    if (j > 1 && letterBefore === other && letter === b.charCodeAt(j - 2)) {
      best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
    }
    current[j] = best;
    if (best < least) least = best;
  }
  if (to < columns) current[to + 1] = max + 1;
  return least;
}
