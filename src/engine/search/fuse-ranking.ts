/** Fuse.js over the candidates: how well each text answers the words, typing errors included. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { fold } from '../text/fold.ts';

/** A record as Fuse keeps it in its own index: texts by number of key, with their length norm. */
export interface FuseDocument {
  i: number;
  $: Record<number, { v: string; n: number }>;
}

export interface FuseDocuments {
  /** Folded texts of a record, made when it is first a candidate. */
  documentOf(record: number): FuseDocument;
  /** Records about to be read, all at once; documents that are fetched throw when one is not here. */
  demand(records: readonly number[]): void;
  size: number;
}

const KEYS = [
  { name: 'name', weight: 3 },
  { name: 'otherNames', weight: 2 },
  { name: 'place', weight: 1 },
  { name: 'summary', weight: 0.7 },
];

const OPTIONS: IFuseOptions<number> = {
  keys: KEYS,
  useTokenSearch: true,
  tokenMatch: 'any',
  ignoreLocation: true,
  includeScore: true,
  shouldSort: false,
  threshold: 0.34,
  minMatchCharLength: 2,
  // Everything is folded already.
  isCaseSensitive: true,
  ignoreDiacritics: false,
  tokenize: /[a-z0-9]+/g,
};

export function createFuseDocuments(records: readonly DirectoryRecord[]): FuseDocuments {
  const documents: (FuseDocument | undefined)[] = [];
  return {
    size: records.length,
    demand: () => {},
    documentOf(at) {
      const known = documents[at];
      if (known !== undefined) return known;
      const document = makeDocument(records[at], at);
      documents[at] = document;
      return document;
    },
  };
}

/** Score of each candidate, 0 to 1, the higher the better; a record that Fuse does not match is missing. */
export function rankWithFuse(
  documents: FuseDocuments,
  candidates: readonly number[],
  text: string,
): Map<number, number> {
  documents.demand(candidates);
  const ids = candidates.map((_, at) => at);
  const records = candidates.map((record, at) => ({ ...documents.documentOf(record), i: at }));
  const index = Fuse.parseIndex<number>({ keys: KEY_OBJECTS, records });
  const fuse = new Fuse(ids, OPTIONS, index);
  const scores = new Map<number, number>();
  for (const { item, score } of fuse.search(text)) {
    const record = candidates[item];
    if (record !== undefined) scores.set(record, 1 - (score ?? 1));
  }
  return scores;
}

/** What Fuse itself writes for its keys. */
const KEY_OBJECTS = Fuse.createIndex<number>(KEYS, []).keys;

export function makeDocument(record: DirectoryRecord | undefined, at: number): FuseDocument {
  if (record === undefined) throw new RangeError(`no record ${at}`);
  const texts = [
    fold(record.name),
    fold([record.acronym ?? '', ...(record.aliases ?? [])].join(' ')),
    fold(`${record.city ?? ''} ${record.postalCode ?? ''}`),
    fold(Object.values(record.summary).join(' ')),
  ];
  const fields: FuseDocument['$'] = {};
  texts.forEach((v, key) => {
    if (v !== '') fields[key] = { v, n: lengthNorm(v) };
  });
  return { i: at, $: fields };
}

/** Fuse's own norm of a field: one over the square root of its number of words. */
function lengthNorm(text: string): number {
  return Math.round(1000 / Math.sqrt(text.split(' ').length)) / 1000;
}
