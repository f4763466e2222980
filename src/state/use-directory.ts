/** The directory as React sees it: loading, failed with a way to try again, or ready. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Directory } from './directory.ts';
import { type Failure, failureOf } from './failure.ts';
import { directoryQuery, manifestQuery, preparedQuery } from './queries.ts';

export type DirectoryState = { status: 'loading' } | Failure | { status: 'ready'; directory: Directory };

const LOADING: DirectoryState = { status: 'loading' };

/** Fetches and prepares the directory: the list does without the engine that answers words. */
export function useDirectory(root: URL): DirectoryState {
  const manifest = useQuery(manifestQuery(root));
  const data = useQuery(directoryQuery(root, manifest.data?.large ? undefined : manifest.data));
  const prepared = useQuery(preparedQuery(root, manifest.data, data.data));
  // The first list and all around it are rendered in slices of a few milliseconds.
  const directory = useDeferredValue(prepared.data);
  const failure = failureOf([manifest, data, prepared]);
  // The same object while nothing changes: what was rendered with it stands.
  return useMemo(
    () => failure ?? (directory ? { status: 'ready', directory } : LOADING),
    [failure, directory],
  );
}
