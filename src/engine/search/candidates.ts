/** Every way to read some neighbouring words of a query. */
import { placePhrase, placeWord, singular } from '../text/words.ts';
import { isSpelledRight, mend } from './mend.ts';
import { numberCandidates } from './number-candidates.ts';
import { COUNTED, GLUE } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import { placeBonus, plausiblePlaces } from './plausible-places.ts';
import { type Candidate, isAnnounced, makeCandidate, type QueryText } from './reading.ts';
import { termPhrase } from './term-lexicon.ts';
import { nameCore, type SearchVocabulary } from './vocabulary.ts';

/** Readings of every run of words, exact ones and mended ones; `chooseReadings` picks among them. */
export function findCandidates(text: QueryText, vocabulary: SearchVocabulary): Candidate[] {
  const exact = numberCandidates(text, vocabulary);
  const windows = windowsOf(text, vocabulary);
  for (const window of windows) exact.push(...exactCandidates(window, text, vocabulary));
  const settled = text.words.map(
    (word, at) => isSpelledRight(word.text, vocabulary) || exact.some((one) => one.from <= at && at < one.to),
  );
  // What is read as it stands is not mended: exact goes before typing errors, and a comparison costs more.
  const doubtful = windows.filter(
    ({ from, to }) => to - from <= LONGEST_MENDED && settled.slice(from, to).includes(false),
  );
  return [...exact, ...doubtful.flatMap((window) => mendedCandidates(window, text, vocabulary))];
}

/** A run of words, end excluded. */
interface Window {
  from: number;
  to: number;
  words: readonly string[];
}

const LONGEST_MENDED = 5;

function windowsOf({ words }: QueryText, { terms, places, names }: SearchVocabulary): Window[] {
  const longest = Math.max(terms.longest, places.names.longest, names.longest);
  const windows: Window[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
      windows.push({ from, to, words: words.slice(from, to).map((word) => word.text) });
    }
  }
  return windows;
}

function exactCandidates(window: Window, text: QueryText, vocabulary: SearchVocabulary): Candidate[] {
  const { from, to, words } = window;
  const candidates: Candidate[] = [];
  // In `35 salariés` the word counts people: it is not about hiring.
  const counts = COUNTED.has(words[0] ?? '') && /^\d+$/.test(text.words[from - 1]?.text ?? '');
  const term = isTermLike(words) && !counts ? termKey(words) : '';
  const terms = vocabulary.terms.exact.get(term);
  // Kinds, sectors and needs go before a town of the same name.
  if (terms !== undefined) candidates.push(makeCandidate(from, to, term.length, 0, { terms }, 0.5));
  const place = words.map(placeWord);
  const named = vocabulary.places.names.exact.get(place.join('')) ?? [];
  const reading = { text, from, to, edits: 0, announced: isAnnounced(text.words, from), vocabulary };
  const places = plausiblePlaces(
    named.filter((entry) => beginsAlike(place, entry)),
    reading,
  );
  if (places.length > 0)
    candidates.push(
      makeCandidate(from, to, Math.max(2, place.join('').length), 0, { places }, placeBonus(reading, places)),
    );
  const { exact } = vocabulary.names;
  const names =
    exact.get(words.join('')) ??
    (isTermLike(words) ? exact.get(nameCore(words).replaceAll(' ', '')) : undefined);
  if (names !== undefined && isNameLike(window, text, vocabulary)) {
    const bonus = names.every((entry) => entry.short) ? -0.5 : 1;
    candidates.push(makeCandidate(from, to, words.join('').length, 0, { name: true }, bonus));
  }
  return candidates;
}

function mendedCandidates(window: Window, text: QueryText, vocabulary: SearchVocabulary): Candidate[] {
  const { from, to, words } = window;
  const candidates: Candidate[] = [];
  if (isTermLike(words)) {
    const [best] = mend(termPhrase(words), vocabulary.terms, vocabulary);
    const terms = vocabulary.terms.exact.get(best?.key ?? '');
    if (terms !== undefined)
      candidates.push(makeCandidate(from, to, termKey(words).length, best?.edits ?? 0, { terms }, 0.25));
  }
  candidates.push(...mendedPlaces(window, text, vocabulary));
  if (isNameLike(window, text, vocabulary)) {
    const [best] = mend(words.join(' '), vocabulary.names, vocabulary);
    if (best !== undefined)
      candidates.push(makeCandidate(from, to, words.join('').length, best.edits, { name: true }, 0.5));
  }
  return candidates;
}

function mendedPlaces(
  { from, to, words }: Window,
  text: QueryText,
  vocabulary: SearchVocabulary,
): Candidate[] {
  const place = words.map(placeWord);
  if (/^\d+$/.test(place.join('')) || GLUE.has(place[0] ?? '') !== startsWithArticle(place)) return [];
  const { names } = vocabulary.places;
  const mended = mend(place.join(' '), names, vocabulary);
  const edits = mended[0]?.edits ?? 0;
  const entries = mended
    .filter((hit) => hit.edits === edits)
    .flatMap((hit) => names.exact.get(hit.key) ?? []);
  const reading = { text, from, to, edits, announced: isAnnounced(text.words, from), vocabulary };
  const places = plausiblePlaces(entries, reading);
  if (places.length === 0) return [];
  return [makeCandidate(from, to, place.join('').length, edits, { places }, placeBonus(reading, places))];
}

/** Neither begins nor ends with a small word. */
function isTermLike(words: readonly string[]): boolean {
  return !GLUE.has(words[0] ?? '') && (words.length === 1 || !GLUE.has(words.at(-1) ?? ''));
}

function termKey(words: readonly string[]): string {
  return termPhrase(words).replaceAll(' ', '');
}

/** `près de Nice` is not Denicé: a small word before belongs to a place only when its name begins with it. */
function beginsAlike(words: readonly string[], entry: PlaceEntry): boolean {
  const [first = ''] = words;
  if (words.length === 1 || !GLUE.has(first) || entry.via !== 'name') return true;
  return placePhrase(entry.territory.name).startsWith(`${first} `);
}

/** A part of the query is a name only when it holds a word that nothing else explains. */
function isNameLike({ from, to, words }: Window, text: QueryText, vocabulary: SearchVocabulary): boolean {
  if (from === 0 && to === text.words.length) return true;
  if (words.join('').length < 3) return false;
  // `Cap Digital`: a common word may stand in a name of several words.
  const isExplained = words.length > 1 ? isMeaning : isCommon;
  return !words.every((word) => isExplained(word, vocabulary));
}

function isCommon(word: string, vocabulary: SearchVocabulary): boolean {
  return vocabulary.ordinary.has(word) || isMeaning(word, vocabulary);
}

function isMeaning(word: string, { terms, places }: SearchVocabulary): boolean {
  return GLUE.has(word) || terms.exact.has(singular(word)) || places.names.exact.has(placeWord(word));
}

const ARTICLES = new Set(['la', 'le', 'les', 'l']);

/** A mended place may begin with an article, `la rochele`, but with no other small word: `en bretgne`. */
function startsWithArticle(window: readonly string[]): boolean {
  return window.length > 1 && ARTICLES.has(window[0] ?? '');
}
