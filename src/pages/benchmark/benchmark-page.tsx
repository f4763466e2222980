import { useEffect } from 'react';
import { encodeBenchmark } from '#state/benchmark-view.ts';
import type { PageAddress } from '#state/page-address.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './benchmark.module.css';
import { BenchmarkSheet } from './benchmark-sheet.tsx';
import { Choose } from './choose.tsx';
import { type BenchmarkState, useBenchmarkPage } from './use-benchmark-page.ts';

export interface BenchmarkPageProps {
  root: URL;
  address: PageAddress;
}

/** One organisation among its peers; everything on the page is in its address. */
export function BenchmarkPage({ root, address }: BenchmarkPageProps) {
  const { t } = useI18n();
  const { view, manifest, state } = useBenchmarkPage(root, address);
  const name = state.status === 'ready' ? state.benchmark.organization.name : undefined;
  useEffect(() => {
    if (name !== undefined) document.title = t('benchmark.titled', { name });
  }, [t, name]);
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="benchmark"
        search={encodeBenchmark(view)}
        {...(manifest ? { edition: { count: manifest.counts.active, date: manifest.edition } } : {})}
      />
      <main className={styles.main} aria-busy={state.status === 'loading'}>
        <header className={styles.title}>
          <h1 tabIndex={-1}>
            {name === undefined ? t('benchmark.title') : t('benchmark.heading', { name })}
          </h1>
          <p>{t('benchmark.lead')}</p>
        </header>
        <Body state={state} />
        <SiteFoot root={root} />
      </main>
    </div>
  );
}

function Body({ state }: { state: BenchmarkState }) {
  const { t } = useI18n();
  if (state.status === 'loading') return <Skeleton rows={8} label={t('benchmark.loading')} />;
  if (state.status === 'failed') return <LoadFailure {...state} />;
  if (state.status === 'ready') return <BenchmarkSheet scene={state.scene} benchmark={state.benchmark} />;
  const { scene } = state;
  return (
    <>
      <Choose scene={scene} />
      {state.status === 'none' ? (
        <Notice icon="info" title={t('benchmark.none.title')}>
          <p>{t('benchmark.none.text')}</p>
        </Notice>
      ) : (
        <Notice icon="info" title={t('network.chosen.unknown.title')} role="status">
          <p>{t('network.chosen.unknown.text', { id: scene.view.id ?? '' })}</p>
        </Notice>
      )}
    </>
  );
}
