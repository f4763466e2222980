/** The fetched directory, ready to be asked: the one door between the app and the engine. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import { countFacets } from '#engine/facets/count-facets.ts';
import { createFilterContext, type FilterContext } from '#engine/facets/filter-context.ts';
import { createFacetTests } from '#engine/facets/match-filters.ts';
import type { Filters, SearchAnswer, SearchResult, Understood } from '#engine/search/types.ts';
import { fold } from '#engine/text/fold.ts';
import type { QueryEngine } from './query-engine.ts';
import type { Facet, Sort } from './view-state.ts';

export interface DirectoryData {
  /** `YYYY-MM-DD`. */
  edition: string;
  records: readonly DirectoryRecord[];
  taxonomy: Taxonomy;
  territories: Territories;
}

export interface DirectoryRequest {
  query: string;
  filters: Filters;
  sort: Sort;
}

export interface RankedRecord {
  record: DirectoryRecord;
  result: SearchResult;
}

/** Organisations that each choice would leave, the other facets and the query given; a missing id is none. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface DirectoryAnswer {
  /** The words that were answered: the box may hold newer ones already. */
  query: string;
  understood: Understood;
  /** What the search had to leave out to find anyone; the page says so. */
  relaxed: SearchAnswer['relaxed'];
  /** Filters in use: those of the request without the ids that this directory does not know. */
  filters: Filters;
  results: readonly RankedRecord[];
  facets: FacetCounts;
}

export interface Directory extends DirectoryData {
  recordsById: ReadonlyMap<string, DirectoryRecord>;
  /** Undefined while words are asked of a directory whose engine has not come yet. */
  answer: (request: DirectoryRequest) => DirectoryAnswer | undefined;
}

/** Prepares a directory; `answer` is then pure: the same request has the same answer. */
export function createDirectory(data: DirectoryData, engine?: QueryEngine): Directory {
  const recordsById = new Map(data.records.map((record) => [record.id, record]));
  const everyone = listAll(data.records);
  const known = knownIds(data);
  const context = createFilterContext(data.taxonomy, data.territories, [], data.records);
  const find = (query: string) => (fold(query) === '' ? everyone : engine?.search(query));
  return {
    ...data,
    recordsById,
    answer: ({ query, filters, sort }) => {
      const found = find(query);
      const request = { query, filters: onlyKnown(filters, known), sort };
      return found && answer(request, found, recordsById, context);
    },
  };
}

/** Without words there is nothing to rank: everyone, by name, in the order of the search engine's ties. */
function listAll(records: readonly DirectoryRecord[]): SearchAnswer {
  const keyed = records.map(({ id, name }) => ({ id, key: `${fold(name)} ${id}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    query: '',
    understood: { kinds: [], sectors: [], territories: [], needs: [], text: '', parts: [] },
    total: records.length,
    results: keyed.map(({ id }) => ({ id, score: 1, reasons: [] })),
  };
}

function answer(
  { query, filters, sort }: DirectoryRequest,
  found: SearchAnswer,
  recordsById: ReadonlyMap<string, DirectoryRecord>,
  context: FilterContext,
): DirectoryAnswer {
  const ranked = found.results.flatMap((result): RankedRecord[] => {
    const record = recordsById.get(result.id);
    return record ? [{ record, result }] : [];
  });
  // One search serves the list and the counts, so that a count is what its choice will show.
  const records = ranked.map(({ record }) => record);
  const { kinds, sectors, needs, regions } = countFacets(records, filters, context);
  const tests = Object.values(createFacetTests(filters, context));
  const kept = ranked.filter(({ record }) => tests.every((test) => test(record)));
  return {
    query,
    understood: found.understood,
    relaxed: found.relaxed,
    filters,
    results: sorted(kept, sort),
    facets: { kinds, sectors, needs, territories: regions },
  };
}

const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** Relevance is the order of the search; both others fall back to it, which is stable. */
function sorted(ranked: RankedRecord[], sort: Sort): RankedRecord[] {
  if (sort === 'name') return ranked.sort((a, b) => byName.compare(a.record.name, b.record.name));
  if (sort === 'distance') return ranked.sort((a, b) => distanceOf(a) - distanceOf(b));
  return ranked;
}

function distanceOf({ result }: RankedRecord): number {
  // Infinity minus itself is NaN, which no sort can use.
  return result.distanceKm ?? Number.MAX_VALUE;
}

type KnownIds = Readonly<Record<Facet, (id: string) => boolean>>;

function knownIds({ taxonomy, territories }: DirectoryData): KnownIds {
  const ids = (terms: readonly { id: string }[]) => new Set(terms.map(({ id }) => id));
  const [kinds, sectors, needs] = [ids(taxonomy.kinds), ids(taxonomy.sectors), ids(taxonomy.needs)];
  const codes = [territories.country, ...territories.regions, ...territories.departments];
  const places = new Set(codes.map(({ code }) => code));
  return {
    kinds: (id) => kinds.has(id),
    sectors: (id) => sectors.has(id),
    needs: (id) => needs.has(id),
    // EPCI and communes come in a later file: their codes are taken at their word.
    territories: (code) => places.has(code) || /^[EC]\d/.test(code),
  };
}

function onlyKnown(filters: Filters, known: KnownIds): Filters {
  return {
    kinds: filters.kinds.filter(known.kinds),
    sectors: filters.sectors.filter(known.sectors),
    needs: filters.needs.filter(known.needs),
    territories: filters.territories.filter(known.territories),
  };
}
