import { useRetryPlaces } from '#state/use-engine.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { Remark } from './remark.tsx';
import styles from './results.module.css';

/** Free words that may name communes: their list is on its way, or could not be had. */
export function PlacesRemark({ missing, words }: { missing: boolean; words: string }) {
  const { t } = useI18n();
  const retry = useRetryPlaces();
  if (!missing) return <Remark>{t('results.places.coming', { words })}</Remark>;
  return (
    <Remark>
      {t('results.places.missing')}
      <span className={styles.relax}>
        <Button onClick={retry}>{t('load.retry')}</Button>
      </span>
    </Remark>
  );
}
