import { useI18n } from '../i18n/use-i18n.tsx';
import { LegalLinks } from '../layout/site-foot.tsx';
import styles from './map-overlays.module.css';

/** Who made the basemap and what the publication must say: written out where there is room, one touch away where there is not. */
export function Credits({ root, text, compact }: { root: URL; text: string; compact: boolean }) {
  const { t } = useI18n();
  if (!compact) {
    return (
      <p className={styles.credits}>
        {text}
        <LegalLinks root={root} />
      </p>
    );
  }
  return (
    <details className={styles.credits}>
      <summary aria-label={t('map.attribution')}>© {t('map.credits')}</summary>
      {text}
      <LegalLinks root={root} />
    </details>
  );
}
