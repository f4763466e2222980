import { useState, useSyncExternalStore } from 'react';
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
  /** True once another edition is ready: the page loaded anew is of that one. */
  isOtherReady: { subscribe: (onChange: () => void) => () => void; get: () => boolean };
}

/** In a corner: no network, or another edition that is ready. Nothing moves, nothing is forced. */
export function OfflineNotice({ edition, isSaidElsewhere, isOtherReady }: OfflineNoticeProps) {
  const { t, date } = useI18n();
  const online = useOnline();
  const isReady = useSyncExternalStore(isOtherReady.subscribe, isOtherReady.get);
  const [isPutOff, putOff] = useState(false);
  return (
    <div role="status" className={styles.corner}>
      {!online && !isSaidElsewhere && (
        <p className={styles.notice}>
          <LateIcon name="warning" size={16} />
          <span>{t('offline.page', { date: date(edition) })}</span>
        </p>
      )}
      {isReady && !isPutOff && (
        <div className={styles.notice}>
          <LateIcon name="info" size={16} />
          <span>{t('notice.stale')}</span>
          <Button look="strong" onClick={() => window.location.reload()}>
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
