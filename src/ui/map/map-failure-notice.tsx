import { type ComponentProps, type ReactNode, useState } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';

/** Without WebGL there is nothing to retry; graphics that were taken away may be given back. */
export function whichMapFailure({ name, message }: Error): 'lost' | 'noWebgl' | 'failed' {
  if (name === 'ContextLostError') return 'lost';
  return /webgl/i.test(message) ? 'noWebgl' : 'failed';
}

export interface MapAttempts {
  failure: Error | null;
  /** Of the boundary around the map: another one is another try. */
  attempt: number;
  fail: (error: Error) => void;
  retry: () => void;
}

/** A map that fails, and is tried again. */
export function useMapAttempts(): MapAttempts {
  const [failure, fail] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = () => {
    fail(null);
    setAttempt(attempt + 1);
  };
  return { failure, attempt, fail, retry };
}

export interface MapFailureNoticeProps extends Pick<ComponentProps<typeof Notice>, 'as'> {
  error: Error;
  /** Missing where a part of the script did not come: browsers keep that failure until the page is loaded anew. */
  onRetry?: (() => void) | undefined;
  /** What is there instead. */
  children: ReactNode;
}

/** What failed, and the way out of it where there is one. */
export function MapFailureNotice({ error, onRetry, children, ...look }: MapFailureNoticeProps) {
  const { t } = useI18n();
  const which = whichMapFailure(error);
  return (
    <Notice {...look} icon="map" title={t(`map.${which}.title`)} role="status">
      {children}
      {which !== 'noWebgl' && (
        <Button onClick={onRetry ?? (() => window.location.reload())}>
          {t(onRetry ? 'load.retry' : 'load.reload')}
        </Button>
      )}
    </Notice>
  );
}

/** What a maintainer needs to know; graphics that are refused or taken away are nothing to mend. */
export function MapFailureDetail({ error }: { error: Error }) {
  const { t } = useI18n();
  return whichMapFailure(error) === 'failed' && <p>{t('load.technical', { detail: error.message })}</p>;
}
