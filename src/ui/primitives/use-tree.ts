import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { fold } from '#engine/text/fold.ts';
import {
  CLOSED_TREE,
  closed,
  type FlatRow,
  flatten,
  opened,
  rowAfterKey,
  rowByLetters,
  type TreeItem,
  type TreeRow,
  type TreeState,
  treeRows,
  turned,
} from './tree-model.ts';

export interface TreeOptions<T> {
  items: readonly TreeItem<T>[];
  onActivate: (item: TreeItem<T>) => void;
  onFocusItem?: (item: TreeItem<T>) => void;
}

export interface TreeControl<T> {
  list: RefObject<HTMLUListElement | null>;
  rows: readonly TreeRow<T>[];
  /** Key of the row that Tab reaches. */
  active: string | undefined;
  activate: (key: string) => void;
  /** A row has taken the focus, by a key, a click or a screen reader. */
  onFocus: (row: TreeRow<T>) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Letters typed within this time are one word. */
const WORD_MS = 600;

/** The state of a tree, and what its keys do. */
export function useTree<T>({ items, onActivate, onFocusItem }: TreeOptions<T>): TreeControl<T> {
  const list = useRef<HTMLUListElement>(null);
  const [state, setState] = useState<TreeState>(CLOSED_TREE);
  const [wanted, setWanted] = useState<string>();
  const letters = useLetters();
  const rows = useMemo(() => treeRows(items, state), [items, state]);
  const flat = useMemo(() => flatten(rows), [rows]);
  // Other results may have taken the row away: Tab then reaches the first one.
  const active = flat.some(({ row }) => row.key === wanted) ? wanted : flat[0]?.row.key;

  const goTo = (target: FlatRow<T> | undefined) => {
    const rowsOfTree = list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
    [...rowsOfTree].find((row) => row.dataset.key === target?.row.key)?.focus();
  };
  const onFocus = (row: TreeRow<T>) => {
    setWanted(row.key);
    if (row.type === 'item') onFocusItem?.(row.item);
  };
  const turn = (target: FlatRow<T>) => {
    if (target.row.type !== 'page') return;
    const { first, forward } = target.row;
    const next = turned(state, target.parent, first);
    flushSync(() => setState(next));
    const shown = flatten(treeRows(items, next)).filter(
      ({ parent, row }) => parent === target.parent && row.type === 'item',
    );
    goTo(forward ? shown[0] : shown.at(-1));
  };
  const activate = (key: string) => {
    const target = flat.find(({ row }) => row.key === key);
    if (target?.row.type === 'page') return turn(target);
    if (!target) return;
    goTo(target);
    setState(toggled(state, target));
    onActivate(target.row.item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = flat.findIndex(({ row }) => row.key === active);
    const here = flat[index];
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') activate(here.row.key);
    else if (event.key === 'ArrowRight' && isClosed(here)) setState(opened(state, here.row.key, here.level));
    else if (event.key === 'ArrowLeft' && isOpen(here)) setState(closed(state, here.level));
    else if (!move(flat, index, event.key)) return;
    event.preventDefault();
  };
  const move = (all: readonly FlatRow<T>[], index: number, key: string): boolean => {
    const isLetter = /^[\p{L}\p{N}]$/u.test(key);
    const next = isLetter ? rowByLetters(all, index, letters(key), fold) : rowAfterKey(all, index, key);
    if (next !== undefined) goTo(all[next]);
    return isLetter || next !== undefined;
  };
  return { list, rows, active, activate, onFocus, onKeyDown };
}

function isClosed<T>({ row }: FlatRow<T>): boolean {
  return row.type === 'item' && row.item.children !== undefined && !row.open;
}

function isOpen<T>({ row }: FlatRow<T>): boolean {
  return row.type === 'item' && row.open;
}

function toggled<T>(state: TreeState, target: FlatRow<T>): TreeState {
  if (isOpen(target)) return closed(state, target.level);
  return isClosed(target) ? opened(state, target.row.key, target.level) : state;
}

/** Adds a letter to those just typed; after a pause a new word begins. */
function useLetters(): (letter: string) => string {
  const typed = useRef({ letters: '', at: 0 });
  return (letter) => {
    const now = performance.now();
    const before = now - typed.current.at < WORD_MS ? typed.current.letters : '';
    // The same letter again goes to the next row that begins with it.
    const letters = before === letter ? letter : before + letter;
    typed.current = { letters, at: now };
    return letters;
  };
}
