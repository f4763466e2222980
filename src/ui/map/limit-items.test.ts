import { describe, expect, test } from 'vitest';
import { limitItems } from './limit-items.ts';
import type { MapItem } from './map-point.ts';

const single = (id: string, lng: number, lat: number, kind = 'pole'): MapItem => ({
  type: 'single',
  key: id,
  id,
  kind,
  point: [lng, lat],
});
/** A grid over the country, one mark each quarter of a degree. */
const GRID = Array.from({ length: 400 }, (_, index) =>
  single(`s${index}`, (index % 20) / 4, 43 + Math.floor(index / 20) / 4, index % 2 === 0 ? 'pole' : 'campus'),
);
const countOf = (item: MapItem) => (item.type === 'group' ? item.count : 1);

describe('too many marks', () => {
  test('join until they are few enough, and nobody is lost', () => {
    const limited = limitItems(GRID, 60, 7);
    expect(limited.length).toBeLessThanOrEqual(60);
    expect(limited.length).toBeGreaterThan(15);
    expect(limited.reduce((sum, item) => sum + countOf(item), 0)).toBe(400);
  });

  test('add up their kinds and their extents', () => {
    const [all] = limitItems([single('a', 2, 48), single('b', 2.5, 48.5, 'campus')], 1, 3);
    expect(all).toMatchObject({
      type: 'group',
      count: 2,
      bounds: [2, 48, 2.5, 48.5],
      pile: false,
      kinds: new Map([
        ['pole', 1],
        ['campus', 1],
      ]),
    });
  });

  test('join the same way whatever the order in which they come', () => {
    expect(limitItems([...GRID].reverse(), 60, 7)).toEqual(limitItems(GRID, 60, 7));
  });
});

test('few marks stay as they are', () => {
  const few = GRID.slice(0, 10);
  expect(limitItems(few, 60, 7)).toBe(few);
});
