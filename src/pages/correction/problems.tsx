import type { Problem } from '#engine/intake/check.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './correction.module.css';
import { problemWords } from './problem-words.ts';

/** What is wrong with one field, with the hint of the build. */
export function Problems({ id, problems }: { id?: string; problems: readonly Problem[] }) {
  const i18n = useI18n();
  if (problems.length === 0) return null;
  return (
    <span id={id} className={styles.problem}>
      <Icon name="warning" size={16} />
      <span>{problems.map((problem) => problemWords(problem, i18n)).join(' ')}</span>
    </span>
  );
}
