import { MEASURE_INFO, roundTo } from '#engine/coverage/measures.ts';
import type { SectorShare } from '#engine/coverage/specialization.ts';
import { measureFormat } from '#ui/coverage/format-measure.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './compare-table.module.css';
import type { Scene } from './scene.ts';
import { ViewLink } from './view-link.tsx';

/** Sectors with their count and their location quotient; each leads to its own map. */
export function SectorShares({ scene, shares }: { scene: Scene; shares: readonly SectorShare[] }) {
  const { t, language } = useI18n();
  const format = measureFormat('quotient', language);
  const { decimals } = MEASURE_INFO.quotient;
  const { view, change, words } = scene;
  return (
    <ul className={styles.shares}>
      {shares.map(({ sector, located, quotient }) => {
        const label = words.taxonomy.sectors.find(({ id }) => id === sector)?.label[language] ?? sector;
        return (
          <li key={sector}>
            <ViewLink
              view={view}
              change={change}
              to={{ part: 'map', measure: 'quotient', filters: { ...view.filters, sectors: [sector] } }}
            >
              {label}
            </ViewLink>{' '}
            <span className={styles.figure}>
              {located === 0
                ? t('sideBySide.nobody')
                : t('sideBySide.sector', {
                    count: located,
                    quotient: format(roundTo(quotient ?? 0, decimals)),
                  })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
