import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './benchmark.module.css';

const SIGNS = ['own', 'peer', 'half'] as const;

/** What the signs of the drawings mean. */
export function PlotLegend() {
  const { t } = useI18n();
  return (
    <ul className={styles.legend}>
      {SIGNS.map((sign) => (
        <li key={sign}>
          <svg className={styles.plot} aria-hidden="true" width="22" height="18" viewBox="0 0 22 18">
            {sign === 'own' && <path d="M11 0l8 9-8 9-8-9Z" data-part="own" />}
            {sign === 'peer' && <circle cx="11" cy="9" r="3.6" data-part="peer" />}
            {sign === 'half' && (
              <>
                <rect x="1" y="1" width="20" height="16" rx="3" data-part="half" />
                <line x1="12" x2="12" y1="1" y2="17" data-part="median" />
              </>
            )}
          </svg>
          {t(`benchmark.legend.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
