import { useEffect } from 'react';
import type { PageAddress } from '#state/page-address.ts';
import { encodeTerritory } from '#state/territory-view.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { pageHref } from '#ui/layout/site-pages.ts';
import { Notice } from '#ui/primitives/notice.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { FindTerritory } from './find-territory.tsx';
import { Sheet } from './sheet.tsx';
import styles from './territory.module.css';
import { TerritoryList } from './territory-list.tsx';
import { type TerritoryState, useTerritoryPage } from './use-territory-page.ts';

export interface TerritoryPageProps {
  root: URL;
  address: PageAddress;
}

/** The sheet of a territory, or the list of all when the address names none. */
export function TerritoryPage({ root, address }: TerritoryPageProps) {
  const { t } = useI18n();
  const { view, onFind, manifest, question, state } = useTerritoryPage(root, address);
  const name = state.status === 'ready' ? state.scene.sheet.name : undefined;
  useEffect(() => {
    if (name !== undefined) document.title = t('territory.titled', { name });
  }, [t, name]);
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="territory"
        search={encodeTerritory(view)}
        {...(manifest ? { edition: { count: manifest.counts.active, date: manifest.edition } } : {})}
      />
      <main className={styles.main} aria-busy={state.status === 'loading'}>
        {view.code === undefined && (
          <header className={styles.title}>
            <h1 tabIndex={-1}>{t('territory.index.title')}</h1>
            <p>{t('territory.index.lead')}</p>
          </header>
        )}
        <FindTerritory root={root} question={question} words={view.find} onFind={onFind} />
        <Body root={root} state={state} />
        <SiteFoot root={root} />
      </main>
    </div>
  );
}

function Body({ root, state }: { root: URL; state: TerritoryState }) {
  const { t, language } = useI18n();
  if (state.status === 'loading') return <Skeleton rows={8} label={t('territory.loading')} />;
  if (state.status === 'failed') return <LoadFailure {...state} />;
  if (state.status === 'list') return <TerritoryList root={root} territories={state.territories} />;
  if (state.status === 'ready') return <Sheet scene={state.scene} />;
  return (
    <div>
      <h1 className="visually-hidden">{t('territory.index.title')}</h1>
      <Notice icon="info" title={t('territory.unknown.title')} role="status">
        <p>{t('territory.unknown.text', { code: state.code })}</p>
        <p>
          <a href={pageHref(root, 'territory', language)}>{t('territory.unknown.back')}</a>
        </p>
      </Notice>
    </div>
  );
}
