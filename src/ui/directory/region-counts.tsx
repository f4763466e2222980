import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './region-counts.module.css';

/** Where there is no map: the organisations counted by region, each a way to narrow the list. */
export function RegionCounts({ directory, answer }: { directory: Directory; answer: DirectoryAnswer }) {
  const { t, number } = useI18n();
  const { toggle } = useViewActions();
  const counts = directory.territories.regions
    .map(({ code, name }) => ({ code, name, count: answer.facets.territories.get(code) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const most = counts[0]?.count ?? 1;
  return (
    <section className={styles.regions} aria-labelledby="by-region">
      <h3 id="by-region" className={styles.title}>
        {t('map.byRegion')}
      </h3>
      <ul>
        {counts.map(({ code, name, count }) => (
          <li key={code}>
            <button
              type="button"
              className={styles.region}
              aria-pressed={answer.filters.territories.includes(code)}
              onClick={() => toggle('territories', code)}
            >
              <span>{name}</span>
              <span className={styles.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
              <span className={styles.count}>{number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
