/**
 * The step before Fuse: which records can match some words at all. Fuse reads every record it is given, so
 * it is given the few hundred that share a word, a beginning of word or a misspelt word with the query.
 */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { forEachInSteps, type Steps } from '../collections/steps.ts';
import { foldedWords } from '../text/fold.ts';
import { createFuzzyKeys, type FuzzyKeys } from '../text/fuzzy-keys.ts';
import { singular } from '../text/words.ts';

/** How much a word counts by where it stands. */
const FIELD_WEIGHT = [0.6, 0.9, 1] as const;
type Field = 0 | 1 | 2;
const SUMMARY: Field = 0;
const PLACE: Field = 1;
const NAME: Field = 2;

export interface TextIndex {
  size: number;
  /** Words of all records in order, for beginnings of words. */
  terms: readonly string[];
  /** Of a word by its number: records × 4 + the best field that holds it. */
  postingsOf(term: number): ArrayLike<number> & Iterable<number>;
  /** Words about to be read, all at once; an index that is fetched in parts throws when one is not here. */
  demand(terms: readonly number[]): void;
  positions: ReadonlyMap<string, number>;
  fuzzy: FuzzyKeys;
}

/** Records read in one step: a few milliseconds. */
const STEP = 100;

/** `labelNames`: what the labels of the records are called, by id. */
export function* textIndexSteps(
  records: readonly DirectoryRecord[],
  labelNames: ReadonlyMap<string, string>,
): Steps<TextIndex> {
  const found = new Map<string, number[]>();
  yield* forEachInSteps(records, STEP, (record, at) => fileRecord(found, record, at, labelNames));
  const terms = [...found.keys()].sort();
  const postings = terms.map((term) => found.get(term) ?? []);
  yield;
  return {
    size: records.length,
    terms,
    postingsOf: (term) => postings[term] ?? [],
    demand: () => {},
    positions: new Map(terms.map((term, at) => [term, at])),
    fuzzy: createFuzzyKeys(terms),
  };
}

/** Numbers of the words that begin so, as a run: from the first to the one after the last. */
export function termsWithBeginning({ terms }: TextIndex, beginning: string): [from: number, end: number] {
  const from = firstFrom(terms, beginning);
  let end = from;
  while (terms[end]?.startsWith(beginning)) end++;
  return [from, end];
}

/** Records that hold a word that begins so; one may come several times. */
export function recordsWithBeginning(index: TextIndex, beginning: string): number[] {
  const [from, end] = termsWithBeginning(index, beginning);
  const terms = Array.from({ length: end - from }, (_, at) => from + at);
  index.demand(terms);
  return terms.flatMap((term) => Array.from(index.postingsOf(term), recordOfPosting));
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

export function weightOfPosting(posting: number): number {
  return FIELD_WEIGHT[(posting & 3) as Field];
}

export function isNamePosting(posting: number): boolean {
  return (posting & 3) === NAME;
}

export function recordOfPosting(posting: number): number {
  return posting >>> 2;
}

/** Names first, so that the best field of a word is the one that is kept. */
function fileRecord(
  found: Map<string, number[]>,
  record: DirectoryRecord,
  at: number,
  labelNames: ReadonlyMap<string, string>,
): void {
  for (const name of [record.name, record.acronym ?? '', ...(record.aliases ?? [])]) {
    const words = foldedWords(name);
    fileWords(found, words, at, NAME);
    fileWords(found, gluedPairs(words), at, NAME);
  }
  fileWords(found, foldedWords(record.city ?? ''), at, PLACE);
  if (record.postalCode !== undefined) fileWords(found, [record.postalCode], at, PLACE);
  for (const { id } of record.labels ?? [])
    fileWords(found, foldedWords(labelNames.get(id) ?? id), at, PLACE);
  for (const text of Object.values(record.summary)) fileWords(found, foldedWords(text), at, SUMMARY);
}

function fileWords(found: Map<string, number[]>, words: readonly string[], at: number, field: Field): void {
  for (const word of words) {
    if (word.length < 2) continue;
    const term = field === SUMMARY ? singular(word) : word;
    const postings = found.get(term);
    if (postings === undefined) found.set(term, [at * 4 + field]);
    else if ((postings.at(-1) ?? 0) >>> 2 !== at || postings.length === 0) postings.push(at * 4 + field);
  }
}

/** `Cap Digital` is also looked for as `capdigital`. */
export function gluedPairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => (words[at] ?? '') + word);
}
