import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LngLat } from '#domain/organization.ts';
import { bboxOfPoints } from '../geo/make-bbox.ts';
import { clipRing, createFrame } from './frame.ts';
import { ringsIn } from './outlines.ts';
import { createTownIndex, type Town } from './towns.ts';

const near = (middle: number, apart: number) =>
  fc.double({ min: middle - apart, max: middle + apart, noNaN: true });
const point: fc.Arbitrary<LngLat> = fc.tuple(near(4, 3), near(45, 3));
/** On all sides of a frame around one place, and across its sides. */
const small: fc.Arbitrary<LngLat[]> = fc
  .tuple(near(4, 0.6), near(45, 0.45))
  .chain(([lng, lat]) =>
    fc.array(fc.tuple(near(lng, 0.01), near(lat, 0.01)), { minLength: 3, maxLength: 6 }),
  );
const ring = fc.oneof(small, fc.array(point, { minLength: 3, maxLength: 8 }));

it('cuts every ring as if none were known to be inside or outside of the frame', () => {
  fc.assert(
    fc.property(
      fc.array(ring, { minLength: 1, maxLength: 30 }),
      fc.tuple(near(4, 0.1), near(45, 0.1)),
      fc.constantFrom(8, 0, -152),
      (rings, at, bleed) => {
        const frame = createFrame([at[0] - 0.4, at[1] - 0.3, at[0] + 0.4, at[1] + 0.3]);
        const polygons = rings.map((one) => [[...one, ...one.slice(0, 1)]]);
        // A box that the frame meets: no area is left out as a whole here.
        const bbox = bboxOfPoints([...rings.flat(), at]) ?? [0, 0, 0, 0];
        const expected = rings
          .map((one) => clipRing(one.map(frame.project), bleed))
          .filter(({ length }) => length > 2);
        expect(ringsIn(frame, { code: 'X', polygons, bbox }, bleed)).toEqual(expected);
      },
    ),
  );
});

it('gives all towns of the squares that a box touches, from the largest', () => {
  const town = fc
    .tuple(point, fc.option(fc.integer({ min: 0, max: 50 })))
    .map(([[lng, lat], population]): Town => ({ name: `${lng} ${lat}`, lng, lat, population }));
  fc.assert(
    fc.property(fc.array(town, { maxLength: 60 }), point, (towns, [west, south]) => {
      const [east, north] = [west + 1.3, south + 0.6];
      const isTouched = ({ lng, lat }: Town) =>
        Math.floor(lng) >= Math.floor(west) &&
        Math.floor(lng) <= east &&
        Math.floor(lat) >= Math.floor(south) &&
        Math.floor(lat) <= north;
      const expected = towns.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)).filter(isTouched);
      expect([...createTownIndex(towns)([west, south, east, north])]).toEqual(expected);
    }),
  );
});
