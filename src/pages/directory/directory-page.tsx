import { useEffect } from 'react';
import type { Directory } from '#state/directory.ts';
import { encodeView } from '#state/url-codec.ts';
import { usePause } from '#state/use-pause.ts';
import { useView } from '#state/use-view.tsx';
import { DirectoryContexts, useDirectoryParts } from '#ui/directory/directory-contexts.tsx';
import { useDetailPreload } from '#ui/directory/lazy-detail.ts';
import { lazyWithWords } from '#ui/i18n/lazy-with-words.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Late } from '#ui/layout/late.tsx';
import type { PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { SiteHeader, type SiteHeaderProps } from '#ui/layout/site-header.tsx';
import styles from './directory-page.module.css';
import { DirectoryView } from './directory-view.tsx';
import { SkipLinks } from './skip-links.tsx';

/** News of the network and of the edition: nothing waits for them. */
const LazySiteNotices = lazyWithWords(async () => (await import('#ui/layout/site-notices.tsx')).SiteNotices);

export interface DirectoryPageProps {
  root: URL;
  /** The first rows of the whole list, as the build wrote them; what remains where the directory cannot be had. */
  written: PrerenderedPart | undefined;
  /** The drawn map, which stays until the live one is drawn. */
  firstMap: HTMLElement | undefined;
  /** The view begins with both: they stay until list and map are there. */
  isWhole: boolean;
}

/** The first face: search, filters, list, map. `root` is where the site is published, whatever the host and the path. */
export function DirectoryPage({ root, written, firstMap, isWhole }: DirectoryPageProps) {
  const face = useView((view) => view.face);
  const selected = useView((view) => view.selected);
  const parts = useDirectoryParts(root);
  const { state, directory, beginSearch } = parts;
  useDocumentTitle(selected ? directory?.recordsById.get(selected)?.name : undefined);
  useDetailPreload(directory !== undefined);
  return (
    <div className={styles.page} data-face={state.status === 'failed' ? 'list' : face}>
      <SkipLinks />
      <PageHeader root={root} directory={directory} edition={written?.edition} />
      <Late fallback={null}>
        <LazySiteNotices root={root} edition={directory?.edition} />
      </Late>
      <DirectoryContexts {...parts}>
        <DirectoryView {...{ root, state, written, firstMap, isWhole }} onSearchFocus={beginSearch} />
      </DirectoryContexts>
    </div>
  );
}

/** Longer than between two letters: nobody leaves for the other language in the middle of a word. */
const HEADER_PAUSE_MS = 250;

interface PageHeaderProps extends Pick<SiteHeaderProps, 'edition'> {
  root: URL;
  directory: Directory | undefined;
}

/** Its link to the other language carries the whole view, once the typing pauses. */
function PageHeader({ root, directory, edition }: PageHeaderProps) {
  const view = usePause(
    useView((whole) => whole),
    HEADER_PAUSE_MS,
  );
  return (
    <SiteHeader
      root={root}
      page="directory"
      search={encodeView(view)}
      compared={view.compared}
      edition={directory ? { count: directory.size, date: directory.edition } : edition}
    />
  );
}

function useDocumentTitle(name: string | undefined) {
  const { t, publication } = useI18n();
  useEffect(() => {
    document.title = name ? `${name} · ${publication.name}` : t('site.title');
  }, [name, t, publication]);
}
