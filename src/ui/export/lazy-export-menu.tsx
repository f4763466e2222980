import { lazy, useEffect, useState } from 'react';
import { whenIdle } from '#state/when-idle.ts';
import { Late } from '../layout/late.tsx';
import type { AnswerExportProps } from './answer-export.tsx';

const LazyAnswerExport = lazy(async () => (await import('./answer-export.tsx')).withWords());

/** The menu of exports, once the list is there and the page is idle. */
export function LateAnswerExport(props: AnswerExportProps) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => setWanted(true)), []);
  if (!wanted) return null;
  return (
    <Late fallback={null}>
      <LazyAnswerExport {...props} />
    </Late>
  );
}
