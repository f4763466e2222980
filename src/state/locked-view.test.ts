import { describe, expect, test } from 'vitest';
import type { NarrowingParameter } from '#domain/embed-parameters.ts';
import { createLockedViewStore } from './locked-view.ts';
import { decodeView, encodeView } from './url-codec.ts';

function open(search: string, locked: readonly NarrowingParameter[]) {
  const store = createLockedViewStore(decodeView(search), () => locked);
  return { actions: store.getState().actions, search: () => encodeView(store.getState().view) };
}

describe('a view with locked parts', () => {
  test('keeps a locked filter from the visitor, whichever way it is touched', () => {
    const { actions, search } = open('?sector=digital&in=R84', ['sector', 'in']);
    actions.toggle('sectors', 'digital');
    actions.toggle('sectors', 'health');
    actions.clearFacets(['sectors', 'territories']);
    actions.clearFilters();
    actions.reset();
    expect(search()).toBe('?sector=digital&in=R84');
  });

  test('lets the visitor change the rest, and drop all of it at once', () => {
    const { actions, search } = open('?sector=digital', ['sector']);
    actions.toggle('kinds', 'pole');
    actions.typeQuery('lyon');
    actions.locate('C69123');
    expect(search()).toBe('?q=lyon&kind=pole&sector=digital&near=C69123');
    actions.reset();
    expect(search()).toBe('?sector=digital');
  });

  test('keeps locked words, place and distance', () => {
    const { actions, search } = open('?q=incubateur&near=C69123&radius=25', ['q', 'near', 'radius']);
    actions.typeQuery('pôle');
    actions.chooseQuery('');
    actions.locate(undefined);
    actions.setReach(undefined);
    actions.reset();
    expect(search()).toBe('?q=incubateur&near=C69123&radius=25');
  });

  test('obeys a lock that comes or goes later', () => {
    let locked: readonly NarrowingParameter[] = ['kind'];
    const store = createLockedViewStore(decodeView('?kind=pole'), () => locked);
    store.getState().actions.toggle('kinds', 'pole');
    expect(store.getState().view.filters.kinds).toEqual(['pole']);
    locked = [];
    store.getState().actions.toggle('kinds', 'pole');
    expect(store.getState().view.filters.kinds).toEqual([]);
  });
});
