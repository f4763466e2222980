import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { TerritoryShapes } from '#state/coverage-shapes.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { ErrorBoundary } from '../layout/error-boundary.tsx';
import type { ChoroplethMapProps } from '../map/choropleth-map.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import styles from './choropleth-stage.module.css';

/** MapLibre weighs three times the rest: it comes after the table, and never holds it back. */
const ChoroplethMap = lazy(async () => ({
  default: (await import('../map/choropleth-map.tsx')).ChoroplethMap,
}));

export interface ChoroplethStageProps extends Omit<ChoroplethMapProps, 'shapes' | 'onFail'> {
  shapes: Pick<UseQueryResult<TerritoryShapes>, 'data' | 'error' | 'refetch'>;
}

/** The map, or what stands in its place: the table beside it has every number. */
export function ChoroplethStage({ shapes, ...map }: ChoroplethStageProps) {
  const { t } = useI18n();
  const [failure, setFailure] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = () => {
    setFailure(null);
    setAttempt(attempt + 1);
  };
  if (failure) return <MapFailure error={failure} onRetry={retry} />;
  return (
    <ErrorBoundary key={attempt} fallback={(error) => <MapFailure error={error} />}>
      <Suspense fallback={<p className="visually-hidden">{t('map.loading')}</p>}>
        <ChoroplethMap {...map} shapes={shapes.data} onFail={setFailure} />
      </Suspense>
      {shapes.error && (
        <div className={styles.shapes} role="status">
          <p>
            {t('coverage.map.shapes')} {t('coverage.map.none')}
          </p>
          <p>{t('load.technical', { detail: shapes.error.message })}</p>
          <Button onClick={() => void shapes.refetch()}>{t('load.retry')}</Button>
        </div>
      )}
    </ErrorBoundary>
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
    <div className={styles.map}>
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
