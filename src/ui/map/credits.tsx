import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './map-overlays.module.css';

/** Who made the basemap: written out where there is room, one touch away where there is not. */
export function Credits({ text, compact }: { text: string; compact: boolean }) {
  const { t } = useI18n();
  if (!compact) return <p className={styles.credits}>{text}</p>;
  return (
    <details className={styles.credits}>
      <summary aria-label={t('map.attribution')}>© {t('map.credits')}</summary>
      {text}
    </details>
  );
}
