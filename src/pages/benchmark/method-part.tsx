import { LEAST_KNOWN } from '#engine/benchmark/benchmark.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './benchmark.module.css';
import type { BenchmarkScene } from './use-benchmark-page.ts';

/** What is compared, how, and what it does not say. */
export function MethodPart({ scene }: { scene: BenchmarkScene }) {
  const { t, date } = useI18n();
  return (
    <section className={styles.method} aria-labelledby="method">
      <h2 id="method">{t('benchmark.method')}</h2>
      <ul>
        <li>{t('benchmark.method.peers')}</li>
        <li>{t('benchmark.method.unknown')}</li>
        <li>{t('benchmark.method.quartiles', { least: String(LEAST_KNOWN) })}</li>
        <li>{t('benchmark.method.members')}</li>
        <li>{t('benchmark.method.values')}</li>
        <li>{t('benchmark.edition', { date: date(scene.manifest.edition) })}</li>
      </ul>
    </section>
  );
}
