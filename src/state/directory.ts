/** The fetched directory, ready to be shown: rankings of the engine become answers about its records. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { Steps } from '#engine/collections/steps.ts';
import type { FacetCounts } from '#engine/facets/count-facets.ts';
import { countListing, listingSteps, rankListing } from '#engine/search/listing.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import type { ResultSection } from '#engine/search/sections.ts';
import type {
  Filters,
  SearchAnswer,
  SearchRequest,
  Understood,
  UnderstoodTerritory,
} from '#engine/search/types.ts';
import { fold } from '#engine/text/fold.ts';
import { createKnownFilters } from './known-filters.ts';
import { type AnswerRows, RankedRecords } from './ranked-record.ts';

export interface DirectoryData {
  /** `YYYY-MM-DD`. */
  edition: string;
  oldSourceYears?: number | undefined;
  records: readonly DirectoryRecord[];
  taxonomy: Taxonomy;
  territories: Territories;
}

export interface DirectoryAnswer {
  /** What was answered: the box may hold newer words already. */
  request: SearchRequest;
  query: string;
  understood: Understood;
  /** What the search had to leave out to find anyone; the page says so. */
  relaxed: SearchAnswer['relaxed'];
  /** Filters in use: those of the request without the ids that this directory does not know. */
  filters: Filters;
  /** What distances are measured from, or else the area asked for. */
  place: UnderstoodTerritory | undefined;
  /** Every place that a reason may name. */
  territories: readonly UnderstoodTerritory[];
  /** True when results have distances: something named a point. */
  measured: boolean;
  results: AnswerRows;
  sections: readonly ResultSection[];
  /** Organisations that each choice would leave, the other facets and the query given; a missing id is none. */
  facets: FacetCounts;
}

export interface Directory extends DirectoryData {
  /** Active organisations. */
  size: number;
  /** Codes of the regions where somebody is seated. */
  regions: ReadonlySet<string | undefined>;
  /** Of a large edition, those that are here. */
  recordsById: Pick<ReadonlyMap<string, DirectoryRecord>, 'get'>;
  /** Its rows are fetched when they are shown; `records` is empty. */
  isLarge?: boolean;
  /** True when a request cannot be answered by `list`. */
  asks: (request: SearchRequest) => boolean;
  /** The filters without the ids that this directory does not know. */
  onlyKnown: (filters: Filters) => Filters;
  /** The answer to a request without words and without a place: at once, and without the engine. */
  list: (request: SearchRequest) => DirectoryAnswer;
  /** Results of `list`, many times faster. */
  count: (request: SearchRequest) => number;
  /** What a ranking says, about the records. */
  answer: (request: SearchRequest, ranking: Ranking) => DirectoryAnswer;
}

/** True when a request cannot be answered by a list alone. */
export function needsEngine({ query, near }: SearchRequest): boolean {
  return fold(query) !== '' || near !== undefined;
}

/** Prepares a directory, in steps: a page answers meanwhile. What it then answers is pure: the same request has the same answer. */
export function* directorySteps(data: DirectoryData): Steps<Directory> {
  const listing = yield* listingSteps(data.records, data);
  const answer: Directory['answer'] = (request, ranking) =>
    toAnswer(request, ranking, new RankedRecords(listing, ranking));
  return {
    ...data,
    size: data.records.length,
    regions: new Set(data.records.map(({ territory }) => territory.region)),
    asks: needsEngine,
    recordsById: new Map(data.records.map((record) => [record.id, record])),
    onlyKnown: createKnownFilters(data),
    list: (request) => answer(request, rankListing(listing, request)),
    count: (request) => countListing(listing, request),
    answer,
  };
}

export function toAnswer(request: SearchRequest, ranking: Ranking, results: AnswerRows): DirectoryAnswer {
  return {
    request,
    query: request.query,
    understood: ranking.understood,
    relaxed: ranking.relaxed,
    filters: request.filters,
    place: ranking.place,
    territories: [...ranking.understood.territories, ...(request.near ? [request.near] : [])],
    measured: ranking.distancesKm !== undefined,
    results,
    sections: ranking.sections,
    facets: ranking.counts,
  };
}
