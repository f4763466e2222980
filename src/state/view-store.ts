/** The view and what people do to it. Framework-free: the address bar and React both listen to it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bbox } from '#domain/territory.ts';
import { NO_FILTERS, type Reach, type Sort } from '#engine/search/types.ts';
import {
  type Camera,
  type Face,
  type Facet,
  INITIAL_VIEW,
  MAX_COMPARED,
  type ViewState,
} from './view-state.ts';

/** A choice makes a new step for the back button; typing and moving the map rewrite the current one. */
export type Change = 'push' | 'replace' | 'restore';

export interface ViewActions {
  typeQuery: (query: string) => void;
  chooseQuery: (query: string) => void;
  toggle: (facet: Facet, id: string) => void;
  clearFacets: (facets: readonly Facet[]) => void;
  clearFilters: () => void;
  reset: () => void;
  /** The commune of the visitor; undefined forgets it, and the reach with it. */
  locate: (code: string | undefined) => void;
  setReach: (reach: Reach | undefined) => void;
  /** Limits the results to a part of the map; undefined lifts it. The map stays where it is. */
  searchArea: (area: Bbox | undefined) => void;
  /** Puts an organisation aside, or back; beyond the limit nothing changes. */
  toggleCompared: (id: string) => void;
  clearCompared: () => void;
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
    clearFacets: (facets) => apply('push', (view) => withoutFacets(view, facets)),
    clearFilters: () => apply('push', (view) => following({ ...view, filters: NO_FILTERS })),
    reset: () =>
      apply('push', ({ near: _near, reach: _reach, area: _area, ...view }) =>
        following({ ...view, query: '', filters: NO_FILTERS }),
      ),
    locate: (code) => apply('push', (view) => withNear(view, code)),
    setReach: (reach) => apply('push', (view) => withReach(view, reach)),
    searchArea: (area) => apply('push', (view) => withArea(view, area)),
    toggleCompared: (id) => apply('replace', (view) => withCompared(view, id)),
    clearCompared: () => apply('replace', (view) => ({ ...view, compared: [] })),
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
  const chosen: readonly string[] = view.filters[facet];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  return { ...view, filters: { ...view.filters, [facet]: next } };
}

function withoutFacets(view: ViewState, facets: readonly Facet[]): ViewState {
  const none = Object.fromEntries(facets.map((facet) => [facet, []]));
  return following({ ...view, filters: { ...view.filters, ...none } });
}

function withSelected(view: ViewState, id: string | undefined): ViewState {
  if (view.selected === id) return view;
  const { selected: _closed, ...rest } = view;
  return id === undefined ? rest : { ...rest, selected: id };
}

function withNear({ near: _near, ...view }: ViewState, code: string | undefined): ViewState {
  if (code !== undefined) return following({ ...view, near: code });
  const { reach: _reach, ...rest } = view;
  return following(rest);
}

function withReach({ reach: _reach, ...view }: ViewState, reach: Reach | undefined): ViewState {
  return following(reach === undefined ? view : { ...view, reach });
}

function withArea({ area: _area, selected: _closed, ...view }: ViewState, area: Bbox | undefined): ViewState {
  return area === undefined ? view : { ...view, area };
}

function withCompared(view: ViewState, id: string): ViewState {
  const { compared } = view;
  if (compared.includes(id)) return { ...view, compared: compared.filter((other) => other !== id) };
  return compared.length < MAX_COMPARED ? { ...view, compared: [...compared, id] } : view;
}

/** New results: the detail closes and the map follows them again. */
function following(view: ViewState): ViewState {
  const { camera: _left, selected: _closed, ...rest } = view;
  return rest;
}
