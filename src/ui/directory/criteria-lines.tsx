import type { DirectoryAnswer } from '#state/directory.ts';
import { useLocked } from '#state/locked.ts';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { AmbiguityLines } from './ambiguity.tsx';
import styles from './criteria-chips.module.css';
import { CriteriaChips } from './criteria-chips.tsx';
import { resultsHeading } from './results-heading.ts';

/** What the line was understood as, and what else it could mean. */
export function CriteriaLines({ answer }: { answer: DirectoryAnswer }) {
  const locked = useLocked();
  const kept = useKeptFocus<HTMLDivElement>(resultsHeading);
  return (
    <div className={styles.lines} {...kept}>
      <CriteriaChips answer={answer} />
      {!locked.includes('q') && <AmbiguityLines answer={answer} />}
    </div>
  );
}
