import { useEffect, useMemo, useState } from 'react';
import { encodeView } from '#state/url-codec.ts';
import { useDirectory } from '#state/use-directory.ts';
import { useView } from '#state/use-view.tsx';
import type { Language } from '#ui/i18n/translate.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import styles from './directory-page.module.css';
import { DirectoryView } from './directory-view.tsx';

/** The first face: search, filters, list, map. `root` is where the site is published, whatever the host and the path. */
export function DirectoryPage({ root }: { root: URL }) {
  const i18n = useI18n();
  const view = useView((whole) => whole);
  const [searching, setSearching] = useState(false);
  const state = useDirectory(root, searching || view.query !== '');
  const directory = state.status === 'ready' ? state.directory : undefined;
  const vocabulary = useMemo(
    () => (directory ? createVocabulary(directory.taxonomy, directory.territories, i18n) : null),
    [directory, i18n],
  );
  useDocumentTitle(view.selected ? directory?.recordsById.get(view.selected)?.name : undefined);
  const other = i18n.language === 'fr' ? 'en' : 'fr';
  return (
    <div className={styles.page} data-face={view.face}>
      <SkipLinks />
      <SiteHeader
        homeHref={homeOf(root, i18n.language)}
        otherLanguageHref={homeOf(root, other) + encodeView(view)}
        {...(directory ? { edition: { count: directory.records.length, date: directory.edition } } : {})}
      />
      <VocabularyProvider vocabulary={vocabulary}>
        <DirectoryView root={root} state={state} onSearchFocus={() => setSearching(true)} />
      </VocabularyProvider>
    </div>
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

function homeOf(root: URL, language: Language): string {
  return language === 'fr' ? root.pathname : `${root.pathname}${language}/`;
}

function useDocumentTitle(name: string | undefined) {
  const { t } = useI18n();
  useEffect(() => {
    document.title = name ? `${name} · Mapster` : t('site.title');
  }, [name, t]);
}
