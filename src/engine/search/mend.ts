/** Typing errors in a phrase. */
import { allowedEdits, editDistance } from '../text/edit-distance.ts';
import type { Lexicon } from './lexicon.ts';
import { COUNTED, GLUE } from './ordinary-words.ts';
import type { SearchVocabulary } from './vocabulary.ts';

interface Mended {
  key: string;
  edits: number;
}

/**
 * Keys within the typing errors that each word may hold, the fewest errors first, the same first letter
 * before another, then the order of the lexicon. A word that is spelled right is not mended.
 */
export function mend(
  phrase: string,
  lexicon: Pick<Lexicon<unknown>, 'words' | 'fuzzy' | 'phrases'>,
  vocabulary: SearchVocabulary,
): Mended[] {
  const words = phrase.split(' ');
  const key = words.join('');
  // Of three words or more, one at least must be right, or the comparison would be a guess.
  if (
    words.length > 2 &&
    !words.some((word) => (word.length > 4 || !GLUE.has(word)) && lexicon.words.has(word))
  )
    return [];
  const allowed = key.length >= 16 && words.length > 1 ? 3 : allowedEdits(key.length, 4);
  if (allowed === 0) return [];
  return lexicon.fuzzy
    .lookup(key, allowed)
    .filter((hit) => isTypo(words, lexicon.phrases[hit.position] ?? '', hit.edits, vocabulary))
    .sort((a, b) => a.edits - b.edits || Number(b.key[0] === key[0]) - Number(a.key[0] === key[0]));
}

/** Word by word when the words can be paired; as a whole when a space was lost or added. */
function isTypo(
  words: readonly string[],
  phrase: string,
  edits: number,
  vocabulary: SearchVocabulary,
): boolean {
  const others = phrase.split(' ');
  if (others.length !== words.length) return edits === 0 || (edits === 1 && words.join('').length >= 8);
  return words.every((word, n) => {
    const other = others[n] ?? '';
    if (word === other) return true;
    if (isSpelledRight(word, vocabulary) && !GLUE.has(word) && !word.startsWith('saint')) return false;
    const allowed =
      GLUE.has(word) && GLUE.has(other) ? 1 : allowedEdits(Math.max(word.length, other.length), 4);
    return editDistance(word, other, allowed) <= allowed;
  });
}

export function isSpelledRight(word: string, { known }: SearchVocabulary): boolean {
  return known.has(word) || /^\d/.test(word) || COUNTED.has(word);
}
