/** The search engine behind a door of plain messages: the same object in a worker and, where none starts, in the page. */
import type { LngLat } from '#domain/organization.ts';
import type { Commune } from '#domain/territory.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';
import { countListing, rankListing } from '#engine/search/listing.ts';
import { countResults, rank } from '#engine/search/rank.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import { pointsOf, type RecordPoints } from '#engine/search/record-points.ts';
import { suggest } from '#engine/search/suggest.ts';
import type {
  SearchRequest,
  Sort,
  Suggestion,
  SuggestRequest,
  UnderstoodTerritory,
} from '#engine/search/types.ts';
import { ArtefactError, type ArtefactProblem } from './artefact-client.ts';
import { type Edition, fetchPlaces } from './artefact-files.ts';
import { needsEngine } from './directory.ts';
import { openLargeEngine } from './large-engine.ts';
import { nextTask } from './next-task.ts';
import { type Later, type OpenedEngine, openWholeEngine } from './opened-engine.ts';

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
  rank: (request: SearchRequest, sort: Sort) => Later<Ranking>;
  /** Results that each request would have. */
  count: (requests: readonly SearchRequest[]) => Promise<number[]>;
  /** Where some records are, for the map of a large edition. */
  points: (records: Uint32Array) => Later<RecordPoints>;
  /** Lets every ranking go first, between two counts too; undefined when newer words were asked about meanwhile. */
  suggest: (request: SuggestRequest) => Promise<Suggestion[] | undefined>;
  /** The commune whose centre is nearest to a point; undefined farther than 50 km from any. */
  locate: (point: LngLat) => Later<UnderstoodTerritory | undefined>;
  /** A territory by its code; undefined when it is not known, or not yet. */
  place: (code: string) => Later<UnderstoodTerritory | undefined>;
}

/** Beyond this from the nearest commune, a visitor is not in the country. */
const ABROAD_KM = 50;

/** A host that knows nothing until `open` has ended. */
export function createEngineHost(): EngineHost {
  let opened: { root: URL; edition: Edition; engine: OpenedEngine; communes: readonly Commune[] } | undefined;
  const ready = () => {
    if (opened === undefined)
      throw new Error('expected an opened engine: call open() and wait for its answer');
    return opened;
  };
  const engine = () => ready().engine;
  const place = (code: string) =>
    engine().ask(({ vocabulary }) => vocabulary.places.byCode.get(code)?.territory);
  return {
    open: (root, edition) =>
      report(async () => {
        const url = new URL(root);
        opened = { root: url, edition, engine: await openEngine(url, edition), communes: [] };
      }),
    loadPlaces: () =>
      report(async () => {
        const { root, edition } = ready();
        const { communes: encoded, epcis } = await fetchPlaces(root, edition);
        const { communes, former } = decodeCommunes(encoded);
        opened = { ...ready(), engine: await engine().learn({ communes, former, epcis }), communes };
      }),
    rank: (request, sort) =>
      needsEngine(request)
        ? engine().ask((index) => rank(index, request, sort))
        : engine().list((listing) => rankListing(listing, request)),
    count: async (requests) => {
      const counts: number[] = [];
      for (const request of requests) counts.push(await countOf(engine(), request));
      return counts;
    },
    points: (records) => engine().list((listing) => pointsOf(listing, records)),
    suggest: createSuggest(engine),
    locate: (point) => {
      const nearest = nearestCommune(ready().communes, point);
      return nearest === undefined ? undefined : place(`C${nearest.code}`);
    },
    place,
  };
}

function openEngine(root: URL, edition: Edition): Promise<OpenedEngine> {
  return edition.large === undefined
    ? openWholeEngine(root, edition)
    : openLargeEngine(root, edition, edition.large);
}

function countOf(engine: OpenedEngine, request: SearchRequest): Later<number> {
  return needsEngine(request)
    ? engine.ask((index) => countResults(index, request))
    : engine.list((listing) => countListing(listing, request));
}

/** Suggestions count what each would give, which takes several rankings: the one that the list waits for is never behind them. */
function createSuggest(engine: () => OpenedEngine): EngineHost['suggest'] {
  let newest = 0;
  return async (request) => {
    newest += 1;
    const turn = newest;
    const counts = new Map<string, number>();
    await nextTask();
    if (turn !== newest) return undefined;
    await engine().ask((index) => suggest(index, request, { count: (line) => counts.set(line, 0).size }));
    for (const query of counts.keys()) {
      await nextTask();
      if (turn !== newest) return undefined;
      counts.set(
        query,
        await engine().ask((index) => countResults(index, { query, filters: request.filters })),
      );
    }
    return engine().ask((index) => suggest(index, request, { count: (line) => counts.get(line) ?? 0 }));
  };
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
