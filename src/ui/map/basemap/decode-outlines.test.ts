import { expect, it } from 'vitest';
import { decodeOutlines, type OutlinesTopology } from './decode-outlines.ts';

/** Three squares in a row, each sharing a side with the next: two departments, then a neighbour. */
function row(secondRegion: string): OutlinesTopology {
  const department = (code: string, region: string, arcs: number[][]) =>
    ({ type: 'Polygon', arcs, properties: { code, name: code, region } }) as const;
  return {
    type: 'Topology',
    arcs: [
      [
        [1, 0],
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 0],
      ],
      [
        [1, 1],
        [2, 1],
      ],
      [
        [2, 1],
        [2, 0],
      ],
      [
        [2, 0],
        [1, 0],
      ],
      [
        [2, 1],
        [3, 1],
        [3, 0],
        [2, 0],
      ],
    ],
    objects: {
      departments: {
        type: 'GeometryCollection',
        geometries: [department('D01', 'R84', [[0, 1]]), department('D02', secondRegion, [[2, 3, 4, ~1]])],
      },
      regions: { type: 'GeometryCollection', geometries: [] },
      world: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: [[5, ~3]], properties: { country: 'IT' } }],
      },
    },
  };
}
const bordersOf = (topology: OutlinesTopology) =>
  Object.fromEntries(
    decodeOutlines(topology).borders.features.map(({ properties, geometry }) => [
      properties.kind,
      geometry.coordinates.flat(),
    ]),
  );

it('tells a border between regions from one inside a region, a frontier and both coasts', () => {
  const borders = bordersOf(row('R32'));
  expect(Object.keys(borders).sort()).toEqual(['coast', 'foreign-coast', 'frontier', 'region']);
  expect(borders.region).toEqual([
    [1, 1],
    [1, 0],
  ]);
  expect(borders.frontier).toEqual([
    [2, 1],
    [2, 0],
  ]);
  expect(Object.keys(bordersOf(row('R84')))).toContain('department');
});

it('joins the departments into one country', () => {
  const { france } = decodeOutlines(row('R32'));
  expect(france.geometry.coordinates).toHaveLength(1);
  expect(france.geometry.coordinates.flat(2)).toContainEqual([2, 1]);
  expect(france.geometry.coordinates.flat(2)).not.toContainEqual([3, 1]);
});
