import { useId } from 'react';
import type { CorrectedField } from '#domain/correction.ts';
import type { Problem } from '#engine/intake/check.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './correction.module.css';
import { problemWords } from './problem-words.ts';
import type { Outcome } from './scene.ts';

/** Everything that keeps the correction from being ready, each a way to its field; then what could be better. */
export function Mend({ outcome }: { outcome: Outcome }) {
  const { t } = useI18n();
  const { checked, sourceProblems, changed } = outcome;
  if (changed.length === 0 && checked.errors.length === 0) return null;
  const faults = [
    ...checked.errors.map((problem) => ({ problem, target: `correction-${problem.field}` })),
    ...sourceProblems.map(({ field, problem }) => ({ problem, target: sourceTarget(field, problem) })),
  ];
  const advice = checked.warnings.map((problem) => ({ problem, target: `correction-${problem.field}` }));
  return (
    <>
      <FaultList title={t('correction.mend')} faults={faults} />
      <FaultList title={t('correction.advice')} faults={advice} />
    </>
  );
}

function sourceTarget(field: CorrectedField | undefined, problem: Problem): string {
  const part = problem.field === 'sourceDate' ? 'date' : 'url';
  return `correction-source${field === undefined ? '' : `-${field}`}-${part}`;
}

function FaultList({ title, faults }: { title: string; faults: { problem: Problem; target: string }[] }) {
  const i18n = useI18n();
  const id = useId();
  if (faults.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.faults}>
        {faults.map(({ problem, target }) => (
          <li key={`${target} ${problem.code} ${problem.value ?? ''}`}>
            <a
              href={`#${target}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(target)?.focus();
              }}
            >
              {problemWords(problem, i18n)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
