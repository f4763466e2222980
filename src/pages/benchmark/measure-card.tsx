import type { MeasureComparison } from '#engine/benchmark/benchmark.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './benchmark.module.css';
import { PeerLink } from './peer-link.tsx';
import { StripPlot } from './strip-plot.tsx';
import type { BenchmarkScene } from './use-benchmark-page.ts';
import { valueWords } from './words.ts';

interface MeasureCardProps {
  scene: BenchmarkScene;
  comparison: MeasureComparison;
  /** Peers, known or not. */
  total: number;
}

/** One measure: its own value, of how many peers it is known, and where it stands. */
export function MeasureCard({ scene, comparison, total }: MeasureCardProps) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { measure, own, known, quartiles, place } = comparison;
  return (
    <section className={styles.card} aria-labelledby={`measure-${measure}`}>
      <h2 id={`measure-${measure}`}>
        {t(`benchmark.measure.${measure}`)}{' '}
        {own === null ? <em>{t('benchmark.unknown')}</em> : <span>{valueWords(measure, own, i18n)}</span>}
      </h2>
      <p className={styles.hint}>
        {t('benchmark.known', { count: known.length, total: number(total) })}{' '}
        {quartiles && place && (
          <span>
            {t('benchmark.place', {
              below: number(place.below),
              level: number(place.level),
              above: number(place.above),
            })}
          </span>
        )}
        {quartiles && !place && <span>{t('benchmark.place.unknown')}</span>}
      </p>
      {quartiles && <StripPlot comparison={{ ...comparison, quartiles }} />}
      {!quartiles && known.length > 0 && (
        <>
          <p className={styles.hint}>{t('benchmark.tooFew')}</p>
          <ul className={styles.few}>
            {known.map(({ peer, value }) => (
              <li key={peer.id}>
                <PeerLink scene={scene} peer={peer} /> <b>{valueWords(measure, value, i18n)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
