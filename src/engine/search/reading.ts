/** A query as words, and one way to read some of them. */
import { quotedSpans } from '../text/quotes.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { PLACE_WORDS, SURE_PLACE_WORDS } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import type { TermEntry } from './term-lexicon.ts';

export interface Candidate {
  /** Words of the query, end excluded. */
  from: number;
  to: number;
  edits: number;
  /** What it is worth: letters explained, less what had to be mended. */
  worth: number;
  terms: readonly TermEntry[];
  places: readonly PlaceEntry[];
  /** An organisation's name: its words stay free text. */
  name: boolean;
}

export interface QueryText {
  query: string;
  words: readonly Word[];
  /** For each word, whether the person put it in quotes: it is then never given a meaning. */
  quoted: readonly boolean[];
}

const LONGEST_QUERY = 300;

export function readQuery(query: string): QueryText {
  const read = query.slice(0, LONGEST_QUERY);
  const words = wordsOf(read);
  const spans = quotedSpans(read);
  // `Villefranche s/ Saône`: as towns are shortened on envelopes.
  return {
    query,
    words: words.map((word) =>
      word.text === 's' && query[word.end] === '/' ? { ...word, text: 'sur' } : word,
    ),
    quoted: words.map((word) => spans.some(({ start, end }) => start <= word.start && word.end <= end)),
  };
}

/** Each understood part costs a little, so that one long reading beats two short ones. */
const PART_COST = 1.5;
const EDIT_COST = 0.12;

export function makeCandidate(
  from: number,
  to: number,
  letters: number,
  edits: number,
  meaning: Partial<Pick<Candidate, 'terms' | 'places' | 'name'>>,
  bonus = 0,
): Candidate {
  const worth = letters * (1 - EDIT_COST * edits) - PART_COST - edits * 0.5 + bonus;
  return { from, to, edits, worth, terms: [], places: [], name: false, ...meaning };
}

export type Announced = 'surely' | 'maybe' | 'no';

/** Whether the words before say that a place follows: `près de`, `à`, `in`. */
export function isAnnounced(words: readonly Word[], from: number): Announced {
  let at = from - 1;
  while (
    at > 0 &&
    ['de', 'd', 'du', 'des', 'la', 'le', 'les', 'l', 'of', 'to', 'the'].includes(words[at]?.text ?? '')
  )
    at--;
  const word = words[at]?.text ?? '';
  if (SURE_PLACE_WORDS.has(word)) return 'surely';
  if (at !== from - 1 || !PLACE_WORDS.has(word)) return 'no';
  return words[at]?.raw === 'à' ? 'surely' : 'maybe';
}
