/** The view and what people do to it. Framework-free: the address bar and React both listen to it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Camera,
  type Face,
  type Facet,
  INITIAL_VIEW,
  NO_FILTERS,
  type Sort,
  type ViewState,
} from './view-state.ts';

/** A choice makes a new step for the back button; typing and moving the map rewrite the current one. */
export type Change = 'push' | 'replace' | 'restore';

export interface ViewActions {
  typeQuery: (query: string) => void;
  chooseQuery: (query: string) => void;
  toggle: (facet: Facet, id: string) => void;
  clearFacet: (facet: Facet) => void;
  clearFilters: () => void;
  reset: () => void;
  select: (id: string | undefined) => void;
  show: (face: Face) => void;
  sortBy: (sort: Sort) => void;
  moveCamera: (camera: Camera) => void;
  restore: (view: ViewState) => void;
}

export interface ViewStoreState {
  view: ViewState;
  lastChange: Change;
  actions: ViewActions;
}

export type ViewStore = StoreApi<ViewStoreState>;

/** A store that starts on a view, by default the empty one. */
export function createViewStore(initial: ViewState = INITIAL_VIEW): ViewStore {
  return createStore<ViewStoreState>((set) => {
    const apply = (lastChange: Change, change: (view: ViewState) => ViewState) =>
      set((state) => {
        const view = change(state.view);
        return view === state.view ? state : { view, lastChange };
      });
    return { view: initial, lastChange: 'restore', actions: createActions(apply) };
  });
}

type Apply = (lastChange: Change, change: (view: ViewState) => ViewState) => void;

function createActions(apply: Apply): ViewActions {
  return {
    typeQuery: (query) => apply('replace', (view) => withQuery(view, query)),
    chooseQuery: (query) => apply('push', (view) => withQuery(view, query)),
    toggle: (facet, id) => apply('push', (view) => following(withToggled(view, facet, id))),
    clearFacet: (facet) =>
      apply('push', (view) => following({ ...view, filters: { ...view.filters, [facet]: [] } })),
    clearFilters: () => apply('push', (view) => following({ ...view, filters: NO_FILTERS })),
    reset: () => apply('push', (view) => following({ ...view, query: '', filters: NO_FILTERS })),
    select: (id) => apply('push', (view) => withSelected(view, id)),
    show: (face) => apply('push', (view) => (view.face === face ? view : { ...view, face })),
    sortBy: (sort) => apply('push', (view) => (view.sort === sort ? view : { ...view, sort })),
    moveCamera: (camera) => apply('replace', (view) => ({ ...view, camera })),
    restore: (view) => apply('restore', () => view),
  };
}

function withQuery(view: ViewState, query: string): ViewState {
  return view.query === query ? view : following({ ...view, query });
}

function withToggled(view: ViewState, facet: Facet, id: string): ViewState {
  const chosen = view.filters[facet];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  return { ...view, filters: { ...view.filters, [facet]: next } };
}

function withSelected(view: ViewState, id: string | undefined): ViewState {
  if (view.selected === id) return view;
  const { selected: _closed, ...rest } = view;
  return id === undefined ? rest : { ...rest, selected: id };
}

/** New results: the detail closes and the map follows them again. */
function following(view: ViewState): ViewState {
  const { camera: _left, selected: _closed, ...rest } = view;
  return rest;
}
