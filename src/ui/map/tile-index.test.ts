import type { Feature } from 'geojson';
import { expect, it } from 'vitest';
import { toItems } from './map-point.ts';
import { createTileIndex } from './tile-index.ts';

function feature(properties: Record<string, unknown>, [lng, lat]: [number, number]): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

const LYON: [number, number] = [4.85, 45.75];
const ALONE = { id: 'axelera', name: 'Axelera', kind: 'pole', region: 'R84', lng: LYON[0], lat: LYON[1] };
const GROUP = {
  ...{ cluster: true, cluster_id: 7, point_count: 3, 'kind-pole': 1, 'kind-incubator': 2 },
  ...{ west: 2.3, south: 48.8, east: 2.3, north: 48.8, city: 'Paris' },
};
const MEMBER = { id: 'agoranov', name: 'Agoranov', kind: 'incubator', pile: 7, lng: 2.3, lat: 48.8 };
const FEATURES = [feature(ALONE, LYON), feature(GROUP, [2.3, 48.8]), feature(MEMBER, [2.3, 48.8])];
const LOCATED = new Map([['pole', 90_000]]);

it('draws those of a pile as their group, which the tile names by its town', () => {
  const items = toItems(FEATURES, ['pole', 'incubator']);
  expect(items.map(({ key }) => key)).toEqual(['axelera', 'group-7']);
  expect(items[1]).toMatchObject({ type: 'group', count: 3, pile: true, city: 'Paris' });
});

it('counts a group as its organisations, where its middle is in view, and names no region', () => {
  const items = toItems(FEATURES, ['pole', 'incubator']);
  const index = createTileIndex(FEATURES, items, LOCATED);
  const visited: (string | undefined)[] = [];
  index.visit([-5, 41, 10, 51], ({ id, region }) => visited.push(id, region));
  expect(visited).toEqual(['axelera', undefined, ...Array(3).fill(['group-7', undefined]).flat()]);
  let inParis = 0;
  index.visit([2, 48, 3, 49], () => {
    inParis += 1;
  });
  expect(inParis).toBe(3);
});

it('lists a pile by name, and says how many are on the whole map, not in the tiles', () => {
  const index = createTileIndex(FEATURES, [], LOCATED);
  expect(index.within([2.2, 48.7, 2.4, 48.9]).map(({ name }) => name)).toEqual(['Agoranov']);
  expect(index.byId.get('axelera')?.point).toEqual(LYON);
  expect(index.located).toBe(LOCATED);
  // Only those in view are known: the nearest of them would not be the nearest.
  expect(index.nearest([0, 0])).toBeUndefined();
});
