import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { parseTerritoryCode } from '#domain/territory.ts';
import type { Directory } from '#state/directory.ts';
import { createPositionStore, PositionContext } from '#state/position-store.ts';
import { encodeView } from '#state/url-codec.ts';
import { useDirectory } from '#state/use-directory.ts';
import { EngineContext, useEngine } from '#state/use-engine.ts';
import { usePlaceNames } from '#state/use-place-names.ts';
import { useView } from '#state/use-view.tsx';
import { lazyWithWords } from '#ui/i18n/lazy-with-words.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Late } from '#ui/layout/late.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import styles from './directory-page.module.css';
import { DirectoryView } from './directory-view.tsx';
import { useDetailPreload } from './lazy-detail.ts';

/** News of the network and of the edition: nothing waits for them. */
const LazySiteNotices = lazyWithWords(async () => (await import('#ui/layout/site-notices.tsx')).SiteNotices);

/** The first face: search, filters, list, map. `root` is where the site is published, whatever the host and the path. */
export function DirectoryPage({ root }: { root: URL }) {
  const i18n = useI18n();
  const face = useView((view) => view.face);
  const selected = useView((view) => view.selected);
  const [searching, setSearching] = useState(false);
  const [positions] = useState(createPositionStore);
  const finer = useFinerPlaces();
  const asks = useView((view) => view.query !== '' || view.near !== undefined);
  const engine = useEngine(root, searching || asks || finer.length > 0);
  const state = useDirectory(root, engine);
  const placeNames = usePlaceNames(engine.question, finer);
  const directory = state.status === 'ready' ? state.directory : undefined;
  const vocabulary = useMemo(
    () => (directory ? createVocabulary(directory.taxonomy, directory.territories, i18n, placeNames) : null),
    [directory, i18n, placeNames],
  );
  const beginSearch = useCallback(() => setSearching(true), []);
  useDocumentTitle(selected ? directory?.recordsById.get(selected)?.name : undefined);
  useDetailPreload(directory !== undefined);
  return (
    <div className={styles.page} data-face={face}>
      <SkipLinks />
      <PageHeader root={root} directory={directory} />
      <Late fallback={null}>
        <LazySiteNotices root={root} edition={directory?.edition} />
      </Late>
      <EngineContext value={engine.question}>
        <PositionContext value={positions}>
          <VocabularyProvider vocabulary={vocabulary}>
            <DirectoryView root={root} state={state} onSearchFocus={beginSearch} />
          </VocabularyProvider>
        </PositionContext>
      </EngineContext>
    </div>
  );
}

/** Its link to the other language carries the whole view: alone in following every letter of the box, and after the list. */
function PageHeader({ root, directory }: { root: URL; directory: Directory | undefined }) {
  const view = useDeferredValue(useView((whole) => whole));
  return (
    <SiteHeader
      root={root}
      page="directory"
      search={encodeView(view)}
      compared={view.compared}
      {...(directory ? { edition: { count: directory.records.length, date: directory.edition } } : {})}
    />
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

function SkipLinks() {
  const { t } = useI18n();
  return (
    <nav className={styles.skip} aria-label={t('skip.label')}>
      <a href="#results">{t('skip.results')}</a>
      <a href="#map">{t('skip.map')}</a>
    </nav>
  );
}

function useDocumentTitle(name: string | undefined) {
  const { t, publication } = useI18n();
  useEffect(() => {
    document.title = name ? `${name} · ${publication.name}` : t('site.title');
  }, [name, t, publication]);
}
