import { describe, expect, test } from 'vitest';
import { INITIAL_VIEW } from './view-state.ts';
import { createViewStore } from './view-store.ts';

describe('the view store', () => {
  test('adds and removes a choice of a facet', () => {
    const store = createViewStore();
    const { toggle } = store.getState().actions;
    toggle('kinds', 'pole');
    toggle('kinds', 'campus');
    expect(store.getState().view.filters.kinds).toEqual(['pole', 'campus']);
    toggle('kinds', 'pole');
    expect(store.getState().view.filters.kinds).toEqual(['campus']);
  });

  test('says that typing rewrites the step and choosing makes one', () => {
    const store = createViewStore();
    const { typeQuery, toggle, moveCamera } = store.getState().actions;
    typeQuery('lyon');
    expect(store.getState().lastChange).toBe('replace');
    toggle('sectors', 'digital');
    expect(store.getState().lastChange).toBe('push');
    moveCamera({ zoom: 5, lng: 2, lat: 46 });
    expect(store.getState().lastChange).toBe('replace');
  });

  test('lets the map follow and closes the detail when the results change', () => {
    const camera = { zoom: 9, lng: 4, lat: 45 };
    const store = createViewStore({ ...INITIAL_VIEW, selected: 'axelera', camera });
    store.getState().actions.toggle('kinds', 'pole');
    expect(store.getState().view).not.toHaveProperty('camera');
    expect(store.getState().view).not.toHaveProperty('selected');
  });

  test('keeps the place of the map when a detail opens and closes', () => {
    const camera = { zoom: 9, lng: 4, lat: 45 };
    const store = createViewStore({ ...INITIAL_VIEW, camera });
    store.getState().actions.select('axelera');
    expect(store.getState().view).toMatchObject({ selected: 'axelera', camera });
    store.getState().actions.select(undefined);
    expect(store.getState().view).toEqual({ ...INITIAL_VIEW, camera });
  });

  test('puts four aside and no more, and takes them back', () => {
    const store = createViewStore();
    const { toggleCompared } = store.getState().actions;
    for (const id of ['a', 'b', 'c', 'd', 'e', 'b']) toggleCompared(id);
    expect(store.getState().view.compared).toEqual(['a', 'c', 'd']);
  });

  test('forgets the reach with the place that it was measured from', () => {
    const store = createViewStore();
    const { locate, setReach } = store.getState().actions;
    locate('C01283');
    setReach({ radiusKm: 25, serving: true });
    expect(store.getState().view).toMatchObject({ near: 'C01283', reach: { radiusKm: 25 } });
    locate(undefined);
    expect(store.getState().view).toEqual(INITIAL_VIEW);
  });

  test('leaves the map alone when a part of it is searched, and lifts all limits on reset', () => {
    const camera = { zoom: 9, lng: 4, lat: 45 };
    const store = createViewStore({ ...INITIAL_VIEW, camera, compared: ['a'] });
    const { searchArea, reset } = store.getState().actions;
    searchArea([4, 45, 5, 46]);
    expect(store.getState().view).toMatchObject({ camera, area: [4, 45, 5, 46] });
    reset();
    expect(store.getState().view).toEqual({ ...INITIAL_VIEW, compared: ['a'] });
  });

  test('tells nobody about a change that changes nothing', () => {
    const store = createViewStore({ ...INITIAL_VIEW, query: 'lyon', selected: 'axelera' });
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    const { typeQuery, select, show, sortBy } = store.getState().actions;
    typeQuery('lyon');
    select('axelera');
    show('list');
    sortBy('relevance');
    expect(told).toBe(0);
  });
});
