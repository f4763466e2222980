import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import styles from './organization-index.module.css';

/** At an address that an organisation had. */
export function MovedNotice({ name, href }: { name: string; href: string }) {
  const { t } = useI18n();
  return (
    <div className={styles.head} {...PRERENDERED}>
      <h1>{t('organization.moved.title', { name })}</h1>
      <p>
        {t('organization.moved.text')} <a href={href}>{name}</a>
      </p>
    </div>
  );
}
