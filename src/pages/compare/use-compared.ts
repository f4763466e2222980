/** The organisations of the comparison as React sees them: loading, failed, or ready with everything known. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Organization } from '#domain/organization.ts';
import type { DirectoryData } from '#state/directory.ts';
import { organizationsQuery, parseOrganization } from '#state/organization-query.ts';
import { directoryQuery, manifestQuery } from '#state/queries.ts';
import { type Chosen, chooseColumns } from './comparison.ts';

export type ComparedState =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; retry: () => void; retrying: boolean }
  | { status: 'ready'; directory: DirectoryData; chosen: Chosen };

export function useCompared(root: URL, ids: readonly string[]): ComparedState {
  const manifest = useQuery(manifestQuery(root));
  const directory = useQuery(directoryQuery(root, manifest.data));
  const organizations = useQuery(organizationsQuery(root, manifest.data));
  const all = organizations.data;
  const chosen = useMemo(() => all && tryTo(() => chooseColumns(ids, createFinder(all))), [all, ids]);
  const queries = [manifest, directory, organizations];
  const failed = queries.find((query) => query.error !== null);
  const error = failed?.error ?? (chosen instanceof Error ? chosen : undefined);
  if (error) {
    const retry = () => void (failed ?? organizations).refetch();
    return { status: 'failed', error, retry, retrying: queries.some((query) => query.isFetching) };
  }
  if (!directory.data || !chosen || chosen instanceof Error) return { status: 'loading' };
  return { status: 'ready', directory: directory.data, chosen };
}

type Loaded = ReadonlyMap<string, Parameters<typeof parseOrganization>[0]>;

/** Finds by id or by former id; parses what is found only. */
function createFinder(all: Loaded): (id: string) => Organization | undefined {
  return (id) => {
    const properties = all.get(id) ?? [...all.values()].find((one) => isFormerly(one.formerIds, id));
    return properties && parseOrganization(properties);
  };
}

function isFormerly(formerIds: unknown, id: string): boolean {
  return Array.isArray(formerIds) && formerIds.includes(id);
}

function tryTo<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
