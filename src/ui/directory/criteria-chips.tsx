import type { DirectoryAnswer } from '#state/directory.ts';
import { useLocked } from '#state/locked.ts';
import { useViewActions } from '#state/use-view.tsx';
import type { ViewActions } from '#state/view-store.ts';
import type { Translator } from '../i18n/translate.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Button } from '../primitives/button.tsx';
import { Chip, type ChipAction, FixedChip } from '../primitives/chip.tsx';
import { type Criterion, chipWords, criteriaOf, isLocked } from './criteria.ts';
import styles from './criteria-chips.module.css';

/** From how many chips on it is worth clearing them all at once. */
const CLEAR_ALL_FROM = 2;

export function CriteriaChips({ answer }: { answer: DirectoryAnswer }) {
  const i18n = useI18n();
  const { t } = i18n;
  const actions = useViewActions();
  const locked = useLocked();
  const criteria = criteriaOf(answer, { i18n, vocabulary: useVocabulary() });
  const removable = criteria.filter((criterion) => !isLocked(criterion, locked));
  if (criteria.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('search.understood')}>
      {criteria.map((criterion) => (
        <li key={criterion.key}>
          {removable.includes(criterion) ? (
            <Chip
              {...chipWords(criterion, i18n)}
              {...(criterion.title ? { title: criterion.title } : {})}
              {...(criterion.from === 'query' ? { action: asWords(criterion, actions, i18n) } : {})}
              removeLabel={t('search.remove', { label: criterion.label })}
              onRemove={removalOf(criterion, actions)}
            />
          ) : (
            <FixedChip {...chipWords(criterion, i18n)} />
          )}
        </li>
      ))}
      {removable.length >= CLEAR_ALL_FROM && (
        <li>
          <Button look="quiet" className={styles.all} onClick={actions.reset}>
            {t('filters.clearAll')}
          </Button>
        </li>
      )}
    </ul>
  );
}

function asWords(
  { words, queryAsWords }: Extract<Criterion, { from: 'query' }>,
  { chooseQuery }: ViewActions,
  { t }: Translator,
): ChipAction {
  return {
    icon: 'quote',
    label: t('search.asWords', { words, count: words.trim().split(/\s+/).length }),
    onPress: () => chooseQuery(queryAsWords),
  };
}

/** What takes one criterion out of the view, and nothing else. */
export function removalOf(criterion: Criterion, actions: ViewActions): () => void {
  switch (criterion.from) {
    case 'query':
      return () => actions.chooseQuery(criterion.queryWithout);
    case 'filter':
      return () => actions.toggle(criterion.facet, criterion.id);
    case 'place':
      return () => actions.locate(undefined);
    case 'reach':
      return () => actions.setReach(undefined);
    case 'area':
      return () => actions.searchArea(undefined);
  }
}
