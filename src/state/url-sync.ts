/** Keeps the address bar and the view store equal, in both directions. */
import { decodeView, encodeView } from './url-codec.ts';
import type { ViewStore } from './view-store.ts';

/** Browsers limit the rate of `replaceState` (Safari: 100 in 30 s), and the map moves faster. */
const REPLACE_DELAY_MS = 300;

/**
 * Writes each change of the store to the address bar, and restores the view on back and forward.
 * `start` is the view of an address without one. Returns a function that stops it.
 */
export function bindUrl(store: ViewStore, window: Window, start = ''): () => void {
  let timer: number | undefined;
  const write = (method: 'pushState' | 'replaceState', search: string) =>
    window.history[method](null, '', `${window.location.pathname}${search}${window.location.hash}`);
  const flush = (search: string) => {
    if (timer === undefined) return;
    window.clearTimeout(timer);
    timer = undefined;
    write('replaceState', search);
  };
  const stopStore = store.subscribe((state, previous) => {
    const search = encodeView(state.view);
    if (state.view === previous.view || state.lastChange === 'restore') return;
    if (state.lastChange === 'push') {
      // The step being left must keep what was typed in it, or going back would lose it.
      flush(encodeView(previous.view));
      if (search !== window.location.search) write('pushState', search);
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(() => flush(encodeView(store.getState().view)), REPLACE_DELAY_MS);
  });
  const onPopState = () => {
    window.clearTimeout(timer);
    timer = undefined;
    store.getState().actions.restore(decodeView(window.location.search || start));
  };
  window.addEventListener('popstate', onPopState);
  return () => {
    stopStore();
    window.clearTimeout(timer);
    window.removeEventListener('popstate', onPopState);
  };
}
