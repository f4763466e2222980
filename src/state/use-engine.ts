/** The search engine as React sees it: not wanted yet, starting, ready, and later knowing every place. */
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { editionKey, editionOf } from './artefact-files.ts';
import type { EngineClient } from './engine-client.ts';
import { engineQuery, manifestQuery, PLACES_KEY, placesQuery, type Question } from './queries.ts';

export interface EngineState {
  query: UseQueryResult<EngineClient>;
  /** What rankings, counts and suggestions are asked of. */
  question: Question;
}

/**
 * Starts the engine once it is `wanted`, and lets it learn the places beside. Of a large edition it answers filters too:
 * `narrows` then starts it, without the places.
 */
export function useEngine(root: URL, wanted: boolean, narrows: boolean): EngineState {
  const manifest = useQuery(manifestQuery(root));
  const query = useQuery(
    engineQuery(root, manifest.data, wanted || (narrows && Boolean(manifest.data?.large))),
  );
  const edition = manifest.data ? editionKey(editionOf(manifest.data)) : '';
  const places = useQuery(placesQuery(wanted ? query.data : undefined, edition));
  const known = places.data ? 'known' : places.error ? 'missing' : 'coming';
  const question = useMemo(
    (): Question => ({ client: query.data, edition, places: known }),
    [query.data, edition, known],
  );
  return useMemo(() => ({ query, question }), [query, question]);
}

/** Asks again for the communes that did not come. */
export function useRetryPlaces(): () => void {
  const client = useQueryClient();
  return () =>
    void client.refetchQueries({ queryKey: PLACES_KEY, predicate: ({ state }) => state.error !== null });
}

const NO_ENGINE: Question = { client: undefined, edition: '', places: 'coming' };

export const EngineContext = createContext<Question>(NO_ENGINE);

/** The engine of the mounted app; its `client` is undefined until a search begins. */
export function useQuestion(): Question {
  return useContext(EngineContext);
}
