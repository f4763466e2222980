import { Suspense } from 'react';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { ErrorBoundary } from '../layout/error-boundary.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
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
  const which = whichFailure(error);
  return (
    <div className={styles.failure} data-map-failed>
      <Notice icon="map" title={t(`map.${which}.title`)} role="status">
        <p>{t(`map.${which}.text`)}</p>
        {which !== 'noWebgl' && (
          <Button onClick={onRetry ?? (() => window.location.reload())}>
            {t(onRetry ? 'load.retry' : 'load.reload')}
          </Button>
        )}
      </Notice>
      <ErrorBoundary fallback={() => null}>
        <Suspense fallback={null}>
          <LazyRegionCounts directory={directory} answer={answer} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

/** Without WebGL there is nothing to retry; graphics that were taken away may be given back. */
function whichFailure({ name, message }: Error): 'lost' | 'noWebgl' | 'failed' {
  if (name === 'ContextLostError') return 'lost';
  return /webgl/i.test(message) ? 'noWebgl' : 'failed';
}
