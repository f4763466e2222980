import { lazy, useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { EmbedStore } from '#state/embed-settings.ts';
import { createHoverStore, HoverContext } from '#state/hover-store.ts';
import { LockedContext } from '#state/locked.ts';
import { useView } from '#state/use-view.tsx';
import type { ViewStore } from '#state/view-store.ts';
import {
  DirectoryContexts,
  type DirectoryParts,
  useDirectoryParts,
} from '#ui/directory/directory-contexts.tsx';
import { useDetailPreload } from '#ui/directory/lazy-detail.ts';
import { useReady } from '#ui/directory/use-ready.ts';
import { pageLanguage } from '#ui/i18n/translate.ts';
import { Late } from '#ui/layout/late.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { EmbedFooter } from './embed-footer.tsx';
import styles from './embed-page.module.css';
import { EmbedView } from './embed-view.tsx';
import { isAsking } from './is-asking.ts';
import { useLook } from './use-look.ts';

/** What speaks with the page around: nothing for a frame that stands alone. */
const LazyFrameBridge = lazy(async () => ({ default: (await import('./frame-bridge.tsx')).FrameBridge }));

const LazyCoverage = lazy(async () => {
  const [{ EmbedCoverage }] = await Promise.all([
    import('./embed-coverage.tsx'),
    import('#ui/i18n/coverage-words.ts').then(({ loadCoverageWords }) => loadCoverageWords(pageLanguage())),
  ]);
  return { default: EmbedCoverage };
});

export interface EmbedPageProps {
  root: URL;
  store: ViewStore;
  embed: EmbedStore;
  window: Window;
}

/** A frame on another site: the same list, filters and map, in the partner's colours, without a header. */
export function EmbedPage(props: EmbedPageProps) {
  const { root, embed } = props;
  const settings = useStore(embed);
  const face = useView((view) => view.face);
  const parts = useDirectoryParts(root);
  useLook(settings);
  useDetailPreload(parts.directory !== undefined);
  const [written] = useState(() => [...(document.getElementById(FIRST_ROWS)?.childNodes ?? [])]);
  const waits = useFirstRows(parts.state.status === 'loading');
  if (waits) return null;
  return (
    <LockedContext value={settings.locked}>
      <div
        className={styles.page}
        data-shows={settings.shows}
        data-face={parts.state.status === 'failed' ? 'list' : face}
      >
        <DirectoryContexts {...parts}>
          <Framed {...props} parts={parts} written={written} />
        </DirectoryContexts>
        <EmbedFooter root={root} edition={parts.directory?.edition} />
      </div>
    </LockedContext>
  );
}

interface FramedProps extends EmbedPageProps {
  parts: DirectoryParts;
  written: readonly Node[];
}

/** What needs the answer: the view of it, and what is told of it. */
function Framed({ root, store, embed, window, parts, written }: FramedProps) {
  const shows = useStore(embed, (settings) => settings.shows);
  const [hoverStore] = useState(createHoverStore);
  const { ready, failure } = useReady(root, parts.directory);
  const error = parts.state.status === 'failed' ? parts.state.error : failure?.error;
  return (
    <HoverContext value={hoverStore}>
      {shows === 'coverage' ? (
        <Late fallback={<div className={styles.main} />}>
          {parts.directory && <LazyCoverage root={root} directory={parts.directory} />}
          {parts.state.status === 'failed' && <LoadFailure {...parts.state} />}
        </Late>
      ) : (
        <EmbedView
          shows={shows}
          state={parts.state}
          ready={ready}
          failure={failure}
          written={<WrittenRows nodes={written} />}
          onSearchFocus={parts.beginSearch}
        />
      )}
      {window.parent !== window && (
        <Late fallback={null}>
          <LazyFrameBridge store={store} embed={embed} ready={ready} error={error} />
        </Late>
      )}
    </HoverContext>
  );
}

const FIRST_ROWS = 'first-rows';

/** The rows of the HTML, once more, where the list cannot be had: without their landmark, since the frame has its own. */
function WrittenRows({ nodes }: { nodes: readonly Node[] }) {
  return <div className={styles.written} ref={(place) => place?.replaceChildren(...nodes)} />;
}

/**
 * The rows that the HTML brings stand until the list is there, where the list would begin with the same: they know of
 * no filter. True as long as they stand.
 */
function useFirstRows(loading: boolean): boolean {
  const asks = useView((view) => view.selected !== undefined || isAsking(view));
  const [there, setThere] = useState(() => document.getElementById(FIRST_ROWS) !== null);
  const stands = there && loading && !asks;
  useLayoutEffect(() => {
    if (!stands) document.getElementById(FIRST_ROWS)?.remove();
  }, [stands]);
  useEffect(() => {
    if (!stands) setThere(false);
  }, [stands]);
  return stands;
}
