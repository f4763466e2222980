import {
  type CSSProperties,
  createContext,
  type ReactNode,
  type Ref,
  type RefObject,
  useContext,
} from 'react';
import styles from './virtual-rows.module.css';

/** Rows by their index: a list of a hundred thousand need not be made to be shown. */
export interface RowList {
  count: number;
  render: (index: number) => ReactNode;
}

export interface RowListHandle {
  /** Scrolls a row into view, as little as that takes. */
  reveal: (index: number) => void;
  /** Scrolls a row into view and puts the focus on its first link. */
  focus: (index: number) => void;
}

/** Rows that fill a screen before anything was measured. */
export const FIRST_ROWS = 12;

/** Of the list that the rows stand in. */
export interface RowsFrame {
  id: string;
  label: string;
  total: number;
  /** The row that has the focus: it keeps it when the first rows give way to those that scroll. */
  focused: RefObject<number | undefined>;
}

export const RowsContext = createContext<RowsFrame>({
  id: '',
  label: '',
  total: 0,
  focused: { current: undefined },
});

/** Index in the whole list of the row that an element stands in; undefined where it stands in none. */
export function rowIndexOf(element: Element | null): number | undefined {
  const place = element?.closest('li[aria-posinset]')?.getAttribute('aria-posinset');
  return place ? Number(place) - 1 : undefined;
}

export interface RowsListProps {
  style: CSSProperties;
  children: ReactNode;
  ref?: Ref<never>;
}

export function RowsList({ style, children, ref }: RowsListProps) {
  const { id, label, focused } = useContext(RowsContext);
  return (
    <ol
      id={id}
      ref={ref}
      aria-label={label}
      className={styles.list}
      style={style}
      onFocus={({ target }) => {
        focused.current = rowIndexOf(target);
      }}
      onBlur={() => {
        focused.current = undefined;
      }}
    >
      {children}
    </ol>
  );
}

export function RowItem({ style, index, children, ref }: RowsListProps & { index: number }) {
  const { total } = useContext(RowsContext);
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={total}>
      {children}
    </li>
  );
}
