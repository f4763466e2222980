/** Records that share enough with some words, with how much they share. */
import { allowedEdits } from '../text/edit-distance.ts';
import { foldedWords } from '../text/fold.ts';
import { singular } from '../text/words.ts';
import { GLUE, ORDINARY } from './ordinary-words.ts';
import { isNamePosting, recordOfPosting, type TextIndex, weightOfPosting } from './text-index.ts';

export interface TextCandidate {
  /** Number of the record. */
  record: number;
  /** Share of the query's information that the record holds, 0 to 1. */
  coverage: number;
  /** The same share in its names only. */
  inName: number;
}

/** Below half of what was asked, and far below the best answer, a match is noise. */
const LEAST_COVERAGE = 0.5;
const LEAST_OF_BEST = 0.6;
const MOST_CANDIDATES = 600;

interface TermMatch {
  term: number;
  weight: number;
}

/**
 * The best records for a text, at most `MOST_CANDIDATES`, among those that `accept` lets through.
 * A word counts by its rarity; it may be whole, the beginning of a longer one, or misspelt.
 */
export function prefilter(
  index: TextIndex,
  text: string,
  accept: (record: number) => boolean,
): TextCandidate[] {
  const words = meaningfulWords(text);
  const tally = new Map<
    number,
    { coverage: number; inName: number; word: number; best: number; bestName: number }
  >();
  let total = 0;
  words.forEach((word, at) => {
    const matches = matchesOf(index, word, [words[at - 1], words[at + 1]]);
    const rarity = rarityOf(index, matches);
    total += rarity;
    for (const { term, weight } of matches) {
      for (const posting of index.postings[term] ?? []) {
        const record = recordOfPosting(posting);
        if (accept(record))
          credit(tally, record, at, rarity, weight * weightOfPosting(posting), isNamePosting(posting));
      }
    }
  });
  return aboveNoise(tally, total);
}

/** Small words are left out unless the text has nothing else. */
export function meaningfulWords(text: string): string[] {
  const words = foldedWords(text);
  const kept = words.filter((word) => !GLUE.has(word));
  return [...new Set(kept.length > 0 ? kept : words)].slice(0, 24);
}

interface Credit {
  coverage: number;
  inName: number;
  /** The word that the best values below are for. */
  word: number;
  best: number;
  bestName: number;
}

/** Of several terms that match one word, the best counts. */
function credit(
  tally: Map<number, Credit>,
  record: number,
  word: number,
  rarity: number,
  weight: number,
  inName: boolean,
): void {
  let entry = tally.get(record);
  if (entry === undefined) {
    entry = { coverage: 0, inName: 0, word, best: 0, bestName: 0 };
    tally.set(record, entry);
  }
  if (entry.word !== word) Object.assign(entry, { word, best: 0, bestName: 0 });
  if (weight > entry.best) {
    entry.coverage += (weight - entry.best) * rarity;
    entry.best = weight;
  }
  if (inName && weight > entry.bestName) {
    entry.inName += (weight - entry.bestName) * rarity;
    entry.bestName = weight;
  }
}

function aboveNoise(tally: ReadonlyMap<number, Credit>, total: number): TextCandidate[] {
  const candidates: TextCandidate[] = [];
  for (const [record, entry] of tally) {
    const coverage = entry.coverage / total;
    if (coverage >= LEAST_COVERAGE) candidates.push({ record, coverage, inName: entry.inName / total });
  }
  candidates.sort((a, b) => b.coverage - a.coverage || b.inName - a.inName || a.record - b.record);
  const least = (candidates[0]?.coverage ?? 0) * LEAST_OF_BEST;
  return candidates.filter((candidate) => candidate.coverage >= least).slice(0, MOST_CANDIDATES);
}

/** Terms that a word can stand for. Mended only when it is not spelled like any word of the directory. */
function matchesOf(index: TextIndex, word: string, neighbours: readonly (string | undefined)[]): TermMatch[] {
  const matches: TermMatch[] = [];
  const push = (term: number | undefined, weight: number): void => {
    if (term !== undefined) matches.push({ term, weight });
  };
  push(index.positions.get(word), 1);
  const root = singular(word);
  if (root !== word) push(index.positions.get(root), 0.95);
  else if (index.positions.has(`${word}s`)) push(index.positions.get(`${word}s`), 0.95);
  const [before, after] = neighbours;
  if (before !== undefined) push(index.positions.get(before + word), 1);
  if (after !== undefined) push(index.positions.get(word + after), 1);
  if (word.length >= 3) beginnings(index, word, push);
  if (matches.length === 0 || (matches.every(({ weight }) => weight < 0.9) && !ORDINARY.has(word)))
    mended(index, word, push);
  return matches;
}

function beginnings(index: TextIndex, word: string, push: (term: number, weight: number) => void): void {
  const { terms } = index;
  for (let at = firstFrom(terms, word); at < terms.length && terms[at]?.startsWith(word); at++) {
    const length = terms[at]?.length ?? 1;
    if (length > word.length) push(at, 0.65 + 0.25 * (word.length / length));
  }
}

function mended(index: TextIndex, word: string, push: (term: number, weight: number) => void): void {
  const allowed = allowedEdits(word.length, 4);
  if (allowed === 0) return;
  for (const { position, edits } of index.fuzzy.lookup(word, allowed)) push(position, edits > 1 ? 0.7 : 0.85);
}

/** Rare words say more; a word that matches nothing says the most, since the answer lacks it. */
function rarityOf(index: TextIndex, matches: readonly TermMatch[]): number {
  let records = 0;
  for (const { term, weight } of matches) if (weight >= 0.85) records += index.postings[term]?.length ?? 0;
  return Math.log(1 + index.size / (1 + records)) + 0.1;
}

/** Number of the first term that is not before the word. */
function firstFrom(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
