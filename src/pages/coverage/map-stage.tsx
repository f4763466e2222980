import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Bbox, Territories } from '#domain/territory.ts';
import { coverageShapesQuery } from '#state/coverage-queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { ErrorBoundary } from '#ui/layout/error-boundary.tsx';
import { useMediaQuery } from '#ui/layout/use-media-query.ts';
import type { ChoroplethMapProps } from '#ui/map/choropleth-map.tsx';
import type { MapPlace } from '#ui/map/places-bar.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import styles from './coverage-page.module.css';
import { HypotheticalMark } from './hypothetical-mark.tsx';
import type { Scene } from './scene.ts';

/** MapLibre weighs three times the rest: it comes after the table, and never holds it back. */
const ChoroplethMap = lazy(async () => ({
  default: (await import('#ui/map/choropleth-map.tsx')).ChoroplethMap,
}));

/** From here the credits are written out under the map. */
const ROOMY_SCREEN = '(min-width: 72rem)';

export interface MapStageProps
  extends Pick<
    ChoroplethMapProps,
    'classes' | 'colors' | 'zones' | 'frame' | 'pointed' | 'chosen' | 'onPoint' | 'onChoose' | 'picture'
  > {
  scene: Scene;
}

/** The map, or what stands in its place: the table beside it has every number. */
export function MapStage({ scene, ...map }: MapStageProps) {
  const { t, publication } = useI18n();
  const { root, words, question, view } = scene;
  const compact = !useMediaQuery(ROOMY_SCREEN);
  const shapes = useQuery(coverageShapesQuery(question, view.level));
  const [failure, setFailure] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const places = useMemo(() => placesOf(words.territories, publication.bounds), [words, publication]);
  const retry = () => {
    setFailure(null);
    setAttempt(attempt + 1);
  };
  return (
    <section className={styles.map} aria-label={t('coverage.map')} tabIndex={-1}>
      {failure ? (
        <MapFailure error={failure} onRetry={retry} />
      ) : (
        <ErrorBoundary key={attempt} fallback={(error) => <MapFailure error={error} />}>
          <Suspense fallback={<p className="visually-hidden">{t('map.loading')}</p>}>
            <ChoroplethMap
              {...map}
              {...places}
              root={root}
              shapes={shapes.data}
              compact={compact}
              onFail={setFailure}
            />
          </Suspense>
          {shapes.error && (
            <div className={styles.shapesFailure} role="status">
              <p>
                {t('coverage.map.shapes')} {t('coverage.map.none')}
              </p>
              <p>{t('load.technical', { detail: shapes.error.message })}</p>
              <Button onClick={() => void shapes.refetch()}>{t('load.retry')}</Button>
            </div>
          )}
        </ErrorBoundary>
      )}
      {view.scenario.length > 0 && (
        <div className={styles.mapMark}>
          <HypotheticalMark scene={scene} />
        </div>
      )}
    </section>
  );
}

/** Without `onRetry` a part of the script did not come: browsers keep that failure until the page is loaded anew. */
function MapFailure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useI18n();
  // Without WebGL there is nothing to retry; graphics that were taken away may be given back.
  const isLost = error.name === 'ContextLostError';
  const isRetriable = isLost || !/webgl/i.test(error.message);
  const which = isLost ? 'lost' : isRetriable ? 'failed' : 'noWebgl';
  return (
    <div className={styles.mapFailure}>
      <Notice icon="map" title={t(`map.${which}.title`)} as="h3" role="status">
        <p>{t('coverage.map.none')}</p>
        {which === 'failed' && <p>{t('load.technical', { detail: error.message })}</p>}
        {isRetriable && (
          <Button onClick={onRetry ?? (() => window.location.reload())}>
            {t(onRetry ? 'load.retry' : 'load.reload')}
          </Button>
        )}
      </Notice>
    </div>
  );
}

/** What the publication frames first, else the mainland; and the overseas territories that have inhabitants. */
function placesOf(
  { regions, country }: Territories,
  bounds: Bbox | undefined,
): { mainland: Bbox; overseas: MapPlace[] } {
  const mainland = regions.filter(({ overseas }) => !overseas).map(({ bbox }) => bbox);
  return {
    mainland: bounds ?? (mainland.length > 0 ? mainland.reduce(union) : country.bbox),
    overseas: regions.filter(({ overseas, population }) => overseas && population !== null),
  };
}

function union(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
