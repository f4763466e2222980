import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import styles from './map-failure.module.css';

export interface MapFailureProps {
  error: Error;
  directory: Directory;
  answer: DirectoryAnswer;
  onRetry: () => void;
}

/** What stands where the map would: the same organisations counted by region, each a way to narrow the list. */
export function MapFailure({ error, directory, answer, onRetry }: MapFailureProps) {
  const { t } = useI18n();
  const which = whichFailure(error);
  return (
    <div className={styles.failure}>
      <Notice icon="map" title={t(`map.${which}.title`)} role="status">
        <p>{t(`map.${which}.text`)}</p>
        {which !== 'noWebgl' && <Button onClick={onRetry}>{t('load.retry')}</Button>}
      </Notice>
      <RegionCounts directory={directory} answer={answer} />
    </div>
  );
}

/** Without WebGL there is nothing to retry; graphics that were taken away may be given back. */
function whichFailure({ name, message }: Error): 'lost' | 'noWebgl' | 'failed' {
  if (name === 'ContextLostError') return 'lost';
  return /webgl/i.test(message) ? 'noWebgl' : 'failed';
}

function RegionCounts({ directory, answer }: Pick<MapFailureProps, 'directory' | 'answer'>) {
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
