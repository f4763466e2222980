import { lazy, type Ref, type RefObject, Suspense, useMemo } from 'react';
import { ErrorBoundary } from '../layout/error-boundary.tsx';
import { usePrinting } from '../layout/use-printing.ts';
import { FIRST_ROWS, RowItem, type RowList, type RowListHandle, RowsContext, RowsList } from './row-list.tsx';

export interface VirtualRowsProps<T> extends RowList<T> {
  ref?: Ref<RowListHandle>;
  id: string;
  label: string;
  /** What scrolls; the window when missing. */
  scroller: RefObject<HTMLElement | null> | undefined;
}

/** Where nothing scrolls, as on paper, or nothing can be measured: as many rows as someone may want to read. */
const PLAIN_ROWS = 300;

const LazyRows = lazy(async () => ({ default: (await import('./virtualized-rows.tsx')).VirtualizedRows }));

/**
 * An ordered list of which only the rows in view are in the page, each told its place in the whole. Its first rows
 * stand at once; what measures and scrolls is a file of its own, which comes after them.
 */
export function VirtualRows<T>({ ref, id, label, scroller, ...list }: VirtualRowsProps<T>) {
  const printing = usePrinting();
  const context = useMemo(() => ({ id, label, total: list.items.length }), [id, label, list.items.length]);
  const rows = list as RowList<unknown>;
  return (
    <RowsContext value={context}>
      {printing ? (
        <PlainRows {...rows} count={PLAIN_ROWS} />
      ) : (
        <ErrorBoundary fallback={() => <PlainRows {...rows} count={PLAIN_ROWS} />}>
          <Suspense fallback={<PlainRows {...rows} count={FIRST_ROWS} />}>
            <LazyRows {...rows} handle={ref} scroller={scroller} />
          </Suspense>
        </ErrorBoundary>
      )}
    </RowsContext>
  );
}

function PlainRows({ items, keyOf, render, count }: RowList<unknown> & { count: number }) {
  return (
    <RowsList style={{}}>
      {items.slice(0, count).map((item, index) => (
        <RowItem key={keyOf(item)} index={index} style={{}}>
          {render(item, index)}
        </RowItem>
      ))}
    </RowsList>
  );
}
