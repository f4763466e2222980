import { useId } from 'react';
import { SORTS } from '#engine/search/types.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { useView, useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './results.module.css';

/** Distance is offered only when there is a place to measure from. */
export function SortSelect({ answer }: { answer: DirectoryAnswer }) {
  const { t } = useI18n();
  const id = useId();
  const sort = useView((view) => view.sort);
  const { sortBy } = useViewActions();
  const { measured } = answer;
  return (
    <span className={styles.sort}>
      <label htmlFor={id} className="visually-hidden">
        {t('results.sort')}
      </label>
      <select
        id={id}
        value={sort === 'distance' && !measured ? 'relevance' : sort}
        onChange={(event) => sortBy(SORTS.find((value) => value === event.target.value) ?? 'relevance')}
      >
        {SORTS.map((value) => (
          <option key={value} value={value} disabled={value === 'distance' && !measured}>
            {t(`results.sort.${value}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
