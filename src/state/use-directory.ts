/** The directory as React sees it: loading, failed with a way to try again, or ready. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createDirectory, type Directory } from './directory.ts';
import { directoryQuery, manifestQuery } from './queries.ts';
import type { EngineState } from './use-engine.ts';

export type DirectoryState =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; retry: () => void; retrying: boolean }
  | { status: 'ready'; directory: Directory };

/** Fetches and prepares the directory. An engine that could not start is a failure too: words would go unanswered. */
export function useDirectory(root: URL, engine: EngineState): DirectoryState {
  const manifest = useQuery(manifestQuery(root));
  const data = useQuery(directoryQuery(root, manifest.data));
  const directory = useMemo(() => data.data && createDirectory(data.data), [data.data]);
  const failed = [manifest, data, engine.query].filter((query) => query.error !== null);
  const [first] = failed;
  if (first?.error) {
    // The engine reads the same files: what kept one away kept the other away too.
    const retry = () => {
      for (const query of failed) void query.refetch();
    };
    return {
      status: 'failed',
      error: first.error,
      retry,
      retrying: failed.some((query) => query.isFetching),
    };
  }
  return directory ? { status: 'ready', directory } : { status: 'loading' };
}
