/** Every way to read some neighbouring words of a query. */
import { placePhrase, placeWord, singular } from '../text/words.ts';
import { isSpelledRight, mend } from './mend.ts';
import { numberCandidates } from './number-candidates.ts';
import { COUNTED, GLUE } from './ordinary-words.ts';
import type { PlaceEntry } from './place-lexicon.ts';
import { confirmation, surroundingsOf } from './place-surroundings.ts';
import { placeBonus, plausiblePlaces, type Reading } from './plausible-places.ts';
import { type Candidate, isAnnounced, makeCandidate, type QueryText } from './reading.ts';
import { termPhrase } from './term-lexicon.ts';
import { nameCore, namePhrase, type SearchVocabulary } from './vocabulary.ts';

/** Readings of every run of words, exact ones and mended ones; `chooseReadings` picks among them. */
export function findCandidates(text: QueryText, vocabulary: SearchVocabulary): Candidate[] {
  const exact = numberCandidates(text, vocabulary).filter(({ from, to }) => !isQuoted(text, from, to));
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

function windowsOf(text: QueryText, { terms, places, names }: SearchVocabulary): Window[] {
  const { length } = text.words;
  const longest = Math.max(terms.longest, places.names.longest, names.longest);
  const windows: Window[] = [];
  for (let from = 0; from < length; from++) {
    for (let to = from + 1; to <= Math.min(length, from + longest) && text.quoted[to - 1] === false; to++) {
      windows.push(windowOf(text, from, to));
    }
  }
  // A whole line may be the long name of an organisation.
  if (length > longest && !text.quoted.includes(true)) windows.push(windowOf(text, 0, length));
  return windows;
}

function windowOf({ words }: QueryText, from: number, to: number): Window {
  return { from, to, words: words.slice(from, to).map((word) => word.text) };
}

function isQuoted({ quoted }: QueryText, from: number, to: number): boolean {
  return quoted.slice(from, to).includes(true);
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
  const reading = readingOf(window, text, 0, vocabulary);
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
    (isTermLike(words)
      ? (exact.get(keyOf(nameCore(words))) ?? exact.get(keyOf(namePhrase(words))))
      : undefined);
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
  const mended = mend(place.join(' '), names, vocabulary).map(({ key, edits }) => ({
    edits,
    entries: names.exact.get(key) ?? [],
  }));
  if (mended.length === 0) return [];
  const around = surroundingsOf(text, from, to, vocabulary.places);
  // `athme 21500`: the postal code says which of the towns of like spelling.
  const confirmed = mended.filter(({ entries }) =>
    entries.some((entry) => confirmation(entry, around) !== 'none'),
  );
  const likely = confirmed.length > 0 ? confirmed : mended;
  const edits = likely[0]?.edits ?? 0;
  const entries = likely.filter((hit) => hit.edits === edits).flatMap((hit) => hit.entries);
  const reading = { text, from, to, edits, announced: isAnnounced(text.words, from), around, vocabulary };
  const places = plausiblePlaces(entries, reading);
  if (places.length === 0) return [];
  return [makeCandidate(from, to, place.join('').length, edits, { places }, placeBonus(reading, places))];
}

function readingOf(
  { from, to }: Window,
  text: QueryText,
  edits: number,
  vocabulary: SearchVocabulary,
): Reading {
  const around = surroundingsOf(text, from, to, vocabulary.places);
  return { text, from, to, edits, announced: isAnnounced(text.words, from), around, vocabulary };
}

/** Neither begins nor ends with a small word. */
function isTermLike(words: readonly string[]): boolean {
  return !GLUE.has(words[0] ?? '') && (words.length === 1 || !GLUE.has(words.at(-1) ?? ''));
}

function termKey(words: readonly string[]): string {
  return keyOf(termPhrase(words));
}

function keyOf(phrase: string): string {
  return phrase.replaceAll(' ', '');
}

/** `près de Nice` is not Denicé: a small word before belongs to a place only when its name begins with it. */
function beginsAlike(words: readonly string[], entry: PlaceEntry): boolean {
  const [first = ''] = words;
  if (words.length === 1 || !GLUE.has(first)) return true;
  // The name that a former commune had is not kept: an article may begin it, `à` may not (`à Vire`, Aviré).
  return entry.via === 'name'
    ? placePhrase(entry.territory.name).startsWith(`${first} `)
    : ARTICLES.has(first);
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
