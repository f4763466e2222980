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
import { SiteHeader } from '#ui/layout/site-header.tsx';
import styles from './directory-page.module.css';
import { DirectoryView } from './directory-view.tsx';

/** News of the network and of the edition: nothing waits for them. */
const LazySiteNotices = lazyWithWords(async () => (await import('#ui/layout/site-notices.tsx')).SiteNotices);

/** The first face: search, filters, list, map. `root` is where the site is published, whatever the host and the path. */
export function DirectoryPage({ root }: { root: URL }) {
  const face = useView((view) => view.face);
  const selected = useView((view) => view.selected);
  const parts = useDirectoryParts(root);
  const { state, directory, beginSearch } = parts;
  useDocumentTitle(selected ? directory?.recordsById.get(selected)?.name : undefined);
  useDetailPreload(directory !== undefined);
  return (
    <div className={styles.page} data-face={face}>
      <SkipLinks />
      <PageHeader root={root} directory={directory} />
      <Late fallback={null}>
        <LazySiteNotices root={root} edition={directory?.edition} />
      </Late>
      <DirectoryContexts {...parts}>
        <DirectoryView root={root} state={state} onSearchFocus={beginSearch} />
      </DirectoryContexts>
    </div>
  );
}

/** Longer than between two letters: nobody leaves for the other language in the middle of a word. */
const HEADER_PAUSE_MS = 250;

/** Its link to the other language carries the whole view, once the typing pauses. */
function PageHeader({ root, directory }: { root: URL; directory: Directory | undefined }) {
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
      {...(directory ? { edition: { count: directory.records.length, date: directory.edition } } : {})}
    />
  );
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
