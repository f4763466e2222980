import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './network.module.css';

const SIGNS = ['near', 'far', 'place', 'inner', 'chosen'] as const;

/** The signs of the map, drawn as it draws them: colour and dashes, colour and ring. */
export function MapLegend() {
  const { t } = useI18n();
  return (
    <div className={styles.legend}>
      <ul aria-label={t('network.map.legend')}>
        {SIGNS.map((sign) => (
          <li key={sign}>
            <svg aria-hidden="true" width="34" height="14" viewBox="0 0 34 14" data-sign={sign}>
              {sign === 'near' || sign === 'far' || sign === 'chosen' ? (
                <path d="M2 11Q17 0 32 11" />
              ) : (
                <circle cx="17" cy="7" r={sign === 'inner' ? 4.5 : 4} />
              )}
            </svg>
            {t(`network.legend.${sign}`)}
          </li>
        ))}
      </ul>
      <p>{t('network.legend.width')}</p>
    </div>
  );
}
