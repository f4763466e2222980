/** "Did you mean": the nearest known word to one that nobody knows. */
import { distance } from 'fastest-levenshtein';
import { fold } from '#engine/text/fold.ts';

/**
 * The candidate nearest to `text` by edit distance on folded text, or undefined when none is near:
 * a third of the letters may differ, as in `agro` / `agri`.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(text);
  // One letter of two says nothing: `99` is not `989` mistyped.
  if (folded.length < 3) return undefined;
  let best: string | undefined;
  let bestScore = 0.34;
  for (const candidate of candidates) {
    const score = differenceOf(folded, fold(candidate));
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** 0 for the same word, 1 for nothing in common; a shared beginning weighs more, as in `digit` / `digital`. */
function differenceOf(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const edits = distance(a, b) / longest;
  const isBeginning = a.length >= 3 && (b.startsWith(a) || a.startsWith(b));
  return isBeginning ? Math.min(edits, 0.2 + edits / 10) : edits;
}

/** `did you mean "agri-food"?` for a known spelling near `text`, showing the id that it leads to. */
export function didYouMean(text: string, spellings: ReadonlyMap<string, string>): string | undefined {
  const spelling = nearest(text, spellings.keys());
  const id = spelling === undefined ? undefined : spellings.get(spelling);
  return id === undefined ? undefined : `did you mean "${id}"?`;
}
