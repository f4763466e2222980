/** Words of a text with their place in it, and the forms under which they are compared. */
import { fold, foldedChar } from './fold.ts';

export interface Word {
  /** Folded: lower case without accents. */
  text: string;
  /** As typed. */
  raw: string;
  /** Offsets in the text, end excluded. */
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Splits a text into words of letters and digits; punctuation, hyphens and apostrophes separate. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const folded = fold(raw).replaceAll(' ', '');
    if (folded !== '') words.push({ text: folded, raw, start: match.index, end: match.index + raw.length });
  }
  return words;
}

/**
 * A folded word without the mark of the plural, French or English (`clusters`, `réseaux`, `industries`):
 * not a stemmer, so that different words stay different. Short words keep their last letter (`bus`, `gaz`).
 */
export function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies') && word.length > 5) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 5) return word.slice(0, -1);
  return word.endsWith('s') || word.endsWith('x') ? word.slice(0, -1) : word;
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  ss: 'sous',
};

/** The word of a place's name written in full: `St` and `Ste` are `saint` and `sainte`, `ss` is `sous`. */
export function placeWord(word: string): string {
  return SHORT_FORMS[word] ?? word;
}

/**
 * The words of a place's name, folded, `St` and `Ste` in full, joined by `separator`: with none, `St-Étienne`,
 * `saint etienne` and `SaintEtienne` are one key. A build asks for hundreds of thousands: hence the table.
 */
export function placeName(name: string, separator: '' | ' '): string {
  let text = '';
  let word = '';
  for (let at = 0; at <= name.length; at++) {
    const char = at === name.length ? '' : foldedChar(name.charCodeAt(at));
    if (char === undefined) return fold(name).split(' ').map(placeWord).join(separator);
    if (char !== '') word += char;
    else if (word !== '') {
      if (text !== '') text += separator;
      text += word.length < 5 ? placeWord(word) : word;
      word = '';
    }
  }
  return text;
}

/** The key of a place's name: see `placeName`. */
export function placeKey(name: string): string {
  return placeName(name, '');
}

/** `"Saint-Étienne"` and `"St Etienne"` → `"saint etienne"`: the words under which places are compared. */
export function placePhrase(name: string): string {
  return placeName(name, ' ');
}
