import { useQuery } from '@tanstack/react-query';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useLocked } from '#state/locked.ts';
import { countsQuery } from '#state/queries.ts';
import { useQuestion } from '#state/use-engine.ts';
import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { type Relaxation, relaxationsOf } from './relaxations.ts';
import styles from './results.module.css';
import { resultsHeading } from './results-heading.ts';

/** Nothing found: what to drop, with what each would bring back. */
export function EmptyResults({ directory, answer }: { directory: Directory; answer: DirectoryAnswer }) {
  const i18n = useI18n();
  const { t } = i18n;
  const actions = useViewActions();
  const relaxations = relaxationsOf(answer, actions, { i18n, vocabulary: useVocabulary() }, useLocked());
  const gains = useGains(directory, relaxations);
  // The button goes with this notice: the focus goes to what it brought.
  const leave = (choose: () => void) => () => {
    choose();
    resultsHeading()?.focus();
  };
  return (
    <Notice icon="search" title={t('empty.title')} as="h3">
      <p>{t('empty.text')}</p>
      <ul className={styles.relax}>
        {relaxations.map(({ key, label, apply }, at) => (
          <li key={key}>
            <Button className={styles.relaxButton} onClick={leave(apply)}>
              <span>{label}</span>
              <span className={styles.gain}>{gains && t('empty.gain', { count: gains[at] ?? 0 })}</span>
            </Button>
          </li>
        ))}
        <li>
          <Button look="strong" onClick={leave(actions.reset)}>
            {t('empty.all')}
          </Button>
        </li>
      </ul>
    </Notice>
  );
}

/** Results of each relaxation; undefined until the engine has counted those that it alone can. */
function useGains(directory: Directory, relaxations: readonly Relaxation[]): number[] | undefined {
  const requests = relaxations.map(({ request }) => request);
  const asked = requests.filter(directory.asks);
  const { data } = useQuery(countsQuery(useQuestion(), asked));
  if (asked.length > 0 && data === undefined) return undefined;
  return requests.map((request) => {
    const at = asked.indexOf(request);
    return at < 0 ? directory.count(request) : (data?.[at] ?? 0);
  });
}
