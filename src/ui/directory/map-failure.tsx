import { Suspense } from 'react';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { ErrorBoundary } from '../layout/error-boundary.tsx';
import { MapFailureNotice, whichMapFailure } from '../map/map-failure-notice.tsx';
import { LazyRegionCounts } from './lazy-narrowing.ts';
import styles from './map-failure.module.css';

export interface MapFailureProps {
  error: Error;
  directory: Directory;
  answer: DirectoryAnswer;
  /** Missing where a part of the script did not come: browsers keep that failure until the page is loaded anew. */
  onRetry?: () => void;
}

/** What stands where the map would: the same organisations counted by region, each a way to narrow the list. */
export function MapFailure({ error, directory, answer, onRetry }: MapFailureProps) {
  const { t } = useI18n();
  return (
    <div className={styles.failure} data-map-failed>
      <MapFailureNotice error={error} onRetry={onRetry}>
        <p>{t(`map.${whichMapFailure(error)}.text`)}</p>
      </MapFailureNotice>
      <ErrorBoundary fallback={() => null}>
        <Suspense fallback={null}>
          <LazyRegionCounts directory={directory} answer={answer} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
