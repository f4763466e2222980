import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { TerritoryShapes } from '#state/coverage-shapes.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { ErrorBoundary } from '../layout/error-boundary.tsx';
import type { ChoroplethMapProps } from '../map/choropleth-map.tsx';
import { MapFailureDetail, MapFailureNotice, useMapAttempts } from '../map/map-failure-notice.tsx';
import { Button } from '../primitives/button.tsx';
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
  const { failure, attempt, fail, retry } = useMapAttempts();
  if (failure) return <MapFailure error={failure} onRetry={retry} />;
  return (
    <ErrorBoundary key={attempt} fallback={(error) => <MapFailure error={error} />}>
      <Suspense fallback={<p className="visually-hidden">{t('map.loading')}</p>}>
        <ChoroplethMap {...map} shapes={shapes.data} onFail={fail} />
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

function MapFailure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useI18n();
  return (
    <div className={styles.map}>
      <MapFailureNotice error={error} onRetry={onRetry} as="h3">
        <p>{t('coverage.map.none')}</p>
        <MapFailureDetail error={error} />
      </MapFailureNotice>
    </div>
  );
}
