import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { criteriaOf } from './criteria.ts';
import styles from './results.module.css';

/** Nothing found: what to drop, with what each would bring back. */
export function EmptyResults({ directory, answer }: { directory: Directory; answer: DirectoryAnswer }) {
  const { t } = useI18n();
  const { reset } = useViewActions();
  const relaxations = useRelaxations(directory, answer);
  return (
    <Notice icon="search" title={t('empty.title')} as="h3">
      <p>{t('empty.text')}</p>
      <ul className={styles.relax}>
        {relaxations.map(({ key, label, gain, apply }) => (
          <li key={key}>
            <Button className={styles.relaxButton} onClick={apply}>
              <span>{label}</span>
              <span className={styles.gain}>{t('empty.gain', { count: gain })}</span>
            </Button>
          </li>
        ))}
        <li>
          <Button look="strong" onClick={reset}>
            {t('empty.all')}
          </Button>
        </li>
      </ul>
    </Notice>
  );
}

interface Relaxation {
  key: string;
  label: string;
  /** Results that the view would have without this criterion. */
  gain: number;
  apply: () => void;
}

function useRelaxations(directory: Directory, answer: DirectoryAnswer): Relaxation[] {
  const i18n = useI18n();
  const { t } = i18n;
  const { toggle, chooseQuery } = useViewActions();
  const { query, filters } = answer;
  const count = (change: Partial<Pick<DirectoryAnswer, 'query' | 'filters'>>) =>
    directory.answer({ query, filters, sort: 'relevance', ...change })?.results.length ?? 0;
  const ofCriteria = criteriaOf(answer, i18n, useVocabulary()).map((criterion): Relaxation => {
    const { key, label } = criterion;
    if (criterion.from === 'query') {
      const next = criterion.queryWithout;
      return {
        key,
        label: t('empty.filter', { label }),
        gain: count({ query: next }),
        apply: () => chooseQuery(next),
      };
    }
    const { facet, id } = criterion;
    const rest = { ...filters, [facet]: filters[facet].filter((other) => other !== id) };
    return {
      key,
      label: t('empty.filter', { label }),
      gain: count({ filters: rest }),
      apply: () => toggle(facet, id),
    };
  });
  const words = answer.understood.text;
  if (words === '') return ofCriteria;
  // Words are dropped all at once: what was understood beside them stays.
  const kept = answer.understood.parts.map((part) => part.words).join(' ');
  const dropWords: Relaxation = {
    key: 'words',
    label: t('empty.words', { words }),
    gain: count({ query: kept }),
    apply: () => chooseQuery(kept),
  };
  return [dropWords, ...ofCriteria];
}
