import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { EmptyResults } from './empty-results.tsx';
import styles from './results.module.css';
import { ResultsList } from './results-list.tsx';
import { SortSelect } from './sort-select.tsx';

export interface ResultsProps {
  directory: Directory;
  answer: DirectoryAnswer;
  hrefOf: (id: string) => string;
}

/** How many, in what order, and which. */
export function Results({ directory, answer, hrefOf }: ResultsProps) {
  const { t } = useI18n();
  const count = answer.results.length;
  return (
    <section className={styles.results} aria-labelledby="results">
      <div className={styles.bar}>
        <h2 id="results" className={styles.count} tabIndex={-1}>
          <span className="visually-hidden">{t('results.title')}</span>
          <span role="status">{t('results.count', { count })}</span>
        </h2>
        {/* Without words there is one order, by name. */}
        {count > 1 && answer.query.trim() !== '' && <SortSelect answer={answer} />}
      </div>
      {answer.relaxed && count > 0 && <Relaxed answer={answer} />}
      {count === 0 ? (
        <EmptyResults directory={directory} answer={answer} />
      ) : (
        <ResultsList answer={answer} edition={directory.edition} hrefOf={hrefOf} />
      )}
    </section>
  );
}

/** What the search left out to find someone is said, never done in silence. */
function Relaxed({ answer }: { answer: DirectoryAnswer }) {
  const { t } = useI18n();
  const words = answer.understood.text;
  return (
    <p className={styles.relaxed}>
      <Icon name="info" size={16} />
      <span>
        {answer.relaxed === 'text' ? t('results.relaxed.text', { words }) : t('results.relaxed.parts')}
      </span>
    </p>
  );
}
