/** The page's side of the search engine: one worker, asked one question at a time. */
import type { Ranking } from '#engine/search/ranking.ts';
import type { SearchRequest, Sort, Suggestion, SuggestRequest } from '#engine/search/types.ts';
import { ArtefactError } from './artefact-client.ts';
import type { Edition } from './artefact-files.ts';
import type { EngineHost, HostFailure } from './engine-host.ts';
import { openHost, type Remote } from './open-host.ts';

/** What asks the engine of a large edition from its first filter on comes with it. */
export { openLargeDirectory } from './large-directory.ts';

export interface EngineClient extends Omit<Remote<EngineHost>, 'open' | 'loadPlaces' | 'rank' | 'suggest'> {
  /** Throws an `ArtefactError` when the files of the places cannot be used; the search then goes on without. */
  loadPlaces: () => Promise<void>;
  /** Waits for the question before it; one that nobody waits for any more is never asked. */
  rank: (request: SearchRequest, sort: Sort, signal?: AbortSignal) => Promise<Ranking>;
  /** Answered after any ranking; refused when newer words were asked about meanwhile. */
  suggest: (request: SuggestRequest) => Promise<Suggestion[]>;
}

/**
 * Starts the engine and lets it fetch its data. Where no worker starts or one dies, the same
 * engine works in the page: slower, never missing. Throws an `ArtefactError` when its data cannot be used.
 */
export async function openEngine(root: URL, edition: Edition): Promise<EngineClient> {
  const host = await openHost<EngineHost>({
    worker: () => new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' }),
    page: openInPage,
    open: async (opened) => orThrow(await opened.open(root.href, edition)),
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    count: host.count,
    points: host.points,
    suggest: async (request) => {
      const suggestions = await host.suggest(request);
      if (suggestions === undefined) throw new Error(`newer words than "${request.query}" were asked about`);
      return suggestions;
    },
    locate: host.locate,
    place: host.place,
    loadPlaces: async () => orThrow(await host.loadPlaces()),
    rank: (request, sort, signal) => {
      const turn = last.then(() => {
        signal?.throwIfAborted();
        return host.rank(request, sort);
      });
      last = turn.catch(() => {});
      return turn;
    },
  };
}

function orThrow(failure: HostFailure | undefined): void {
  if (failure === undefined) return;
  const { file, problem, message } = failure;
  throw new ArtefactError(file, problem, message.replace(`${file}: `, ''));
}

async function openInPage(): Promise<Remote<EngineHost>> {
  const { createEngineHost } = await import('./engine-host.ts');
  const host = createEngineHost();
  return {
    open: host.open,
    loadPlaces: host.loadPlaces,
    // As from a worker: an answer is a promise, an exception its refusal.
    rank: async (...args) => host.rank(...args),
    count: async (...args) => host.count(...args),
    points: async (...args) => host.points(...args),
    suggest: async (...args) => host.suggest(...args),
    locate: async (...args) => host.locate(...args),
    place: async (...args) => host.place(...args),
  };
}
