import { lazy, type Ref, type RefObject, Suspense, useMemo, useRef } from 'react';
import { ErrorBoundary } from '../layout/error-boundary.tsx';
import { usePrinting } from '../layout/use-printing.ts';
import { FIRST_ROWS, RowItem, type RowList, type RowListHandle, RowsContext, RowsList } from './row-list.tsx';

export interface VirtualRowsProps extends RowList {
  ref?: Ref<RowListHandle>;
  id: string;
  label: string;
  /** What scrolls; the window when missing. */
  scroller: RefObject<HTMLElement | null> | undefined;
}

/** Where nothing scrolls, as on paper, or nothing can be measured: as many rows as someone may want to read. */
const PLAIN_ROWS = 300;

/** Fetches what measures and scrolls before there are rows. */
export const loadRows = () => import('./virtualized-rows.tsx');

const LazyRows = lazy(async () => ({ default: (await loadRows()).VirtualizedRows }));

/**
 * An ordered list of which only the rows in view are in the page, each told its place in the whole. Its first rows
 * stand at once; what measures and scrolls is a file of its own, which comes after them.
 */
export function VirtualRows({ ref, id, label, scroller, ...list }: VirtualRowsProps) {
  const printing = usePrinting();
  const focused = useRef<number>(undefined);
  const context = useMemo(() => ({ id, label, total: list.count, focused }), [id, label, list.count]);
  return (
    <RowsContext value={context}>
      {printing ? (
        <PlainRows {...list} most={PLAIN_ROWS} />
      ) : (
        <ErrorBoundary fallback={() => <PlainRows {...list} most={PLAIN_ROWS} />}>
          <Suspense fallback={<PlainRows {...list} most={FIRST_ROWS} />}>
            <LazyRows {...list} handle={ref} scroller={scroller} />
          </Suspense>
        </ErrorBoundary>
      )}
    </RowsContext>
  );
}

function PlainRows({ count, render, most }: RowList & { most: number }) {
  const rows = Array.from({ length: Math.min(count, most) }, (_, index) => index);
  return (
    <RowsList style={{}}>
      {rows.map((index) => (
        <RowItem key={index} index={index} style={{}}>
          {render(index)}
        </RowItem>
      ))}
    </RowsList>
  );
}
