import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { haversineKm } from '../geo/distance.ts';
import { nearest } from './nearest.ts';

function at(id: string, point?: [number, number]): DirectoryRecord {
  const record = { id, name: id, kinds: ['pole'], sectors: [], summary: {}, territory: {} };
  return point === undefined ? record : { ...record, point };
}
const lyon: [number, number] = [4.8357, 45.764];
const records = [
  at('paris', [2.3488, 48.8534]),
  at('nowhere'),
  at('grenoble', [5.7357, 45.1787]),
  at('h7', lyon),
  at('a7', lyon),
];

it('gives the nearest first, ties by id, and never a record without a point', () => {
  expect(nearest(records, lyon).map(({ record }) => record.id)).toEqual(['a7', 'h7', 'grenoble', 'paris']);
});

it('keeps to the radius, the limit and what is accepted', () => {
  const options = { radiusKm: 100, limit: 2, accept: (record: DirectoryRecord) => record.id !== 'a7' };
  expect(nearest(records, lyon, options).map(({ record }) => record.id)).toEqual(['h7', 'grenoble']);
});

it('gives true distances in order', () => {
  const place = fc.tuple(
    fc.double({ min: -5, max: 9, noNaN: true }),
    fc.double({ min: 42, max: 51, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(place, { maxLength: 20 }), (places) => {
      const near = nearest(
        places.map((point, n) => at(`r${n}`, point)),
        lyon,
      );
      const expected = places.map((point) => haversineKm(lyon, point)).sort((a, b) => a - b);
      expect(near.map(({ distanceKm }) => distanceKm)).toEqual(expected);
    }),
  );
});
