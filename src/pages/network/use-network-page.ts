/** The page of cooperations as React sees it: loading, failed, or ready. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Manifest } from '#domain/artefacts.ts';
import { coverageWordsQuery } from '#state/coverage-queries.ts';
import { type Failure, failureOf } from '#state/failure.ts';
import { networkQuery } from '#state/network-query.ts';
import { decodeNetwork, encodeNetwork, type NetworkView } from '#state/network-view.ts';
import type { PageAddress } from '#state/page-address.ts';
import { manifestQuery } from '#state/queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { type ChangeNetwork, knownFilters, type NetworkScene } from './scene.ts';

export type NetworkState = { status: 'loading' } | Failure | { status: 'ready'; scene: LiveScene };

export interface LiveScene extends NetworkScene {
  root: URL;
  change: ChangeNetwork;
}

export interface NetworkPageState {
  view: NetworkView;
  manifest: Manifest | undefined;
  state: NetworkState;
}

export function useNetworkPage(root: URL, address: PageAddress): NetworkPageState {
  const i18n = useI18n();
  const search = useSyncExternalStore(address.subscribe, address.search);
  const asked = useMemo(() => decodeNetwork(search), [search]);
  const change: ChangeNetwork = useCallback(
    (patch) => address.go(encodeNetwork({ ...decodeNetwork(address.search()), page: 1, ...patch }), 'push'),
    [address],
  );
  const manifest = useQuery(manifestQuery(root));
  const words = useQuery(coverageWordsQuery(root, manifest.data));
  const network = useQuery(networkQuery(root, manifest.data));
  const vocabulary = useMemo(
    () => words.data && createVocabulary(words.data.taxonomy, words.data.territories, i18n),
    [words.data, i18n],
  );
  const view = useMemo(
    () => (words.data ? { ...asked, filters: knownFilters(asked.filters, words.data) } : asked),
    [asked, words.data],
  );
  // The same object until something in it changes: parts that need not be drawn again are not.
  const scene = useMemo(() => {
    if (!manifest.data || !words.data || !vocabulary || !network.data) return undefined;
    const { taxonomy, territories } = words.data;
    return {
      root,
      manifest: manifest.data,
      taxonomy,
      territories,
      vocabulary,
      data: network.data,
      view,
      change,
    };
  }, [root, manifest.data, words.data, vocabulary, network.data, view, change]);
  const failure = failureOf([manifest, words, network]);
  const state: NetworkState = failure ?? (scene ? { status: 'ready', scene } : { status: 'loading' });
  return { view: asked, manifest: manifest.data, state };
}
