import { useEffect } from 'react';
import type { CoverageQuestion } from '#state/coverage-queries.ts';
import type { PageAddress } from '#state/page-address.ts';
import { encodeTerritory } from '#state/territory-view.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { Prerendered, type PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { pageHref, territoryHref } from '#ui/layout/site-pages.ts';
import { useCanonical } from '#ui/layout/use-canonical.ts';
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
  /** Code that the page itself is the sheet of; missing for the page of all territories. */
  code: string | undefined;
  /** What the page showed before, to be shown while the sheet is prepared. */
  prerendered: PrerenderedPart | undefined;
}

/** The sheet of a territory, or the list of all when the address names none. */
export function TerritoryPage({ root, address, code, prerendered }: TerritoryPageProps) {
  const { t, language } = useI18n();
  const { view, onFind, manifest, question, state } = useTerritoryPage(root, address, code);
  const sheet = state.status === 'ready' ? state.scene.sheet : undefined;
  const name = sheet?.name;
  useCanonical(sheet && territoryHref(root, sheet.code, language, sheet.own.located));
  useEffect(() => {
    // A page of its own has a title that tells it from others of the same name.
    if (name !== undefined && code === undefined) document.title = t('territory.titled', { name });
  }, [t, name, code]);
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="territory"
        search={(code === undefined ? '' : `${code}/`) + encodeTerritory(view, code)}
        {...(manifest ? { edition: { count: manifest.counts.active, date: manifest.edition } } : {})}
      />
      <main className={styles.main} aria-busy={state.status === 'loading' && prerendered === undefined}>
        {view.code === undefined && (
          <header className={styles.title}>
            <h1 tabIndex={-1}>{t('territory.index.title')}</h1>
            <p>{t('territory.index.lead')}</p>
          </header>
        )}
        <FindTerritory root={root} question={question} words={view.find} onFind={onFind} />
        <Body root={root} state={state} question={question} prerendered={prerendered} />
        <SiteFoot root={root} />
      </main>
    </div>
  );
}

type BodyProps = Pick<TerritoryPageProps, 'root' | 'prerendered'> & {
  state: TerritoryState;
  question: CoverageQuestion;
};

function Body({ root, state, question, prerendered }: BodyProps) {
  const { t, language } = useI18n();
  const before = prerendered && <Prerendered part={prerendered} />;
  if (state.status === 'loading') return before ?? <Skeleton rows={8} label={t('territory.loading')} />;
  if (state.status === 'failed') {
    return (
      <>
        <LoadFailure {...state} />
        {before}
      </>
    );
  }
  if (state.status === 'list') return <TerritoryList root={root} territories={state.territories} />;
  if (state.status === 'ready') return <Sheet scene={state.scene} question={question} />;
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
