/**
 * The search engine in the page itself, beside the one in its worker. An answer from a worker comes after the frame of
 * its letter, and is painted in the next; an answer from the page stands in the frame of the letter.
 */
import type { Epci } from '#domain/territory.ts';
import type { Steps } from '#engine/collections/steps.ts';
import { decodeCommunesSteps } from '#engine/places/commune-index.ts';
import { rank } from '#engine/search/rank.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import { type SearchIndex, searchIndexSteps } from '#engine/search/search-index.ts';
import { NO_FILTERS, type SearchRequest, type Sort } from '#engine/search/types.ts';
import { vocabularySteps } from '#engine/search/vocabulary.ts';
import { type Edition, fetchPlaces } from './artefact-files.ts';
import type { DirectoryData } from './directory.ts';
import { runWhenIdle } from './when-idle.ts';

/** The same answer as the worker's, at once; undefined when it is the worker that should be asked. */
export type RankNow = (request: SearchRequest, sort: Sort) => Ranking | undefined;

/** Misspelt words of every length: what they are looked up in is made at the first of each, and the code is compiled. */
const WARM_UP = [
  'lyno',
  'nates',
  'pole snate',
  'incubateru',
  'nmuerique toulosue',
  'biotechnologei',
  'rhnoe',
];

/** Prepares the engine while the page has nothing better to do. Throws an `ArtefactError` when a file cannot be used. */
export async function preparePageEngine(root: URL, edition: Edition, data: DirectoryData): Promise<RankNow> {
  const { communes, epcis } = await fetchPlaces(root, edition);
  return createRankNow(await runWhenIdle(indexSteps(data, communes, epcis)));
}

function* indexSteps(data: DirectoryData, encoded: unknown, epcis: readonly Epci[]): Steps<SearchIndex> {
  const { communes, former } = yield* decodeCommunesSteps(encoded);
  yield;
  const vocabulary = yield* vocabularySteps({ ...data, epcis, communes, formerCommunes: former });
  const index = yield* searchIndexSteps(data.records, { ...data, vocabulary });
  for (const query of WARM_UP) {
    yield;
    rank(index, { query, filters: NO_FILTERS });
  }
  return index;
}

/** An answer that takes longer than this makes its letter late: a frame and a half. */
const LATE_MS = 24;
/** Late answers in close succession after which the worker is asked instead, where the letter goes first. */
const MOST_LATE = 3;
/** How much of a late answer is still held against the engine at the next one. */
const MEMORY = 0.9;

/** `clock` gives milliseconds. */
export function createRankNow(index: SearchIndex, clock = () => performance.now()): RankNow {
  let late = 0;
  return (request, sort) => {
    if (late >= MOST_LATE) return undefined;
    const start = clock();
    try {
      const ranking = rank(index, request, sort);
      late = late * MEMORY + (clock() - start > LATE_MS ? 1 : 0);
      return ranking;
    } catch {
      // The worker runs the same engine: its failure is the one that the page shows, with a way to try again.
      late = MOST_LATE;
      return undefined;
    }
  };
}
