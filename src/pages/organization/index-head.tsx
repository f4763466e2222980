import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './organization-index.module.css';

interface IndexHeadProps {
  /** Undefined until it is known. */
  count: number | undefined;
  /** Missing in a page that nothing listens to yet: the place of the field is kept, and nothing is shown in it. */
  finder?: {
    words: string;
    onFind: (words: string) => void;
    /** How many have the words; undefined without words. */
    found: number | undefined;
  };
}

export function IndexHead({ count, finder }: IndexHeadProps) {
  const { t } = useI18n();
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>{t('organization.index.title')}</h1>
      <p>{count !== undefined && t('organization.index.lead', { count })}</p>
      <search className={styles.find} data-later={finder === undefined || undefined}>
        <label htmlFor="find">{t('organization.index.find')}</label>
        <input
          id="find"
          type="search"
          value={finder?.words ?? ''}
          maxLength={80}
          autoComplete="off"
          aria-describedby="find-hint"
          onChange={(event) => finder?.onFind(event.target.value)}
        />
        <span id="find-hint" className={styles.hint} role="status">
          {finder?.found === undefined
            ? t('organization.index.hint')
            : t('organization.index.found', { count: finder.found })}
        </span>
      </search>
    </header>
  );
}
