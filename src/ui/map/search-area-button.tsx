import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './map-overlays.module.css';

/** Limits the results to what is in view: asked for, never done on its own. */
export function SearchAreaButton({ onSearch }: { onSearch: () => void }) {
  const { t } = useI18n();
  return (
    <button type="button" className={styles.searchArea} onClick={onSearch}>
      {t('map.searchArea')}
    </button>
  );
}
