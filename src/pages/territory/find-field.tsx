import { useI18n } from '#ui/i18n/use-i18n.tsx';
import finds from './find.module.css';
import styles from './territory.module.css';

interface FindFieldProps {
  id: string;
  words: string;
  /** Missing in a page that nothing listens to yet: the place of the field is kept, and nothing is shown in it. */
  onFind?: (words: string) => void;
  inputRef?: React.Ref<HTMLInputElement>;
  /** What was found, below the field. */
  children?: React.ReactNode;
}

/** The field that leads to any territory. */
export function FindField({ id, words, onFind, inputRef, children }: FindFieldProps) {
  const { t } = useI18n();
  return (
    <search className={finds.find} data-later={onFind === undefined || undefined}>
      <label htmlFor={id}>{t('territory.find')}</label>
      <input
        ref={inputRef}
        id={id}
        type="search"
        value={words}
        maxLength={80}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onFind?.(event.target.value)}
      />
      <span id={`${id}-hint`} className={styles.hint}>
        {t('territory.find.hint')}
      </span>
      {children}
    </search>
  );
}
