// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bindUrl } from './url-sync.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

let store: ViewStore;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/mapster/');
  store = createViewStore();
  stop = bindUrl(store, window);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('writes a choice at once, as a step of its own', () => {
  const before = window.history.length;
  store.getState().actions.toggle('kinds', 'pole');
  expect(window.location.pathname + window.location.search).toBe('/mapster/?kind=pole');
  expect(window.history.length).toBe(before + 1);
});

test('writes typing after a pause, without a step for each letter', () => {
  const before = window.history.length;
  for (const text of ['l', 'ly', 'lyo', 'lyon']) store.getState().actions.typeQuery(text);
  expect(window.location.search).toBe('');
  vi.runAllTimers();
  expect(window.location.search).toBe('?q=lyon');
  expect(window.history.length).toBe(before);
});

test('keeps what was typed in the step that a choice leaves', () => {
  const written: string[] = [];
  const replace = vi.spyOn(window.history, 'replaceState').mockImplementation((_state, _title, url) => {
    written.push(String(url));
  });
  store.getState().actions.typeQuery('lyon');
  store.getState().actions.toggle('kinds', 'pole');
  expect(written).toEqual(['/mapster/?q=lyon']);
  expect(window.location.search).toBe('?q=lyon&kind=pole');
  replace.mockRestore();
});

test('restores the view of the address on back and forward', () => {
  window.history.replaceState(null, '', '/mapster/?q=brest&in=R53');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(store.getState().view).toMatchObject({ query: 'brest', filters: { territories: ['R53'] } });
  expect(window.location.search).toBe('?q=brest&in=R53');
});

test('stops listening when told to', () => {
  stop();
  store.getState().actions.toggle('kinds', 'pole');
  expect(window.location.search).toBe('');
});

test('goes back to the view that the publication begins with, where the address has none', () => {
  stop();
  stop = bindUrl(store, window, '?kind=pole');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(store.getState().view.filters.kinds).toEqual(['pole']);
  window.history.replaceState(null, '', '/mapster/?kind=campus');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(store.getState().view.filters.kinds).toEqual(['campus']);
});
