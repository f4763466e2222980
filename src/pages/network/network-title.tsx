import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './network.module.css';

export function NetworkTitle() {
  const { t } = useI18n();
  return (
    <header className={styles.title}>
      <h1 tabIndex={-1}>{t('network.title')}</h1>
      <p>{t('network.lead')}</p>
    </header>
  );
}
