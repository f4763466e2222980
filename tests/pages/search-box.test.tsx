// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { box, openSearchBox as open } from '../support/search-box-scene.tsx';
import '@testing-library/jest-dom/vitest';

const activeOption = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '');
/** The list, once the suggestions for what was typed are there. */
const list = () => screen.findByRole('listbox', { name: 'Suggestions' });

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('offers what the line may become in named groups, with the counts in words', async () => {
  open();
  expect(box()).toHaveAttribute('aria-expanded', 'false');
  await userEvent.type(box(), 'pôle p');
  const places = within(await list()).getByRole('group', { name: 'Lieux' });
  expect(
    within(places).getByRole('option', { name: /^Lyon Rhône \(69\)\s?, 1 organisme$/ }),
  ).toBeInTheDocument();
  const sectors = within(await list()).getByRole('group', { name: 'Filières' });
  const option = within(sectors).getByRole('option', { name: /Plasturgie et composites.*12 organismes/ });
  expect(within(option).getByText('P', { selector: 'b' })).toBeInTheDocument();
  expect(screen.getByRole('option', { name: /Polymeris Lyon \(69\)/ })).not.toHaveAccessibleName(/organisme/);
  expect(box()).toHaveAttribute('aria-expanded', 'true');
  expect(box()).toHaveAttribute('aria-controls', (await list()).id);
});

test('says once typing has settled how many suggestions there are', async () => {
  open();
  await userEvent.type(box(), 'pôle p');
  await list();
  expect(screen.queryByText(/3 suggestions/)).not.toBeInTheDocument();
  expect(await screen.findByText(/3 suggestions, flèche bas/, undefined, { timeout: 3000 })).toHaveAttribute(
    'role',
    'status',
  );
});

test('walks the options with the arrows while the focus stays in the text', async () => {
  open();
  await userEvent.type(box(), 'pôle p');
  await list();
  await userEvent.keyboard('{ArrowDown}');
  expect(activeOption()).toHaveTextContent('Plasturgie');
  expect(activeOption()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{ArrowUp}');
  expect(box()).not.toHaveAttribute('aria-activedescendant');
  await userEvent.keyboard('{ArrowUp}');
  expect(activeOption()).toHaveTextContent('Polymeris');
  await userEvent.keyboard('{Home}');
  expect(box()).toHaveFocus();
  await userEvent.type(box(), 'l');
  expect(box()).not.toHaveAttribute('aria-activedescendant');
});

test('Enter takes the active option, and leaves the caret where one goes on typing', async () => {
  const { view, lastChange } = open();
  await userEvent.type(box(), 'pôle p');
  await list();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(box()).toHaveValue('pôle plasturgie ');
  expect(box()).toHaveProperty('selectionStart', 'pôle plasturgie '.length);
  expect(view().query).toBe('pôle plasturgie');
  expect(lastChange()).toBe('push');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  await userEvent.keyboard('lyon');
  expect(view().query).toBe('pôle plasturgie lyon');
});

test('Enter without an active option closes the list and changes nothing', async () => {
  const { view } = open();
  await userEvent.type(box(), 'pôle p');
  await list();
  await userEvent.keyboard('{Enter}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(view().query).toBe('pôle p');
  expect(box()).toHaveFocus();
});

test('Escape closes the list first, and clears the text the second time', async () => {
  const { view } = open();
  await userEvent.type(box(), 'pôle p');
  await list();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(view().query).toBe('pôle p');
  await userEvent.keyboard('{Escape}');
  expect(box()).toHaveValue('');
  expect(view().query).toBe('');
});

test('Down opens a closed list, and goes to the first result where there is nothing to suggest', async () => {
  open();
  await userEvent.type(box(), 'pôle p');
  await list();
  await userEvent.keyboard('{Escape}{ArrowDown}');
  expect(activeOption()).toHaveTextContent('Plasturgie');
  await userEvent.clear(box());
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Polymeris' })).toHaveFocus();
});

test('Tab leaves and takes nothing', async () => {
  const { view } = open();
  await userEvent.type(box(), 'pôle p');
  await list();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Effacer la recherche' })).toHaveFocus();
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(view().query).toBe('pôle p');
});

test('a press on an organisation opens it; the text stays as it was', async () => {
  const { view } = open();
  await userEvent.type(box(), 'pôle p');
  const option = within(await list()).getByRole('option', { name: /Polymeris/ });
  const user = userEvent.setup();
  await user.pointer({ keys: '[MouseLeft>]', target: option });
  expect(box()).toHaveFocus();
  await user.pointer({ keys: '[/MouseLeft]', target: option });
  expect(view()).toMatchObject({ selected: 'polymeris', query: 'pôle p' });
});

test('leaves the keys of a composition alone', async () => {
  const { view } = open();
  await userEvent.type(box(), 'pôle p');
  await list();
  await userEvent.keyboard('{ArrowDown}');
  fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(box(), { key: 'Escape', isComposing: true });
  expect(await list()).toBeInTheDocument();
  expect(view().query).toBe('pôle p');
});

test('keeps a space while one types, out of the address, and drops it when one leaves', async () => {
  const { view } = open({ query: 'lyon' });
  expect(box()).toHaveValue('lyon');
  await userEvent.type(box(), ' ');
  expect(box()).toHaveValue('lyon ');
  expect(view().query).toBe('lyon');
  await userEvent.tab();
  expect(box()).toHaveValue('lyon');
});
