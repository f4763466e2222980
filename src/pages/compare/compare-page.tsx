import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PageAddress } from '#state/page-address.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { SiteNotices } from '#ui/layout/site-notices.tsx';
import { pageHref } from '#ui/layout/site-pages.ts';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { LateIcon } from '#ui/primitives/late-icon.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { CompareBody } from './compare-body.tsx';
import styles from './compare-page.module.css';
import { type Comparison, decodeComparison, encodeComparison } from './comparison.ts';
import { useCompared } from './use-compared.ts';

export interface ComparePageProps {
  root: URL;
  address: PageAddress;
}

/** Up to four organisations side by side; everything on the page is in its address. */
export function ComparePage({ root, address }: ComparePageProps) {
  const i18n = useI18n();
  const [comparison, setComparison] = useComparison(address);
  const state = useCompared(root, comparison.ids);
  const directory = state.status === 'ready' ? state.directory : undefined;
  const vocabulary = useMemo(
    () => (directory ? createVocabulary(directory.taxonomy, directory.territories, i18n) : null),
    [directory, i18n],
  );
  const ids = state.status === 'ready' ? state.chosen.columns.map(({ id }) => id) : comparison.ids;
  useTitle(state.status === 'ready' ? state.chosen.columns.map(({ name }) => name) : []);
  const directoryHref =
    pageHref(root, 'directory', i18n.language) + (ids.length > 0 ? `?compare=${ids.join(',')}` : '');
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="compare"
        search={encodeComparison(comparison)}
        compared={ids}
        {...(directory ? { edition: { count: directory.records.length, date: directory.edition } } : {})}
      />
      <SiteNotices root={root} edition={directory?.edition} />
      <main className={styles.main} aria-busy={state.status === 'loading'}>
        <div className={styles.title}>
          <a className={styles.back} href={directoryHref}>
            <LateIcon name="back" size={16} />
            {i18n.t('compare.back')}
          </a>
          <h1 tabIndex={-1}>{i18n.t('compare.title')}</h1>
        </div>
        {state.status === 'loading' && <Skeleton rows={6} label={i18n.t('load.busy')} />}
        {state.status === 'failed' && <LoadFailure {...state} />}
        {state.status === 'ready' && (
          <VocabularyProvider vocabulary={vocabulary}>
            <CompareBody
              root={root}
              {...state}
              comparison={comparison}
              directoryHref={directoryHref}
              onChange={setComparison}
            />
          </VocabularyProvider>
        )}
        <div className={styles.foot}>
          <SiteFoot root={root} />
        </div>
      </main>
    </div>
  );
}

function useComparison(address: PageAddress): [Comparison, (next: Comparison) => void] {
  const search = useSyncExternalStore(address.subscribe, address.search);
  const comparison = useMemo(() => decodeComparison(search), [search]);
  return [comparison, (next) => address.go(encodeComparison(next), 'push')];
}

function useTitle(names: readonly string[]) {
  const { t } = useI18n();
  const joined = names.join(', ');
  useEffect(() => {
    document.title = t('compare.titled', { names: joined }).replace(/^ · /, '');
  }, [joined, t]);
}
