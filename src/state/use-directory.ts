/** The directory as React sees it: loading, failed with a way to try again, or ready. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { createDirectory, type Directory, type DirectoryData } from './directory.ts';
import { directoryQuery, engineQuery, manifestQuery, placesQuery } from './queries.ts';
import type { QueryEngine } from './query-engine.ts';
import { whenIdle } from './when-idle.ts';

export type DirectoryState =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; retry: () => void; retrying: boolean }
  | { status: 'ready'; directory: Directory };

/**
 * Fetches and prepares the directory. `searching` brings the search engine and every commune beside it: until the
 * communes come, and if they never do, the search knows the regions, the departments and the organisations' towns.
 */
export function useDirectory(root: URL, searching: boolean): DirectoryState {
  const manifest = useQuery(manifestQuery(root));
  const data = useQuery(directoryQuery(root, manifest.data));
  const engine = useEngine(root, data.data, searching);
  const directory = useMemo(
    () => data.data && createDirectory(data.data, engine.engine),
    [data.data, engine.engine],
  );
  const failed = [manifest, data, engine.query].find((query) => query.error !== null);
  if (failed?.error) {
    const retry = () => void failed.refetch();
    return { status: 'failed', error: failed.error, retry, retrying: failed.isFetching };
  }
  return directory ? { status: 'ready', directory } : { status: 'loading' };
}

function useEngine(root: URL, data: DirectoryData | undefined, searching: boolean) {
  const manifest = useQuery(manifestQuery(root));
  const query = useQuery(engineQuery(searching));
  const places = useQuery(placesQuery(root, manifest.data, searching));
  const first = useMemo(() => data && query.data?.createQueryEngine(data), [data, query.data]);
  const [placed, setPlaced] = useState<{ from: QueryEngine; engine: QueryEngine }>();
  useEffect(() => {
    const found = places.data;
    if (!first || !found) return undefined;
    // Indexing thirty-five thousand communes takes most of a second: never between two keystrokes.
    return whenIdle(() => setPlaced({ from: first, engine: first.withPlaces(found) }));
  }, [first, places.data]);
  const engine = placed?.from === first ? placed?.engine : first;
  return { query, engine };
}
