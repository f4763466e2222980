// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { loadLaterWords } from '#ui/i18n/later-words.ts';
import { createTranslator } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { Tree } from '#ui/primitives/tree.tsx';
import type { TreeItem } from '#ui/primitives/tree-model.ts';
import '@testing-library/jest-dom/vitest';

const fr = await loadLaterWords('fr');

afterEach(cleanup);

const leaf = (label: string): TreeItem<string> => ({
  key: label,
  label,
  detail: '1',
  name: `${label}, 1 organisme`,
  data: label,
});
const branch = (label: string, children: TreeItem<string>[]): TreeItem<string> => ({
  ...leaf(label),
  children: () => children,
});
const many = Array.from({ length: 120 }, (_, index) => leaf(`Organisme ${index}`));
const ITEMS = [branch('Bretagne', [leaf('Rennes'), leaf('Brest')]), branch('Paris', many), leaf('Corse')];

function open() {
  const onActivate = vi.fn();
  const onPoint = vi.fn();
  render(
    <TranslatorProvider translator={createTranslator('fr', fr)}>
      <Tree
        label="Territoires"
        items={ITEMS}
        onActivate={({ key }) => onActivate(key)}
        onPoint={(item) => onPoint(item?.key)}
      />
    </TranslatorProvider>,
  );
  return { onActivate, onPoint, items: () => screen.getAllByRole('treeitem') };
}

const focused = () => document.activeElement?.getAttribute('data-key');

test('is one stop for Tab, and says of each item its name, its place and whether it is open', async () => {
  const { items } = open();
  await userEvent.tab();
  expect(focused()).toBe('Bretagne');
  expect(items().filter((item) => item.tabIndex === 0)).toHaveLength(1);
  const brittany = screen.getByRole('treeitem', { name: 'Bretagne, 1 organisme', expanded: false });
  expect(brittany).toHaveAttribute('aria-posinset', '1');
  expect(brittany).toHaveAttribute('aria-setsize', '3');
  expect(screen.getByRole('treeitem', { name: /^Corse/ })).not.toHaveAttribute('aria-expanded');
  await userEvent.tab();
  expect(document.body).toHaveFocus();
});

test('opens with Right, goes in with Right, out with Left, and closes with Left', async () => {
  const { items } = open();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('Bretagne');
  const group = within(screen.getByRole('treeitem', { name: /^Bretagne/ })).getByRole('group');
  expect(within(group).getAllByRole('treeitem')).toHaveLength(2);
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(focused()).toBe('Brest');
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused()).toBe('Bretagne');
  await userEvent.keyboard('{ArrowLeft}');
  expect(items()).toHaveLength(3);
});

test('goes to the ends with Home and End, and to a name with its letters', async () => {
  open();
  await userEvent.tab();
  await userEvent.keyboard('{End}');
  expect(focused()).toBe('Corse');
  await userEvent.keyboard('{Home}');
  expect(focused()).toBe('Bretagne');
  await userEvent.keyboard('pa');
  expect(focused()).toBe('Paris');
});

test('activates with Enter what has the focus, however it came there, and opens a branch with it', async () => {
  const { onActivate, onPoint } = open();
  screen.getByRole('treeitem', { name: /^Corse/ }).focus();
  expect(onPoint).toHaveBeenLastCalledWith('Corse');
  await userEvent.keyboard('{Enter}');
  expect(onActivate).toHaveBeenLastCalledWith('Corse');
  await userEvent.keyboard('{Home}{Enter}');
  expect(onActivate).toHaveBeenLastCalledWith('Bretagne');
  expect(screen.getByRole('treeitem', { name: /^Bretagne/ })).toHaveAttribute('aria-expanded', 'true');
});

test('shows fifty of a long branch, and turns its pages with the focus on the first new item', async () => {
  const { items } = open();
  screen.getByRole('treeitem', { name: /^Paris/ }).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(items()).toHaveLength(3 + 50 + 1);
  const next = screen.getByRole('treeitem', { name: 'Voir les 50 suivants' });
  next.focus();
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe('Organisme 50');
  expect(items()).toHaveLength(3 + 50 + 2);
  screen.getByRole('treeitem', { name: 'Voir les 50 précédents' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe('Organisme 49');
});

test('works with the pointer as with the keys', async () => {
  const { onActivate, items } = open();
  await userEvent.click(screen.getByText('Bretagne'));
  expect(onActivate).toHaveBeenLastCalledWith('Bretagne');
  expect(items()).toHaveLength(5);
  await userEvent.click(screen.getByText('Bretagne'));
  expect(items()).toHaveLength(3);
});
