import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#domain/organization.ts';
import { bboxContains } from './bbox.ts';
import { EARTH_RADIUS_KM, haversineKm } from './distance.ts';
import { bboxAround, bboxOfPoints } from './make-bbox.ts';

const lyon: LngLat = [4.8357, 45.764];
const paris: LngLat = [2.3522, 48.8566];
const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const inFrance = fc.tuple(
  fc.double({ min: -5, max: 9, noNaN: true }),
  fc.double({ min: 42, max: 51, noNaN: true }),
);

describe('haversineKm', () => {
  it('gives the known distance from Lyon to Paris', () => {
    expect(haversineKm(lyon, paris)).toBeCloseTo(391.5, 0);
  });

  it('is zero at the same point and half the circumference at the antipodes', () => {
    expect(haversineKm(lyon, lyon)).toBe(0);
    expect(haversineKm([0, 0], [180, 0])).toBeCloseTo(Math.PI * EARTH_RADIUS_KM, 6);
  });

  it('is symmetric and never more than half the circumference', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const distance = haversineKm(a, b);
        expect(distance).toBeCloseTo(haversineKm(b, a), 9);
        expect(distance).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_KM);
      }),
    );
  });
});

describe('rectangles', () => {
  it('are undefined for no point and tight for some', () => {
    expect(bboxOfPoints([])).toBeUndefined();
    expect(bboxOfPoints([lyon, paris])).toEqual([2.3522, 45.764, 4.8357, 48.8566]);
  });

  it('around a point hold all that lies within the radius', () => {
    fc.assert(
      fc.property(
        inFrance,
        inFrance,
        fc.double({ min: 1, max: 500, noNaN: true }),
        (centre, other, radiusKm) => {
          if (haversineKm(centre, other) > radiusKm) return;
          expect(bboxContains(bboxAround(centre, radiusKm), other)).toBe(true);
        },
      ),
    );
  });

  it('do not hold a point outside', () => {
    expect(bboxContains(bboxAround(lyon, 50), paris)).toBe(false);
  });
});
