import type { Failure } from '#state/failure.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import styles from './map-overlays.module.css';

/** The land did not come: what is drawn stands in its place all the same. */
export function BasemapFailure({ error, retry }: Failure) {
  const { t } = useI18n();
  return (
    <div className={styles.failure} role="status">
      <p>{t('map.basemap.failed')}</p>
      <p className={styles.detail}>{t('load.technical', { detail: error.message })}</p>
      <Button onClick={retry}>{t('load.retry')}</Button>
    </div>
  );
}
