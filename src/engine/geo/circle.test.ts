import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circleAround } from './circle.ts';
import { haversineKm } from './distance.ts';

it('stays at its radius all around, and closes', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -63, max: 56, noNaN: true }),
      fc.double({ min: -22, max: 51, noNaN: true }),
      fc.double({ min: 1, max: 300, noNaN: true }),
      (lng, lat, radiusKm) => {
        const circle = circleAround([lng, lat], radiusKm);
        expect(circle.at(-1)).toEqual(circle[0]);
        for (const point of circle) expect(haversineKm([lng, lat], point)).toBeCloseTo(radiusKm, 6);
      },
    ),
  );
});

it('goes from the north to the east', () => {
  const [north, east] = circleAround([4.8357, 45.764], 50, 4);
  expect(north?.[1]).toBeGreaterThan(46.2);
  expect(east?.[0]).toBeGreaterThan(5.4);
});
