/** The coverage page as React sees it: loading, failed, or ready. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { editionKey, editionOf } from '#state/artefact-files.ts';
import { coverageClientQuery, coverageWordsQuery } from '#state/coverage-queries.ts';
import { type CoverageView, decodeCoverage, encodeCoverage } from '#state/coverage-view.ts';
import { type Failure, failureOf } from '#state/failure.ts';
import type { PageAddress } from '#state/page-address.ts';
import { manifestQuery } from '#state/queries.ts';
import { type ChangeView, knownFilters, type Scene } from './scene.ts';

export type CoverageState =
  | { status: 'loading' }
  | Failure
  | { status: 'ready'; scene: Omit<Scene, 'suppose'> };

export function useCoverageView(address: PageAddress): [CoverageView, ChangeView] {
  const search = useSyncExternalStore(address.subscribe, address.search);
  const view = useMemo(() => decodeCoverage(search), [search]);
  const change: ChangeView = useCallback(
    (patch, how = 'push') => {
      const next = { ...decodeCoverage(address.search()), ...restart(patch), ...patch };
      address.go(encodeCoverage(next), how);
    },
    [address],
  );
  return [view, change];
}

/** What a change makes meaningless: a page of other rows, a territory of another level. */
function restart(patch: Partial<CoverageView>): Partial<CoverageView> {
  if ('selected' in patch) return {};
  return 'level' in patch ? { page: 1, selected: undefined } : { page: 1 };
}

export function useCoverageState(root: URL, asked: CoverageView, change: ChangeView): CoverageState {
  const manifest = useQuery(manifestQuery(root));
  const words = useQuery(coverageWordsQuery(root, manifest.data));
  const client = useQuery(coverageClientQuery(root, manifest.data));
  const edition = manifest.data ? editionKey(editionOf(manifest.data)) : '';
  const view = useMemo(
    () => (words.data ? { ...asked, filters: knownFilters(asked.filters, words.data) } : asked),
    [asked, words.data],
  );
  const question = useMemo(() => ({ client: client.data, edition }), [client.data, edition]);
  const failure = failureOf([manifest, words, client]);
  if (failure) return failure;
  if (!manifest.data || !words.data) return { status: 'loading' };
  const set = { filters: view.filters, scenario: view.scenario };
  const scene = { root, manifest: manifest.data, words: words.data, view, set, question, change };
  return { status: 'ready', scene };
}
