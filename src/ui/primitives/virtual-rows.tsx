import {
  type CSSProperties,
  createContext,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
  useContext,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import {
  type CustomItemComponentProps,
  Virtualizer,
  type VirtualizerHandle,
  WindowVirtualizer,
} from 'virtua';
import { usePrinting } from '../layout/use-printing.ts';
import styles from './virtual-rows.module.css';

export interface RowList<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  render: (item: T, index: number) => ReactNode;
}

export interface RowListHandle {
  /** Scrolls a row into view, as little as that takes. */
  reveal: (index: number) => void;
  /** Scrolls a row into view and puts the focus on its first link. */
  focus: (index: number) => void;
}

export interface VirtualRowsProps<T> extends RowList<T> {
  ref?: Ref<RowListHandle>;
  id: string;
  label: string;
  /** What scrolls; the window when missing. */
  scroller: RefObject<HTMLElement | null> | undefined;
}

/** Rows that fill a screen before anything was measured. */
const FIRST_ROWS = 12;
/** On paper nothing scrolls: as many rows as someone may want to read there. */
const PRINTED_ROWS = 300;

/** An ordered list of which only the rows in view are in the page, each told its place in the whole. */
export function VirtualRows<T>({ ref, id, label, scroller, items, keyOf, render }: VirtualRowsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const [kept, setKept] = useState<number[]>([]);
  const printing = usePrinting();
  useImperativeHandle(ref, () => createHandle(list, virtualizer, setKept), []);
  const context = useMemo(() => ({ total: items.length }), [items.length]);
  const row = (item: T, index: number): ReactElement => <Row key={keyOf(item)}>{render(item, index)}</Row>;
  const common = { as: List, item: Item, ssrCount: Math.min(FIRST_ROWS, items.length), data: items } as const;
  return (
    <RowsContext value={context}>
      <ListContext value={{ id, label }}>
        <div ref={list}>
          {printing ? (
            <List style={{}}>
              {items.slice(0, PRINTED_ROWS).map((item, index) => (
                <Item key={keyOf(item)} index={index} style={{}}>
                  {render(item, index)}
                </Item>
              ))}
            </List>
          ) : scroller ? (
            <Virtualizer ref={virtualizer} scrollRef={scroller} keepMounted={kept} {...common}>
              {row}
            </Virtualizer>
          ) : (
            <WindowVirtualizer ref={virtualizer as Ref<never>} {...common}>
              {row}
            </WindowVirtualizer>
          )}
        </div>
      </ListContext>
    </RowsContext>
  );
}

const RowsContext = createContext({ total: 0 });
const ListContext = createContext({ id: '', label: '' });

function Row({ children }: { children: ReactNode }) {
  return children;
}

function List({ style, children, ref }: { style: CSSProperties; children: ReactNode; ref?: Ref<never> }) {
  const { id, label } = useContext(ListContext);
  return (
    <ol id={id} ref={ref} aria-label={label} className={styles.list} style={style}>
      {children}
    </ol>
  );
}

function Item({ style, index, children, ref }: Omit<CustomItemComponentProps, 'ref'> & { ref?: Ref<never> }) {
  const { total } = useContext(RowsContext);
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={total}>
      {children}
    </li>
  );
}

function createHandle(
  list: RefObject<HTMLElement | null>,
  virtualizer: RefObject<VirtualizerHandle | null>,
  keep: (rows: number[]) => void,
): RowListHandle {
  const reveal = (index: number) => virtualizer.current?.scrollToIndex(index, { align: 'nearest' });
  return {
    reveal,
    focus: (index) => {
      // The row must be in the page to take the focus, and stay in it while it has it.
      flushSync(() => keep([index]));
      const link = () => list.current?.querySelector<HTMLElement>(`li[aria-posinset="${index + 1}"] a`);
      reveal(index);
      focusWhenThere(link);
    },
  };
}

const FRAMES = 30;

/** A row far away appears a frame or two after the list was scrolled to it. */
function focusWhenThere(find: () => HTMLElement | null | undefined, frames = FRAMES): void {
  const link = find();
  if (link) link.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenThere(find, frames - 1));
}
