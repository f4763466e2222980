/** Folded text: what stays of a name when accents, case, punctuation and ligatures do not matter. */

const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const ASCII_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Up to Latin Extended-A: most French text needs no more. */
const KNOWN_CHARS = 0x180;
/** Folded form of each of them that was met: '' separates words. All of them at once would hold up the start of a page. */
const foldedChars: (string | undefined)[] = new Array(KNOWN_CHARS).fill(undefined);

/** The folded form of a character that `fold` knows by heart; undefined for the others, '' for a separator. */
export function foldedChar(code: number): string | undefined {
  if (code >= KNOWN_CHARS) return undefined;
  foldedChars[code] ??= foldSlowly(String.fromCharCode(code));
  return foldedChars[code];
}

/**
 * Folds a text to lower-case words of letters and digits joined by single spaces:
 * `"Saint-Étienne-du-Rouvray"` → `"saint etienne du rouvray"`, `"L'Œuvre"` → `"l oeuvre"`.
 * Two texts that a French reader would call the same word fold to the same string.
 */
export function fold(text: string): string {
  // Half of all calls of a build are on text that is folded already: the test costs a tenth of the work.
  if (ASCII_WORDS.test(text)) return text;
  let folded = '';
  let pending = false;
  for (let at = 0; at < text.length; at++) {
    const char = foldedChar(text.charCodeAt(at));
    if (char === undefined) return foldSlowly(text);
    if (char === '') {
      pending = folded !== '';
    } else {
      folded += pending ? ` ${char}` : char;
      pending = false;
    }
  }
  return folded;
}

function foldSlowly(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(NOT_WORD, ' ')
    .trim();
}

/** The words of a folded text; none for an empty one. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
