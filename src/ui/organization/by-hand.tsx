import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './detail-actions.module.css';

/** The browser said no to the clipboard: the address itself, ready to be selected. */
export function ByHand({ address }: { address: string }) {
  const { t } = useI18n();
  return (
    <label className={styles.byHand}>
      <span role="alert">{t('detail.copyByHand')}</span>
      <input
        className={styles.address}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  );
}
