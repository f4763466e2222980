import {
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
  useContext,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { Virtualizer, type VirtualizerHandle, WindowVirtualizer } from 'virtua';
import {
  FIRST_ROWS,
  RowItem,
  type RowList,
  type RowListHandle,
  RowsContext,
  RowsList,
  rowIndexOf,
} from './row-list.tsx';

export interface VirtualizedRowsProps extends RowList {
  handle: Ref<RowListHandle> | undefined;
  /** What scrolls; the window when missing. */
  scroller: RefObject<HTMLElement | null> | undefined;
}

/** A row more at each end: each costs at every letter, and scrolling makes the next in time. */
const BUFFER_PX = 100;

/** The rows in view, a few around them, and the one that has the focus. */
export function VirtualizedRows({ handle, scroller, count, render }: VirtualizedRowsProps) {
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const [kept, setKept] = useState<number[]>([]);
  const [own] = useState(() => createHandle(list, virtualizer, setKept));
  useImperativeHandle(handle, () => own, [own]);
  useKeptRow(own);
  const row = (_: unknown, index: number): ReactElement => (
    // By place, as the list keeps the heights: another answer changes words in rows that stay.
    <Keyed key={index}>{render(index)}</Keyed>
  );
  const common = {
    as: RowsList,
    item: RowItem,
    ssrCount: Math.min(FIRST_ROWS, count),
    data: { length: count },
    bufferSize: BUFFER_PX,
  } as const;
  return (
    <div ref={list}>
      {scroller ? (
        <Virtualizer ref={virtualizer} scrollRef={scroller} keepMounted={kept} {...common}>
          {row}
        </Virtualizer>
      ) : (
        // What both have in common is all that is asked of them.
        <WindowVirtualizer ref={virtualizer as Ref<never>} {...common}>
          {row}
        </WindowVirtualizer>
      )}
    </div>
  );
}

/** The first rows went with the focus that one of them had: a removed element loses it without a word. */
function useKeptRow(rows: RowListHandle) {
  const { focused } = useContext(RowsContext);
  useEffect(() => {
    const row = focused.current;
    if (row !== undefined && document.activeElement === document.body) rows.focus(row);
  }, [focused, rows]);
}

function Keyed({ children }: { children: ReactNode }) {
  return children;
}

function createHandle(
  list: RefObject<HTMLElement | null>,
  virtualizer: RefObject<VirtualizerHandle | null>,
  keep: (rows: number[]) => void,
): RowListHandle {
  let giveUp = () => {};
  const reveal = (index: number) => virtualizer.current?.scrollToIndex(index, { align: 'nearest' });
  return {
    reveal,
    focus: (index) => {
      const { activeElement } = document;
      const before = list.current?.contains(activeElement) ? rowIndexOf(activeElement) : undefined;
      // The row must be in the page to take the focus, and stay in it while it has it; until then, the one before.
      flushSync(() => keep(before === undefined ? [index] : [index, before]));
      const link = () => list.current?.querySelector<HTMLElement>(`li[aria-posinset="${index + 1}"] a`);
      reveal(index);
      giveUp();
      giveUp = focusWhenThere(link);
    },
  };
}

/** A row far away is there a frame or two after the list was scrolled to it, and hidden until it was measured. */
const MOST_FRAMES = 60;
/** A row that has just been drawn may be hidden once more to be measured, which takes the focus away from it. */
const STEADY_FRAMES = 10;

/**
 * Puts the focus on a link once it can take it, unless it has gone on to something else meanwhile.
 *
 * @returns how to give up
 */
function focusWhenThere(find: () => HTMLElement | null | undefined): () => void {
  let from = document.activeElement;
  let waited = 0;
  let steady = 0;
  let frame = 0;
  const look = () => {
    if (document.activeElement !== from && document.activeElement !== document.body) return;
    const link = find();
    link?.focus({ preventScroll: true });
    if (link && link === document.activeElement) {
      from = link;
      steady += 1;
    } else {
      steady = 0;
      waited += 1;
    }
    if (steady < STEADY_FRAMES && waited < MOST_FRAMES) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}
