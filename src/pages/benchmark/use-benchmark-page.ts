/** The page of one organisation among its peers as React sees it: nobody chosen, loading, failed, unknown, or ready. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Manifest } from '#domain/artefacts.ts';
import { type Benchmark, benchmarkQuery } from '#state/benchmark-query.ts';
import { type BenchmarkView, decodeBenchmark, encodeBenchmark } from '#state/benchmark-view.ts';
import type { DirectoryData } from '#state/directory.ts';
import { type Failure, failureOf } from '#state/failure.ts';
import { organizationsQuery } from '#state/organization-query.ts';
import type { PageAddress } from '#state/page-address.ts';
import { directoryQuery, manifestQuery } from '#state/queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { createVocabulary, type Vocabulary } from '#ui/organization/vocabulary.ts';

export type ChangeBenchmark = (change: Partial<BenchmarkView>) => void;

/** What every part of the page is given once the directory is there. */
export interface BenchmarkScene {
  root: URL;
  manifest: Manifest;
  directory: DirectoryData;
  vocabulary: Vocabulary;
  view: BenchmarkView;
  change: ChangeBenchmark;
}

export type BenchmarkState =
  | { status: 'loading' }
  | Failure
  | { status: 'none' | 'unknown'; scene: BenchmarkScene }
  | { status: 'ready'; scene: BenchmarkScene; benchmark: Benchmark };

export interface BenchmarkPageState {
  view: BenchmarkView;
  manifest: Manifest | undefined;
  state: BenchmarkState;
}

export function useBenchmarkPage(root: URL, address: PageAddress): BenchmarkPageState {
  const i18n = useI18n();
  const search = useSyncExternalStore(address.subscribe, address.search);
  const view = useMemo(() => decodeBenchmark(search), [search]);
  const change: ChangeBenchmark = useCallback(
    (patch) => address.go(encodeBenchmark({ ...decodeBenchmark(address.search()), ...patch }), 'push'),
    [address],
  );
  const manifest = useQuery(manifestQuery(root));
  const directory = useQuery(directoryQuery(root, manifest.data));
  const organizations = useQuery(organizationsQuery(root, manifest.data));
  const benchmark = useQuery(benchmarkQuery(directory.data, organizations.data, view));
  const vocabulary = useMemo(
    () => directory.data && createVocabulary(directory.data.taxonomy, directory.data.territories, i18n),
    [directory.data, i18n],
  );
  return { view, manifest: manifest.data, state: stateOf() };

  function stateOf(): BenchmarkState {
    const failure = failureOf([manifest, directory, organizations, benchmark]);
    if (failure) return failure;
    if (!manifest.data || !directory.data || !vocabulary) return { status: 'loading' };
    const scene = { root, manifest: manifest.data, directory: directory.data, vocabulary, view, change };
    if (view.id === undefined) return { status: 'none', scene };
    if (benchmark.data === undefined) return { status: 'loading' };
    if (benchmark.data === null) return { status: 'unknown', scene };
    return { status: 'ready', scene, benchmark: benchmark.data };
  }
}
