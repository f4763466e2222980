/** Nearest known word to one that is not known. */
import { distance } from 'fastest-levenshtein';
import { fold } from '#engine/text/fold.ts';

/** Past a third of the word, a suggestion is a guess. */
const MAX_SHARE = 1 / 3;
/** `cvs` for `csv` is two edits. */
const TWO_LETTERS_SWAPPED = 2;

/** The candidate that a person most likely meant; undefined when none is near. Ties: the first. */
function nearestName(found: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(found);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const near = distance(wanted, fold(candidate));
    const length = Math.max(wanted.length, candidate.length);
    const allowed = Math.max(length < 3 ? 1 : TWO_LETTERS_SWAPPED, Math.floor(length * MAX_SHARE));
    if (near <= allowed && near < bestDistance) [best, bestDistance] = [candidate, near];
  }
  return best;
}

/** `did you mean "x"?`, or what to do instead. */
export function didYouMean(found: string, candidates: Iterable<string>, otherwise: string): string {
  const name = nearestName(found, candidates);
  return name === undefined ? otherwise : `did you mean "${name}"?`;
}

/** Text of a file shown in a message: one line, at most 80 characters. */
export function excerpt(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
