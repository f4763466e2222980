import type { DirectoryAnswer } from '#state/directory.ts';
import { AmbiguityLines } from './ambiguity.tsx';
import { CriteriaChips } from './criteria-chips.tsx';

/** What the line was understood as, and what else it could mean. */
export function CriteriaLines({ answer }: { answer: DirectoryAnswer }) {
  return (
    <>
      <CriteriaChips answer={answer} />
      <AmbiguityLines answer={answer} />
    </>
  );
}
