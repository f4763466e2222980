import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  groupAround,
  itemsWithin,
  type MapGroup,
  type MapPoint,
  toFeatures,
  toItems,
} from './map-point.ts';

const at = (id: string, lng: number, lat: number): MapPoint => ({
  id,
  name: id.toUpperCase(),
  kind: 'pole',
  city: undefined,
  region: undefined,
  point: [lng, lat],
});
const cluster = (id: number, [west, south, east, north]: number[], count = 3): Feature => ({
  type: 'Feature',
  geometry: {
    type: 'Point',
    coordinates: [((west ?? 0) + (east ?? 0)) / 2, ((south ?? 0) + (north ?? 0)) / 2],
  },
  properties: {
    cluster: true,
    cluster_id: id,
    point_count: count,
    'kind-pole': 2,
    'kind-campus': 1,
    west,
    south,
    east,
    north,
  },
});
const KINDS = ['pole', 'cluster', 'campus'];
const MAINLAND = [-5, 41, 10, 51] as const;

describe('items of the clustered source', () => {
  test('are groups with their kinds in order and singles with their id', () => {
    const [single] = toFeatures([at('axelera', 4.83, 45.75)]).features;
    const items = toItems([cluster(7, [4, 45, 5, 46]), ...(single ? [single] : [])], KINDS);
    expect(items).toEqual([
      { type: 'single', key: 'axelera', id: 'axelera', kind: 'pole', point: [4.83, 45.75] },
      expect.objectContaining({
        key: 'group-7',
        count: 3,
        pile: false,
        kinds: new Map([
          ['pole', 2],
          ['campus', 1],
        ]),
      }),
    ]);
  });

  test('are given once though two tiles repeat them', () => {
    expect(toItems([cluster(7, [4, 45, 5, 46]), cluster(7, [4, 45, 5, 46])], KINDS)).toHaveLength(1);
  });

  test('are a pile when zooming would not part them', () => {
    const pileOf = (features: Feature[]) =>
      toItems(features, KINDS).map((item) => item.type === 'group' && item.pile);
    expect(pileOf([cluster(1, [2.3488, 48.8534, 2.3488, 48.8534])])).toEqual([true]);
    expect(pileOf([cluster(2, [2.3488, 48.8534, 2.3588, 48.8534])])).toEqual([false]);
  });

  test('are kept in view with a margin', () => {
    const items = toItems([cluster(1, [4, 45, 4, 45]), cluster(2, [9, 45, 9, 45])], KINDS);
    expect(itemsWithin(items, [0, 40, 5, 50], 0).map(({ key }) => key)).toEqual(['group-1']);
    expect(itemsWithin(items, [0, 40, 5, 50], 1)).toHaveLength(2);
  });
});

test('the group that holds a point is the nearest of those around it', () => {
  const groups = toItems([cluster(1, [0, 40, 10, 50]), cluster(2, [4, 45, 5, 46])], KINDS) as MapGroup[];
  expect(groupAround(groups, [4.6, 45.6])?.key).toBe('group-2');
  expect(groupAround(groups, [20, 20])).toBeUndefined();
});

describe('the frame of the results', () => {
  test('is the mainland when there is nobody', () => {
    expect(boundsOf([], [...MAINLAND])).toEqual(MAINLAND);
  });

  test('leaves overseas results aside when some are on the mainland', () => {
    expect(boundsOf([at('a', 2, 48), at('b', 55.4, -21)], [...MAINLAND])).toEqual([2, 48, 2, 48]);
  });

  test('goes overseas when all are there', () => {
    expect(boundsOf([at('b', 55.4, -21), at('c', 55.5, -20.9)], [...MAINLAND])).toEqual([
      55.4, -21, 55.5, -20.9,
    ]);
  });

  test('holds the town that the search is about, unless an ocean lies between', () => {
    expect(boundsOf([at('a', 2, 48)], [...MAINLAND], [3, 45])).toEqual([2, 45, 3, 48]);
    expect(boundsOf([at('a', 2, 48)], [...MAINLAND], [55.4, -21])).toEqual([2, 48, 2, 48]);
    expect(boundsOf([at('b', 55.4, -21)], [...MAINLAND], [55.5, -20.9])).toEqual([55.4, -21, 55.5, -20.9]);
    expect(boundsOf([], [...MAINLAND], [3, 45])).toEqual(MAINLAND);
  });
});
