/** The organisations of the comparison as React sees them: loading, failed, or ready with everything known. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DirectoryData } from '#state/directory.ts';
import { type Failure, failureOf } from '#state/failure.ts';
import { findOrganization, organizationsQuery } from '#state/organization-query.ts';
import { directoryQuery, manifestQuery } from '#state/queries.ts';
import { type Chosen, chooseColumns } from './comparison.ts';

export type ComparedState =
  | { status: 'loading' }
  | Failure
  | { status: 'ready'; directory: DirectoryData; chosen: Chosen };

export function useCompared(root: URL, ids: readonly string[]): ComparedState {
  const manifest = useQuery(manifestQuery(root));
  const directory = useQuery(directoryQuery(root, manifest.data));
  const organizations = useQuery(organizationsQuery(root, manifest.data));
  const all = organizations.data;
  const chosen = useMemo(
    () => all && tryTo(() => chooseColumns(ids, (id) => findOrganization(all, id))),
    [all, ids],
  );
  const failure = failureOf([manifest, directory, organizations]);
  if (failure) return failure;
  if (chosen instanceof Error) {
    const retry = () => void organizations.refetch();
    return { status: 'failed', error: chosen, retry };
  }
  if (!directory.data || !chosen) return { status: 'loading' };
  return { status: 'ready', directory: directory.data, chosen };
}

function tryTo<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
