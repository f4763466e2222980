import { NEAR_KM } from '#engine/network/around.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './network.module.css';

/** What is counted, how, and what it does not say. */
export function MethodPart() {
  const { t, number } = useI18n();
  return (
    <section className={styles.method} aria-labelledby="method">
      <h2 id="method">{t('network.method')}</h2>
      <ul>
        <li>{t('network.method.pairs')}</li>
        <li>{t('network.method.outside')}</li>
        <li>{t('network.method.structure')}</li>
        <li>{t('network.method.possible', { km: number(NEAR_KM) })}</li>
        <li>{t('network.method.distance')}</li>
        <li>{t('network.method.unknown')}</li>
      </ul>
    </section>
  );
}
