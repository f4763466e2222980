/** The answer to the current view. Rendering waits for the answer, never the keyboard for the rendering. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { Directory, DirectoryAnswer } from './directory.ts';
import { useView } from './use-view.tsx';

/** Undefined before the first answer; then the last one, until the next is ready. */
export function useResults(directory: Directory | undefined): DirectoryAnswer | undefined {
  const query = useDeferredValue(useView((view) => view.query));
  const filters = useView((view) => view.filters);
  const sort = useView((view) => view.sort);
  const answer = useMemo(
    () => directory?.answer({ query, filters, sort }),
    [directory, query, filters, sort],
  );
  const [last, setLast] = useState(answer);
  if (answer !== undefined && answer !== last) setLast(answer);
  return answer ?? last;
}
