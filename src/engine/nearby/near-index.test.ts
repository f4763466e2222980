import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { createNearIndex } from './near-index.ts';
import { nearest } from './nearest.ts';

function at(id: string, point?: [number, number]): DirectoryRecord {
  const record = { id, name: id, kinds: ['pole'], sectors: [], summary: {}, territory: {} };
  return point === undefined ? record : { ...record, point };
}

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
/** Mostly around one town, so that there is somebody near; also anywhere, poles and antimeridian included. */
const place: fc.Arbitrary<[number, number]> = fc.oneof(
  fc.tuple(fc.double({ min: 4, max: 6, noNaN: true }), fc.double({ min: 45, max: 46, noNaN: true })),
  fc.tuple(degrees(180), degrees(90)),
  fc.constantFrom<[number, number]>([4.5, 45.5], [180, 0], [-180, 0], [0, 90], [0.5, 0]),
);

it('answers as measuring everyone does', () => {
  const places = fc.array(fc.option(place, { nil: undefined }), { maxLength: 200 });
  fc.assert(
    fc.property(places, place, fc.constantFrom(0, 1, 50, 300, 25_000), (points, from, radiusKm) => {
      const records = points.map((point, n) => at(`r${n}`, point));
      const options = { radiusKm, limit: 150, accept: ({ id }: DirectoryRecord) => id !== 'r0' };
      expect(createNearIndex(records)(from, options)).toEqual(nearest(records, from, options));
    }),
  );
});

it('finds who stands exactly on the edge', () => {
  const [east, north]: [number, number][] = [
    [4.5, 0],
    [0, 4.5],
  ];
  const records = [
    at('east', east),
    at('north', north),
    ...[10, 20, 30].map((lng) => at(`far${lng}`, [lng, 40])),
  ];
  const radiusKm = nearest(records, [0, 0])[0]?.distanceKm ?? 0;
  const found = createNearIndex(records)([0, 0], { radiusKm });
  expect(found).toEqual(nearest(records, [0, 0], { radiusKm }));
  expect(found.length).toBeGreaterThan(0);
});
