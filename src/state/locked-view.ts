/** A view of which a partner has locked parts: the visitor's choices leave them as they are, the partner's do not. */
import type { NarrowingParameter } from '#domain/embed-parameters.ts';
import { isLockedFacet, type Locked } from './locked.ts';
import { FACETS, type Facet, INITIAL_VIEW, type ViewState } from './view-state.ts';
import { createViewStore, type ViewActions, type ViewStore } from './view-store.ts';

/** A store whose actions ask `locked` first, at each call: the partner may change it. */
export function createLockedViewStore(initial: ViewState, locked: () => Locked): ViewStore {
  const store = createViewStore(initial);
  const { actions } = store.getState();
  const isFree = (name: NarrowingParameter) => !locked().includes(name);
  const isFreeFacet = (facet: Facet) => !isLockedFacet(locked(), facet);
  const freeOnly =
    <Args extends unknown[]>(name: NarrowingParameter, action: (...args: Args) => void) =>
    (...args: Args) => {
      if (isFree(name)) action(...args);
    };
  const lockedActions: ViewActions = {
    ...actions,
    typeQuery: freeOnly('q', actions.typeQuery),
    chooseQuery: freeOnly('q', actions.chooseQuery),
    locate: freeOnly('near', actions.locate),
    setReach: freeOnly('radius', actions.setReach),
    toggle: (facet, id) => {
      if (isFreeFacet(facet)) actions.toggle(facet, id);
    },
    clearFacets: (facets) => actions.clearFacets(facets.filter(isFreeFacet)),
    clearFilters: () => actions.clearFacets(FACETS.filter(isFreeFacet)),
    reset: () =>
      store.setState(({ view }) => ({ view: withLockedOnly(view, isFree, isFreeFacet), lastChange: 'push' })),
  };
  store.setState({ actions: lockedActions });
  return store;
}

/** The view without anything that the visitor may take away. */
function withLockedOnly(
  view: ViewState,
  isFree: (name: NarrowingParameter) => boolean,
  isFreeFacet: (facet: Facet) => boolean,
): ViewState {
  const { near, reach, area: _lifted, camera: _left, selected: _closed, ...rest } = view;
  const lifted = Object.fromEntries(FACETS.filter(isFreeFacet).map((facet) => [facet, []]));
  return {
    ...rest,
    query: isFree('q') ? INITIAL_VIEW.query : view.query,
    filters: { ...view.filters, ...lifted },
    ...(near !== undefined && !isFree('near') ? { near } : {}),
    ...(reach && !isFree('radius') ? { reach } : {}),
  };
}
