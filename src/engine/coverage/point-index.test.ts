import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LngLat } from '#domain/organization.ts';
import { haversineKm } from '../geo/distance.ts';
import { createPointIndex } from './point-index.ts';

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
/** Few different places, many twice or more, in a country's box. */
const crowded = fc.tuple(fc.integer({ min: -4, max: 8 }), fc.integer({ min: 42, max: 51 }));
/** Close together, as the addresses of a town: a branch pruned too soon shows here. */
const town = fc.tuple(
  fc.double({ min: 4.8, max: 4.9, noNaN: true }),
  fc.double({ min: 45.7, max: 45.8, noNaN: true }),
);
const place = fc.oneof(anywhere, crowded, { arbitrary: town, weight: 4 });

it('finds, to the digit, the least distance over all the points', () => {
  const points = fc.array(place, { minLength: 1, maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(points, fc.array(place, { maxLength: 40, size: 'max' }), (known, asked) => {
      const index = createPointIndex(known);
      for (const point of asked) {
        const distances = known.map((one: LngLat) => haversineKm(point, one));
        const least = Math.min(...distances);
        const near = index.nearest(point);
        expect(near?.distanceKm).toBe(least);
        expect(distances[near?.index ?? -1]).toBe(least);
      }
    }),
  );
});

it('gives the first of several points at one place, and nothing for no points', () => {
  expect(
    createPointIndex([
      [2, 48],
      [5, 45],
      [5, 45],
    ]).nearest([5, 45]),
  ).toEqual({ index: 1, distanceKm: 0 });
  expect(createPointIndex([]).nearest([5, 45])).toBeUndefined();
});

it('sees across the antimeridian', () => {
  expect(
    createPointIndex([
      [170, 0],
      [-179.9, 0],
    ]).nearest([179.9, 0])?.index,
  ).toBe(1);
});
