/** Records that share enough with some words, with how much they share. */
import { allowedEdits } from '../text/edit-distance.ts';
import { foldedWords } from '../text/fold.ts';
import { singular } from '../text/words.ts';
import { GLUE, ORDINARY } from './ordinary-words.ts';
import {
  isNamePosting,
  recordOfPosting,
  type TextIndex,
  termsWithBeginning,
  weightOfPosting,
} from './text-index.ts';

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
  const tally = createTally(index.size, accept);
  let total = 0;
  const matchesOfWords = words.map((word, at) => matchesOf(index, word, [words[at - 1], words[at + 1]]));
  index.demand(matchesOfWords.flat().map(({ term }) => term));
  matchesOfWords.forEach((matches, at) => {
    const rarity = rarityOf(index, matches);
    total += rarity;
    for (const { term, weight } of matches) {
      const postings = index.postingsOf(term);
      for (let n = 0; n < postings.length; n++) {
        const posting = postings[n] ?? 0;
        tally.credit(posting, at, rarity, weight * weightOfPosting(posting));
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

interface Tally {
  /** Records that were credited, each once, in no order. */
  records: number[];
  coverage: Float64Array;
  inName: Float64Array;
  credit(posting: number, word: number, rarity: number, weight: number): void;
}

const REFUSED = 255;

/** By record, in columns: the word `de` alone touches nearly all of them. Of several terms that match a word, the best counts. */
function createTally(size: number, accept: (record: number) => boolean): Tally {
  const records: number[] = [];
  const [coverage, inName] = [new Float64Array(size), new Float64Array(size)];
  /** The word, counted from 1, that the best values are for; 0 for a record that was not seen yet. */
  const lastWord = new Uint8Array(size);
  const [best, bestName] = [new Float64Array(size), new Float64Array(size)];
  const isSeen = (record: number, word: number): boolean => {
    const last = lastWord[record];
    if (last === word) return true;
    if (last === REFUSED) return false;
    if (last === 0) {
      lastWord[record] = accept(record) ? word : REFUSED;
      if (lastWord[record] === REFUSED) return false;
      records.push(record);
      return true;
    }
    lastWord[record] = word;
    best[record] = 0;
    bestName[record] = 0;
    return true;
  };
  const credit: Tally['credit'] = (posting, word, rarity, weight) => {
    const record = recordOfPosting(posting);
    if (!isSeen(record, word + 1)) return;
    raise(coverage, best, record, rarity, weight);
    if (isNamePosting(posting)) raise(inName, bestName, record, rarity, weight);
  };
  return { records, coverage, inName, credit };
}

function raise(sums: Float64Array, best: Float64Array, at: number, rarity: number, weight: number): void {
  const known = best[at] ?? 0;
  if (weight <= known) return;
  sums[at] = (sums[at] ?? 0) + (weight - known) * rarity;
  best[at] = weight;
}

function aboveNoise({ records, coverage, inName }: Tally, total: number): TextCandidate[] {
  const shareOf = (sums: Float64Array, record: number) => (sums[record] ?? 0) / total;
  let most = 0;
  for (const record of records) most = Math.max(most, shareOf(coverage, record));
  const least = Math.max(LEAST_COVERAGE, most * LEAST_OF_BEST);
  const kept = records.filter((record) => shareOf(coverage, record) >= least);
  const candidates = mostOf(kept, [coverage, inName]).map((record) => ({
    record,
    coverage: shareOf(coverage, record),
    inName: shareOf(inName, record),
  }));
  candidates.sort((a, b) => b.coverage - a.coverage || b.inName - a.inName || a.record - b.record);
  return candidates.slice(0, MOST_CANDIDATES);
}

/** No fewer than the `MOST_CANDIDATES` first by the columns, then by number; sorting all of them would take longer than finding them. */
function mostOf(records: readonly number[], [column, ...others]: readonly Float64Array[]): readonly number[] {
  if (records.length <= MOST_CANDIDATES) return records;
  if (column === undefined) return [...Uint32Array.from(records).sort().subarray(0, MOST_CANDIDATES)];
  const sorted = Float64Array.from(records, (record) => column[record] ?? 0).sort();
  const edge = sorted[sorted.length - MOST_CANDIDATES] ?? 0;
  const above = records.filter((record) => (column[record] ?? 0) > edge);
  const level = records.filter((record) => column[record] === edge);
  return [...above, ...mostOf(level, others)];
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
  const [from, end] = termsWithBeginning(index, word);
  for (let at = from; at < end; at++) {
    const length = index.terms[at]?.length ?? 1;
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
  for (const { term, weight } of matches) if (weight >= 0.85) records += index.postingsOf(term).length;
  return Math.log(1 + index.size / (1 + records)) + 0.1;
}
