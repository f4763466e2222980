/** What a tree shows and where its keys lead. Pure; the component only draws it. */

export interface TreeItem<T> {
  /** Unique in the whole tree. */
  key: string;
  /** What type-ahead reads. */
  label: string;
  /** Written at the end of the line, such as a count. */
  detail: string;
  /** The whole line for the ear: begins with the label. */
  name: string;
  data: T;
  /** Undefined for a leaf; asked for only once the item is open. */
  children?: () => readonly TreeItem<T>[];
}

/** A step among the siblings of a long branch. */
export interface TreePage {
  type: 'page';
  key: string;
  /** Index of the first sibling that it would show. */
  first: number;
  /** How many it would show. */
  count: number;
  forward: boolean;
}

export interface TreeNode<T> {
  type: 'item';
  key: string;
  item: TreeItem<T>;
  open: boolean;
  /** Among all its siblings, those of other pages included: from 1. */
  position: number;
  siblings: number;
  children: readonly TreeRow<T>[];
}

export type TreeRow<T> = TreeNode<T> | TreePage;

export interface TreeState {
  /** Keys of the open branches, from the top down: one by level, so that the page never grows without end. */
  path: readonly string[];
  /** Index of the first child shown, by key of the branch; zero when missing. */
  pages: Readonly<Record<string, number>>;
}

export const CLOSED_TREE: TreeState = { path: [], pages: {} };
/** Children shown at once. */
export const TREE_PAGE = 50;
const ROOT_KEY = '';

/** The rows to draw, nested. */
export function treeRows<T>(
  items: readonly TreeItem<T>[],
  state: TreeState,
  parentKey: string = ROOT_KEY,
  level = 0,
): TreeRow<T>[] {
  const first = Math.min(state.pages[parentKey] ?? 0, Math.max(0, items.length - 1));
  const shown = items.slice(first, first + TREE_PAGE).map((item, index): TreeNode<T> => {
    const open = item.children !== undefined && state.path[level] === item.key;
    const children = open ? treeRows(item.children?.() ?? [], state, item.key, level + 1) : [];
    return {
      type: 'item',
      key: item.key,
      item,
      open,
      position: first + index + 1,
      siblings: items.length,
      children,
    };
  });
  return [...before(parentKey, first), ...shown, ...after(parentKey, first, items.length)];
}

function before(parentKey: string, first: number): TreePage[] {
  if (first === 0) return [];
  const start = Math.max(0, first - TREE_PAGE);
  return [{ type: 'page', key: `${parentKey}|previous`, first: start, count: first - start, forward: false }];
}

function after(parentKey: string, first: number, total: number): TreePage[] {
  const next = first + TREE_PAGE;
  if (next >= total) return [];
  const count = Math.min(TREE_PAGE, total - next);
  return [{ type: 'page', key: `${parentKey}|next`, first: next, count, forward: true }];
}

export interface FlatRow<T> {
  row: TreeRow<T>;
  /** From 0. */
  level: number;
  parent: string;
}

/** The same rows from top to bottom, as the arrow keys go through them. */
export function flatten<T>(rows: readonly TreeRow<T>[], level = 0, parent = ROOT_KEY): FlatRow<T>[] {
  return rows.flatMap((row) => [
    { row, level, parent },
    ...(row.type === 'item' ? flatten(row.children, level + 1, row.key) : []),
  ]);
}

/** Opens a branch and closes its siblings with all that was open below them. */
export function opened(state: TreeState, key: string, level: number): TreeState {
  return { ...state, path: [...state.path.slice(0, level), key] };
}

export function closed(state: TreeState, level: number): TreeState {
  return { ...state, path: state.path.slice(0, level) };
}

export function turned(state: TreeState, parent: string, first: number): TreeState {
  return { ...state, pages: { ...state.pages, [parent]: first } };
}

/** Where a key leads from a row, or undefined when it leads nowhere. Right and Left are only for moving here: opening is not. */
export function rowAfterKey<T>(rows: readonly FlatRow<T>[], index: number, key: string): number | undefined {
  const here = rows[index];
  if (!here) return undefined;
  if (key === 'ArrowDown') return index + 1 < rows.length ? index + 1 : undefined;
  if (key === 'ArrowUp') return index > 0 ? index - 1 : undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return rows.length - 1;
  if (key === 'ArrowRight') return rows[index + 1]?.parent === here.row.key ? index + 1 : undefined;
  if (key !== 'ArrowLeft') return undefined;
  const parent = rows.findIndex(({ row }) => row.key === here.parent);
  return parent === -1 ? undefined : parent;
}

/** The next row whose label begins with the letters typed, from the one after, round to the top. */
export function rowByLetters<T>(
  rows: readonly FlatRow<T>[],
  index: number,
  letters: string,
  fold: (text: string) => string,
): number | undefined {
  const wanted = fold(letters);
  // A second letter completes the first: the row that already matches stays.
  const start = letters.length > 1 ? index : index + 1;
  const order = [...rows.keys()].map((step) => (start + step) % rows.length);
  return order.find((at) => {
    const row = rows[at]?.row;
    return row?.type === 'item' && fold(row.item.label).startsWith(wanted);
  });
}
