import type { ReactNode, RefObject } from 'react';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Late } from '../layout/late.tsx';
import { Skeleton } from '../primitives/skeleton.tsx';
import { LazyEmptyResults, LazyPlacesRemark, LazyRelaxedRemark } from './lazy-narrowing.ts';
import styles from './results.module.css';
import { ResultsList, type RowTool } from './results-list.tsx';
import { servingCount } from './section-title.tsx';
import { SortSelect } from './sort-select.tsx';

export interface ResultsProps {
  directory: Directory;
  answer: DirectoryAnswer;
  /** The answer is not yet that of the words in the box. */
  pending: boolean;
  /** Free words may name communes that are still on their way, or that could not be had. */
  doubt: 'coming' | 'missing' | undefined;
  hrefOf: (id: string) => string;
  /** What scrolls the list; the window when missing. */
  scroller: RefObject<HTMLElement | null> | undefined;
  /** What can be done with a row beside opening it. */
  rowTool?: RowTool;
  /** What can be done with all of them. */
  tools?: ReactNode;
}

/** How many, in what order, and which. */
export function Results(props: ResultsProps) {
  const { directory, answer, pending, doubt, hrefOf, scroller, rowTool, tools } = props;
  const { t } = useI18n();
  const count = answer.results.length;
  const waits = doubt === 'coming' && (count === 0 || answer.relaxed !== undefined);
  return (
    <section
      className={styles.results}
      aria-labelledby="results"
      aria-busy={pending || waits}
      data-answered={answer.query}
    >
      <div className={styles.bar} data-pending={pending || undefined}>
        <Count answer={answer} />
        {count > 0 && tools}
        {/* Without words and without a place there is one order, by name. */}
        {count > 1 && (answer.query !== '' || answer.measured) && <SortSelect answer={answer} />}
      </div>
      {(waits || doubt === 'missing') && (
        <Late fallback={null}>
          <LazyPlacesRemark missing={doubt === 'missing'} words={answer.understood.text} />
        </Late>
      )}
      {!waits && answer.relaxed && count > 0 && (
        <Late fallback={null}>
          <LazyRelaxedRemark relaxed={answer.relaxed} words={answer.understood.text} />
        </Late>
      )}
      {waits && count === 0 ? (
        <Skeleton rows={8} label={t('load.busy')} />
      ) : count === 0 ? (
        <Late fallback={null}>
          <LazyEmptyResults directory={directory} answer={answer} />
        </Late>
      ) : (
        <ResultsList
          answer={answer}
          pending={pending}
          edition={directory.edition}
          hrefOf={hrefOf}
          scroller={scroller}
          rowTool={rowTool}
        />
      )}
    </section>
  );
}

function Count({ answer }: { answer: DirectoryAnswer }) {
  const { t } = useI18n();
  const serving = servingCount(answer);
  return (
    <h2 id="results" className={styles.count} tabIndex={-1}>
      <span className="visually-hidden">{t('results.title')}</span>
      <span role="status">
        {t('results.count', { count: answer.results.length })}
        {serving !== undefined && serving < answer.results.length && answer.place && (
          <span className={styles.serving}>
            {' · '}
            {t('results.serving', { count: serving, place: answer.place.name })}
          </span>
        )}
      </span>
    </h2>
  );
}
