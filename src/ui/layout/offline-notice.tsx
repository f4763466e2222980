import { useState, useSyncExternalStore } from 'react';
import type { OfflineWorker } from '#state/offline-registration.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { LateIcon } from '../primitives/late-icon.tsx';
import styles from './offline-notice.module.css';
import { useOnline } from './use-online.ts';

export interface OfflineNoticeProps {
  /** Date of the edition that the page shows, `YYYY-MM-DD`. */
  edition: string;
  /** True where the page says itself that there is no network. */
  isSaidElsewhere: boolean;
  /** The worker that has another edition ready, once there is one. */
  worker: { subscribe: (onChange: () => void) => () => void; get: () => OfflineWorker | undefined };
}

/** In a corner: no network, or another edition that waits. Nothing moves, nothing is forced. */
export function OfflineNotice({ edition, isSaidElsewhere, worker }: OfflineNoticeProps) {
  const { t, date } = useI18n();
  const online = useOnline();
  const ready = useSyncExternalStore(worker.subscribe, worker.get);
  const [isPutOff, putOff] = useState(false);
  return (
    <div role="status" className={styles.corner}>
      {!online && !isSaidElsewhere && (
        <p className={styles.notice}>
          <LateIcon name="warning" size={16} />
          <span>{t('offline.page', { date: date(edition) })}</span>
        </p>
      )}
      {ready && !isPutOff && (
        <div className={styles.notice}>
          <LateIcon name="info" size={16} />
          <span>{t('notice.stale')}</span>
          <Button look="strong" onClick={ready.takeOver}>
            {t('offline.take')}
          </Button>
          <Button look="quiet" onClick={() => putOff(true)}>
            {t('offline.later')}
          </Button>
        </div>
      )}
    </div>
  );
}
