import type { DirectoryAnswer } from '#state/directory.ts';
import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Chip } from '#ui/primitives/chip.tsx';
import { type Criterion, criteriaOf } from './criteria.ts';
import styles from './criteria-chips.module.css';

/** From how many chips on it is worth clearing them all at once. */
const CLEAR_ALL_FROM = 2;

export function CriteriaChips({ answer }: { answer: DirectoryAnswer }) {
  const i18n = useI18n();
  const { t } = i18n;
  const vocabulary = useVocabulary();
  const { toggle, chooseQuery, reset } = useViewActions();
  const criteria = criteriaOf(answer, i18n, vocabulary);
  if (criteria.length === 0) return null;
  const remove = (criterion: Criterion) =>
    criterion.from === 'query' ? chooseQuery(criterion.queryWithout) : toggle(criterion.facet, criterion.id);
  return (
    <ul className={styles.chips} aria-label={t('search.understood')}>
      {criteria.map((criterion) => (
        <li key={criterion.key}>
          <Chip
            prefix={t(criterion.prefix as 'search.part.kind')}
            label={criterion.label}
            removeLabel={t('search.remove', { label: criterion.label })}
            {...(criterion.title ? { title: criterion.title } : {})}
            onRemove={() => remove(criterion)}
          />
        </li>
      ))}
      {criteria.length >= CLEAR_ALL_FROM && (
        <li>
          <Button look="quiet" className={styles.all} onClick={reset}>
            {t('filters.clearAll')}
          </Button>
        </li>
      )}
    </ul>
  );
}
