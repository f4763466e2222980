/** The view store for React: one provider per mounted app, so that two on one page stay apart. */
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { ViewState } from './view-state.ts';
import type { Change, ViewActions, ViewStore } from './view-store.ts';

const ViewContext = createContext<ViewStore | null>(null);

export function ViewProvider({ store, children }: { store: ViewStore; children: ReactNode }) {
  return <ViewContext value={store}>{children}</ViewContext>;
}

/** A part of the view, rendered again only when that part changes. */
export function useView<T>(selector: (view: ViewState) => T): T {
  return useStore(useViewStore(), (state) => selector(state.view));
}

export function useViewActions(): ViewActions {
  return useStore(useViewStore(), (state) => state.actions);
}

/** What made the view what it is, read when asked: nothing is rendered for it. */
export function useLastChange(): () => Change {
  const store = useViewStore();
  return useCallback(() => store.getState().lastChange, [store]);
}

function useViewStore(): ViewStore {
  const store = useContext(ViewContext);
  if (store === null) throw new Error('useView expects a <ViewProvider> above it, found none');
  return store;
}
