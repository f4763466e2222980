/** The search engine behind a door of plain messages: the same object in a worker and, where none starts, in the page. */
import type { LngLat } from '#domain/organization.ts';
import type { Commune } from '#domain/territory.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { countResults, rank } from '#engine/search/rank.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import { createSearchIndex, type SearchIndex, withVocabulary } from '#engine/search/search-index.ts';
import { suggest } from '#engine/search/suggest.ts';
import { suggestionIndexOf } from '#engine/search/suggestion-index.ts';
import {
  NO_FILTERS,
  type SearchRequest,
  type Sort,
  type Suggestion,
  type SuggestRequest,
  type UnderstoodTerritory,
} from '#engine/search/types.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';
import { ArtefactError, type ArtefactProblem } from './artefact-client.ts';
import { type Edition, fetchDirectory, fetchPlaces } from './artefact-files.ts';
import type { DirectoryData } from './directory.ts';
import { nextTask } from './next-task.ts';

/** An `ArtefactError` as a message: the fields of an error class do not survive the way out of a worker. */
export interface HostFailure {
  file: string;
  problem: ArtefactProblem;
  message: string;
}

export interface EngineHost {
  /** Fetches and indexes the records; until the places come, it knows the regions, the departments and the organisations' towns. */
  open: (root: string, edition: Edition) => Promise<HostFailure | undefined>;
  /** Fetches every commune and EPCI; the answers may then be finer. */
  loadPlaces: () => Promise<HostFailure | undefined>;
  rank: (request: SearchRequest, sort: Sort) => Ranking;
  /** Results that each request would have. */
  count: (requests: readonly SearchRequest[]) => number[];
  /** Lets every ranking go first, between two counts too; undefined when newer words were asked about meanwhile. */
  suggest: (request: SuggestRequest) => Promise<Suggestion[] | undefined>;
  /** The commune whose centre is nearest to a point; undefined farther than 50 km from any. */
  locate: (point: LngLat) => UnderstoodTerritory | undefined;
  /** A territory by its code; undefined when it is not known, or not yet. */
  place: (code: string) => UnderstoodTerritory | undefined;
}

/** Words that no vocabulary has, and that no one is named by. */
const MISSPELT = 'incubateru nmuerique';

/** Beyond this from the nearest commune, a visitor is not in the country. */
const ABROAD_KM = 50;

interface Opened {
  root: URL;
  edition: Edition;
  data: DirectoryData;
  index: SearchIndex;
  communes: readonly Commune[];
}

/** A host that knows nothing until `open` has ended. */
export function createEngineHost(): EngineHost {
  let opened: Opened | undefined;
  const ready = (): Opened => {
    if (opened === undefined)
      throw new Error('expected an opened engine: call open() and wait for its answer');
    return opened;
  };
  const place = (code: string) => ready().index.vocabulary.places.byCode.get(code)?.territory;
  return {
    open: (root, edition) =>
      report(async () => {
        const url = new URL(root);
        const data = await fetchDirectory(url, edition);
        const index = createSearchIndex(data.records, data);
        opened = { root: url, edition, data, index, communes: [] };
      }),
    loadPlaces: () =>
      report(async () => {
        opened = await withPlaces(ready());
        // The first suggestion would wait most of a second for its index, the first typing error for what it is looked up in.
        suggestionIndexOf(opened.index);
        rank(opened.index, { query: MISSPELT, filters: NO_FILTERS });
      }),
    rank: (request, sort) => rank(ready().index, request, sort),
    count: (requests) => requests.map((request) => countResults(ready().index, request)),
    suggest: createSuggest(() => ready().index),
    locate: (point) => {
      const nearest = nearestCommune(ready().communes, point);
      return nearest === undefined ? undefined : place(`C${nearest.code}`);
    },
    place,
  };
}

/** Suggestions count what each would give, which takes several rankings: the one that the list waits for is never behind them. */
function createSuggest(index: () => SearchIndex): EngineHost['suggest'] {
  let newest = 0;
  return async (request) => {
    newest += 1;
    const turn = newest;
    const counts = new Map<string, number>();
    await nextTask();
    if (turn !== newest) return undefined;
    suggest(index(), request, { count: (line) => counts.set(line, 0).size });
    for (const query of counts.keys()) {
      await nextTask();
      if (turn !== newest) return undefined;
      counts.set(query, countResults(index(), { query, filters: request.filters }));
    }
    return suggest(index(), request, { count: (line) => counts.get(line) ?? 0 });
  };
}

/** Decoding and indexing thirty-five thousand communes takes a second: here, nobody waits for it. */
async function withPlaces(opened: Opened): Promise<Opened> {
  const { root, edition, data, index } = opened;
  const { communes: encoded, epcis } = await fetchPlaces(root, edition);
  const { communes, former } = decodeCommunes(encoded);
  const vocabulary = createVocabulary({ ...data, epcis, communes, formerCommunes: former });
  return { ...opened, index: withVocabulary(index, vocabulary), communes };
}

async function report(work: () => Promise<void>): Promise<HostFailure | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof ArtefactError)) throw error;
    return { file: error.file, problem: error.problem, message: error.message };
  }
}

function nearestCommune(communes: readonly Commune[], point: LngLat): Commune | undefined {
  let best: Commune | undefined;
  let bestKm = ABROAD_KM;
  for (const commune of communes) {
    // Paris is enough: which arrondissement one stands in is more than anyone needs to know.
    if (commune.parent !== undefined) continue;
    const km = haversineKm(point, [commune.lng, commune.lat]);
    if (km > bestKm) continue;
    best = commune;
    bestKm = km;
  }
  return best;
}
