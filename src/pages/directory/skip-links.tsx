import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './directory-page.module.css';

export function SkipLinks() {
  const { t } = useI18n();
  return (
    <nav className={styles.skip} aria-label={t('skip.label')}>
      <a href="#results">{t('skip.results')}</a>
      <a href="#map">{t('skip.map')}</a>
    </nav>
  );
}
