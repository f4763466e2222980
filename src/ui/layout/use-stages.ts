import { useEffect, useState } from 'react';

/** Counts from 0 to `last`, a task of the browser for each step: parts of a page that come one after the other hold nobody up. */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= last) return undefined;
    const timer = setTimeout(() => setStage(stage + 1));
    return () => clearTimeout(timer);
  }, [stage, last]);
  return stage;
}
