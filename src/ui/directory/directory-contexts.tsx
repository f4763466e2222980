import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { parseTerritoryCode } from '#domain/territory.ts';
import type { Directory } from '#state/directory.ts';
import { createPositionStore, PositionContext, type PositionStore } from '#state/position-store.ts';
import type { Question } from '#state/queries.ts';
import { type DirectoryState, useDirectory } from '#state/use-directory.ts';
import { EngineContext, useEngine } from '#state/use-engine.ts';
import { usePlaceNames } from '#state/use-place-names.ts';
import { useView } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { VocabularyProvider } from '../organization/use-vocabulary.tsx';
import { createVocabulary, type Vocabulary } from '../organization/vocabulary.ts';

export interface DirectoryParts {
  state: DirectoryState;
  /** Missing until it is there. */
  directory: Directory | undefined;
  vocabulary: Vocabulary | null;
  question: Question;
  positions: PositionStore;
  /** A search is about to begin: what understands it may be fetched. */
  beginSearch: () => void;
}

/** Everything that the list, the filters and the map of one page stand on; `root` is where the site is published. */
export function useDirectoryParts(root: URL): DirectoryParts {
  const i18n = useI18n();
  const [searching, setSearching] = useState(false);
  const [positions] = useState(createPositionStore);
  const finer = useFinerPlaces();
  const asks = useView((view) => view.query !== '' || view.near !== undefined);
  const narrows = useView(({ area, filters }) => Boolean(area ?? Object.values(filters).flat()[0]));
  const engine = useEngine(root, searching || asks || finer.length > 0, narrows);
  const state = useDirectory(root);
  const placeNames = usePlaceNames(engine.question, finer);
  const directory = state.status === 'ready' ? state.directory : undefined;
  const vocabulary = useMemo(
    () => (directory ? createVocabulary(directory.taxonomy, directory.territories, i18n, placeNames) : null),
    [directory, i18n, placeNames],
  );
  const beginSearch = useCallback(() => setSearching(true), []);
  return { state, directory, vocabulary, question: engine.question, positions, beginSearch };
}

export interface DirectoryContextsProps
  extends Pick<DirectoryParts, 'vocabulary' | 'question' | 'positions'> {
  children: ReactNode;
}

export function DirectoryContexts({ vocabulary, question, positions, children }: DirectoryContextsProps) {
  return (
    <EngineContext value={question}>
      <PositionContext value={positions}>
        <VocabularyProvider vocabulary={vocabulary}>{children}</VocabularyProvider>
      </PositionContext>
    </EngineContext>
  );
}

/** EPCI and communes of the filters: their names are in a file that the first list does without. */
function useFinerPlaces(): readonly string[] {
  const codes = useView((view) => view.filters.territories);
  return useMemo(() => codes.filter(isFiner), [codes]);
}

function isFiner(code: string): boolean {
  const level = parseTerritoryCode(code)?.level;
  return level === 'epci' || level === 'commune';
}
