import { useEffect } from 'react';
import { COVERAGE_PARTS, type CoverageView, encodeCoverage } from '#state/coverage-view.ts';
import type { PageAddress } from '#state/page-address.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { pageHref } from '#ui/layout/site-pages.ts';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { ComparePart } from './compare-part.tsx';
import styles from './coverage-page.module.css';
import { MapPart } from './map-part.tsx';
import { MatrixPart } from './matrix-part.tsx';
import { MethodPart } from './method-part.tsx';
import { type ChangeView, type Scene, whatOf } from './scene.ts';
import { Settings } from './settings.tsx';
import { useCoverageState, useCoverageView } from './use-coverage-page.ts';
import { useWhatIf } from './use-what-if.ts';
import { ViewLink } from './view-link.tsx';
import { WhatIf } from './what-if.tsx';
import { WhitePart } from './white-part.tsx';

export interface CoveragePageProps {
  root: URL;
  address: PageAddress;
}

/** How the organisations cover the country, territory by territory; everything on the page is in its address. */
export function CoveragePage({ root, address }: CoveragePageProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const [view, change] = useCoverageView(address);
  const state = useCoverageState(root, view, change);
  const manifest = state.status === 'ready' ? state.scene.manifest : undefined;
  const what = whatOf(view, i18n);
  const isSupposed = view.scenario.length > 0;
  useEffect(() => {
    document.title = t('coverage.titled', { what: isSupposed ? t('whatIf.table', { text: what }) : what });
  }, [t, what, isSupposed]);
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="coverage"
        search={encodeCoverage(view)}
        {...(manifest ? { edition: { count: manifest.counts.active, date: manifest.edition } } : {})}
      />
      <main className={styles.main} aria-busy={state.status === 'loading'}>
        <header className={styles.title}>
          <h1 tabIndex={-1}>{t('coverage.title')}</h1>
          <p>
            {t('coverage.lead')} <a href={pageHref(root, 'territory', language)}>{t('coverage.sheets')}</a>
          </p>
        </header>
        <Parts view={view} change={change} />
        {state.status === 'loading' && <Skeleton rows={6} label={t('load.busy')} />}
        {state.status === 'failed' && <LoadFailure {...state} />}
        {state.status === 'ready' && <Ready scene={state.scene} />}
        <SiteFoot root={root} />
      </main>
    </div>
  );
}

function Ready({ scene: given }: { scene: Omit<Scene, 'suppose'> }) {
  const whatIf = useWhatIf(given);
  const scene = { ...given, suppose: whatIf.suppose };
  const { part } = scene.view;
  if (part === 'method') return <MethodPart scene={scene} />;
  return (
    <>
      <WhatIf scene={scene} whatIf={whatIf} />
      <div className={styles.body} data-part={part}>
        <Settings scene={scene} />
        {part === 'map' && <MapPart scene={scene} />}
        {part === 'matrix' && <MatrixPart scene={scene} />}
        {part === 'white' && <WhitePart scene={scene} />}
        {part === 'compare' && <ComparePart scene={scene} />}
      </div>
    </>
  );
}

/** Links, so that each part can be opened beside the others; here they change the part in place. */
function Parts({ view, change }: { view: CoverageView; change: ChangeView }) {
  const { t } = useI18n();
  return (
    <nav className={styles.parts} aria-label={t('coverage.parts')}>
      {COVERAGE_PARTS.map((part) => (
        <ViewLink
          key={part}
          view={view}
          change={change}
          to={{ part }}
          aria-current={view.part === part ? 'true' : undefined}
        >
          {part === 'compare' && view.compared.length > 0
            ? t('sideBySide.count', { count: view.compared.length })
            : t(`coverage.part.${part}`)}
        </ViewLink>
      ))}
    </nav>
  );
}
