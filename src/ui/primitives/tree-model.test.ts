import { describe, expect, test } from 'vitest';
import {
  CLOSED_TREE,
  closed,
  flatten,
  opened,
  rowAfterKey,
  rowByLetters,
  type TreeItem,
  type TreeState,
  treeRows,
  turned,
} from './tree-model.ts';

const leaf = (label: string): TreeItem<string> => ({
  key: label,
  label,
  detail: '',
  name: label,
  data: label,
});
const branch = (label: string, below: TreeItem<string>[]): TreeItem<string> => ({
  ...leaf(label),
  children: () => below,
});
const ITEMS = [
  branch('Bretagne', [
    branch('Finistère', [leaf('Brest'), leaf('Quimper')]),
    branch('Morbihan', [leaf('Vannes')]),
  ]),
  branch('Île-de-France', [leaf('Paris')]),
  leaf('Corse'),
];
const flatOf = (state: TreeState, items = ITEMS) => flatten(treeRows(items, state));
const keys = (state: TreeState, items = ITEMS) => flatOf(state, items).map(({ row }) => row.key);
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

describe('the rows of a tree', () => {
  test('are its first level while nothing is open, and no child is asked for', () => {
    const asked = {
      ...leaf('Lazy'),
      children: (): TreeItem<string>[] => expect.unreachable('asked for its children'),
    };
    expect(keys(CLOSED_TREE)).toEqual(['Bretagne', 'Île-de-France', 'Corse']);
    expect(keys(CLOSED_TREE, [asked])).toEqual(['Lazy']);
  });

  test('open one branch by level: opening a sibling closes the first with what was in it', () => {
    const deep = opened(opened(CLOSED_TREE, 'Bretagne', 0), 'Finistère', 1);
    expect(keys(deep)).toEqual([
      'Bretagne',
      'Finistère',
      'Brest',
      'Quimper',
      'Morbihan',
      'Île-de-France',
      'Corse',
    ]);
    expect(keys(opened(deep, 'Morbihan', 1))).toEqual([
      'Bretagne',
      'Finistère',
      'Morbihan',
      'Vannes',
      'Île-de-France',
      'Corse',
    ]);
    expect(keys(opened(deep, 'Île-de-France', 0))).toEqual(['Bretagne', 'Île-de-France', 'Paris', 'Corse']);
    expect(keys(closed(deep, 0))).toEqual(keys(CLOSED_TREE));
  });

  test('know their level, their parent and their place among all siblings', () => {
    const rows = flatOf(opened(CLOSED_TREE, 'Bretagne', 0));
    expect(rows[2]).toMatchObject({ level: 1, parent: 'Bretagne', row: { position: 2, siblings: 2 } });
  });
});

describe('a long branch', () => {
  const many = [
    branch(
      'Paris',
      Array.from({ length: 120 }, (_, index) => leaf(`o${index}`)),
    ),
  ];
  const first = opened(CLOSED_TREE, 'Paris', 0);

  test('shows fifty children, then the step to the next', () => {
    const rows = flatOf(first, many);
    expect(rows).toHaveLength(1 + 50 + 1);
    expect(rows.at(-1)?.row).toMatchObject({ type: 'page', first: 50, count: 50, forward: true });
    expect(rows[1]?.row).toMatchObject({ position: 1, siblings: 120 });
  });

  test('shows its last page with the step back, and never more than fifty', () => {
    const rows = flatOf(turned(first, 'Paris', 100), many);
    expect(rows).toHaveLength(1 + 1 + 20);
    expect(rows[1]?.row).toMatchObject({ type: 'page', first: 50, count: 50, forward: false });
    expect(rows.at(-1)?.row).toMatchObject({ key: 'o119', position: 120 });
  });
});

describe('keys', () => {
  const rows = flatOf(opened(opened(CLOSED_TREE, 'Bretagne', 0), 'Finistère', 1));
  const from = (label: string, key: string) => {
    const next = rowAfterKey(
      rows,
      rows.findIndex(({ row }) => row.key === label),
      key,
    );
    return next === undefined ? undefined : rows[next]?.row.key;
  };

  test('go up and down through what is shown, and stop at the ends', () => {
    expect(from('Bretagne', 'ArrowDown')).toBe('Finistère');
    expect(from('Morbihan', 'ArrowUp')).toBe('Quimper');
    expect(from('Bretagne', 'ArrowUp')).toBeUndefined();
    expect(from('Corse', 'ArrowDown')).toBeUndefined();
  });

  test('go into a branch, out to its parent, to the first and to the last', () => {
    expect(from('Finistère', 'ArrowRight')).toBe('Brest');
    expect(from('Brest', 'ArrowRight')).toBeUndefined();
    expect(from('Quimper', 'ArrowLeft')).toBe('Finistère');
    expect(from('Corse', 'ArrowLeft')).toBeUndefined();
    expect(from('Quimper', 'Home')).toBe('Bretagne');
    expect(from('Quimper', 'End')).toBe('Corse');
  });

  test('of letters find the next label that begins with them, without accents, round to the top', () => {
    const at = (label: string) => rows.findIndex(({ row }) => row.key === label);
    const byLetters = (index: number, letters: string) => {
      const found = rowByLetters(rows, index, letters, fold);
      return found === undefined ? undefined : rows[found]?.row.key;
    };
    expect(byLetters(at('Corse'), 'b')).toBe('Bretagne');
    expect(byLetters(at('Bretagne'), 'b')).toBe('Brest');
    expect(byLetters(at('Bretagne'), 'br')).toBe('Bretagne');
    expect(byLetters(0, 'ile')).toBe('Île-de-France');
    expect(byLetters(0, 'z')).toBeUndefined();
  });
});
