import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './compare-table.module.css';

export interface Item {
  id: string;
  text: string;
  /** Said after it, in small: the life of a label. */
  detail?: string;
  /** In every column. */
  common?: boolean;
}

/** A list in a cell. */
export function ItemsCell({ items }: { items: readonly Item[] }) {
  return (
    <ul className={styles.items}>
      {items.map(({ id, text, detail, common }) => (
        <li key={id} data-common={common || undefined}>
          {common && <CommonMark />}
          <span>
            {text}
            {detail && <small>{detail}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The same everywhere: a sign for the eye, words for the ear. */
export function CommonMark() {
  const { t } = useI18n();
  return (
    <span className={styles.common} title={t('compare.common')}>
      <span aria-hidden="true">=</span>
      <span className="visually-hidden">{t('compare.common')} : </span>
    </span>
  );
}
