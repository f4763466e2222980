import type { SortKey } from '#state/coverage-view.ts';
import { Icon } from '../primitives/icon.tsx';
import styles from './coverage.module.css';

export interface SortHeaderProps {
  name: SortKey;
  label: string;
  sort: SortKey;
  descending: boolean;
  onSort: (sort: SortKey, descending: boolean) => void;
}

/** Pressed again, it turns round; numbers begin with the greatest, names with the first. */
export function SortHeader({ name, label, sort, descending, onSort }: SortHeaderProps) {
  const isSorted = sort === name;
  const next = isSorted ? !descending : name !== 'name';
  return (
    <th scope="col" aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className={styles.sort} onClick={() => onSort(name, next)}>
        <span>{label}</span>
        <span className={styles.arrow} data-up={(isSorted && !descending) || undefined}>
          {isSorted && <Icon name="chevronDown" size={14} />}
        </span>
      </button>
    </th>
  );
}
