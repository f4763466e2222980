import { useFreshEdition } from '#state/use-fresh-edition.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import styles from './site-notices.module.css';
import { useOnline } from './use-online.ts';

export interface SiteNoticesProps {
  /** Where the site is published. */
  root: URL;
  /** Date of the edition that is shown, `YYYY-MM-DD`; missing until it is there. */
  edition: string | undefined;
}

/** What is true of the whole page: no network, or a newer edition. Never forced in the middle of a task. */
export function SiteNotices({ root, edition }: SiteNoticesProps) {
  const { t, date } = useI18n();
  const online = useOnline();
  const stale = useFreshEdition(root);
  return (
    <div role="status" className={styles.notices}>
      {!online && edition !== undefined && (
        <p className={styles.notice}>
          <Icon name="warning" size={16} />
          <span>{t('notice.offline', { date: date(edition) })}</span>
        </p>
      )}
      {online && stale && (
        <p className={styles.notice}>
          <Icon name="info" size={16} />
          <span>{t('notice.stale')}</span>
          <Button look="quiet" onClick={() => window.location.reload()}>
            {t('load.reload')}
          </Button>
        </p>
      )}
    </div>
  );
}
