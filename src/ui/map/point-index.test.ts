import { describe, expect, test } from 'vitest';
import type { MapPoint } from './map-point.ts';
import { createPointIndex } from './point-index.ts';

const at = (id: string, lng: number, lat: number, city?: string): MapPoint => ({
  id,
  name: id,
  kind: 'pole',
  city,
  region: undefined,
  point: [lng, lat],
});

describe('the index of the points', () => {
  const index = createPointIndex([
    at('b', 2.3488, 48.8534, 'Paris'),
    at('far', 5.7, 45.2, 'Grenoble'),
    at('a', 2.3488, 48.8534, 'Paris'),
    at('nowhere', 5.69, 45.2),
  ]);

  test('gives those inside a rectangle, its edge included, in the order of the results', () => {
    expect(index.within([2.3488, 48.8, 3, 48.8534]).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(index.within([10, 10, 11, 11])).toEqual([]);
  });

  test('gives the nearest that is accepted, with its distance', () => {
    const named = index.nearest([5.69, 45.2], ({ city }) => city !== undefined);
    expect(named?.point.city).toBe('Grenoble');
    expect(named?.km).toBeCloseTo(0.78, 1);
    expect(index.nearest([5.69, 45.2])?.point.id).toBe('nowhere');
  });

  test('finds somebody from the other side of the world', () => {
    expect(index.nearest([165, -21])?.km).toBeCloseTo(16_556, 0);
  });

  test('measures in kilometres: a degree of longitude is the shorter one', () => {
    const north = createPointIndex([at('north', 2, 60.019), at('east', 2.03, 60)]);
    expect(north.nearest([2, 60])?.point.id).toBe('east');
  });

  test('has nobody to give when there is none', () => {
    const empty = createPointIndex([]);
    expect(empty.within([-180, -90, 180, 90])).toEqual([]);
    expect(empty.nearest([0, 0])).toBeUndefined();
  });
});
