/** The page of territories as React sees it: loading, failed, the list, an unknown code, or a sheet. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { Manifest } from '#domain/artefacts.ts';
import type { Territories } from '#domain/territory.ts';
import type { TerritorySheet } from '#engine/coverage/sheet.ts';
import { editionKey, editionOf } from '#state/artefact-files.ts';
import {
  type CoverageQuestion,
  coverageClientQuery,
  coverageWordsQuery,
  territorySheetQuery,
} from '#state/coverage-queries.ts';
import { type Failure, failureOf } from '#state/failure.ts';
import type { PageAddress } from '#state/page-address.ts';
import { manifestQuery } from '#state/queries.ts';
import { decodeTerritory, encodeTerritory, type TerritoryView } from '#state/territory-view.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { createVocabulary, type Vocabulary } from '#ui/organization/vocabulary.ts';

/** What every part of a sheet is given. */
export interface SheetScene {
  root: URL;
  manifest: Manifest;
  /** Of the official list of the territories; undefined when the publication does not say. */
  codeYear: number | undefined;
  vocabulary: Vocabulary;
  sheet: TerritorySheet;
}

export type TerritoryState =
  | { status: 'loading' }
  | Failure
  | { status: 'list'; territories: Territories }
  | { status: 'unknown'; code: string }
  | { status: 'ready'; scene: SheetScene };

export interface TerritoryPageState {
  view: TerritoryView;
  onFind: (words: string) => void;
  manifest: Manifest | undefined;
  question: CoverageQuestion;
  state: TerritoryState;
}

/** @param own code that the page itself is the sheet of */
export function useTerritoryPage(root: URL, address: PageAddress, own?: string): TerritoryPageState {
  const search = useSyncExternalStore(address.subscribe, address.search);
  const view = useMemo(() => decodeTerritory(search, own), [search, own]);
  const manifest = useQuery(manifestQuery(root));
  const words = useQuery(coverageWordsQuery(root, manifest.data));
  // The list needs no engine; a sheet and the field do.
  const isAsked = view.code !== undefined || view.find !== '';
  const client = useQuery(coverageClientQuery(root, isAsked ? manifest.data : undefined));
  const edition = manifest.data ? editionKey(editionOf(manifest.data)) : '';
  const question = useMemo(() => ({ client: client.data, edition }), [client.data, edition]);
  const sheet = useQuery({
    ...territorySheetQuery(question, view.code ?? ''),
    enabled: client.data !== undefined && view.code !== undefined,
  });
  // Up to thousands of elements: rendered in slices of a few milliseconds.
  const shown = useDeferredValue(sheet.data);
  const i18n = useI18n();
  const vocabulary = useMemo(
    () => words.data && createVocabulary(words.data.taxonomy, words.data.territories, i18n),
    [words.data, i18n],
  );
  return {
    view,
    onFind: (find) => address.go(encodeTerritory({ ...view, find }, own), 'replace'),
    manifest: manifest.data,
    question,
    state: stateOf(),
  };

  function stateOf(): TerritoryState {
    const failure = failureOf([manifest, words, client, sheet]);
    if (failure) return failure;
    if (!manifest.data || !words.data || !vocabulary) return { status: 'loading' };
    if (view.code === undefined) return { status: 'list', territories: words.data.territories };
    if (shown === undefined) return { status: 'loading' };
    if (shown === null) return { status: 'unknown', code: view.code };
    const { codeYear } = words.data.territories.country;
    const scene = { root, manifest: manifest.data, codeYear, vocabulary, sheet: shown };
    return { status: 'ready', scene };
  }
}
