import { describe, expect, it } from 'vitest';
import type { Bbox, Territories } from '#domain/territory.ts';
import { recordOf } from '../coverage/fixtures.ts';
import { drawFirstMap } from './first-map.ts';
import { areaOf } from './fixtures.ts';

const FRAMED: Bbox = [-4, 42, 8, 51];

const region = (code: string) => ({
  code,
  name: code,
  population: 1,
  bbox: [0, 0, 1, 1] satisfies Bbox,
  overseas: false,
});
const TERRITORIES: Territories = {
  country: { code: 'FR', name: 'France', population: 1, bbox: [0, 0, 1, 1] },
  regions: [region('R11')],
  departments: [],
};
const WORLD = {
  territories: TERRITORIES,
  shapes: {
    world: [areaOf('XX', [9, 44, 12, 48]), areaOf('ZZ', [100, 0, 110, 10])],
    regions: [areaOf('R11', [0, 44, 4, 48]), areaOf('R99', [4, 44, 6, 46])],
  },
};

/** Pixels of Web Mercator at a zoom where the world is one wide; by hand, from its definition. */
const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

describe('drawFirstMap', () => {
  it('frames as the live map does: what is framed touches two sides, in Web Mercator', () => {
    const { view } = drawFirstMap(WORLD, [], FRAMED);
    const [x, y, width, height] = view;
    const aspect = (FRAMED[2] - FRAMED[0]) / 360 / (northing(FRAMED[3]) - northing(FRAMED[1]));
    expect(width / height).toBeCloseTo(aspect, 3);
    expect(height).toBeCloseTo(640, 1);
    expect([x + width / 2, y + height / 2].map(Math.round)).toEqual([480, 320]);
  });

  it('places an organisation where the projection has it, with the kinds of its group', () => {
    const point: [number, number] = [2, 49];
    const near = recordOf('near', { point, kinds: ['pole', 'cluster'] });
    const other = recordOf('other', { point, kinds: ['incubator'] });
    const third = recordOf('third', { point, kinds: ['incubator'] });
    const { view, marks } = drawFirstMap(WORLD, [near, other, third], FRAMED);
    const [x, y, width, height] = view;
    const right = (point[0] - FRAMED[0]) / (FRAMED[2] - FRAMED[0]);
    const down = (northing(FRAMED[3]) - northing(point[1])) / (northing(FRAMED[3]) - northing(FRAMED[1]));
    expect(marks).toEqual([
      {
        x: Math.round(x + right * width),
        y: Math.round(y + down * height),
        radius: expect.any(Number),
        count: 3,
        kinds: [
          ['incubator', 2],
          ['pole', 1],
        ],
      },
    ]);
  });

  it('leaves out who has no point or stands outside of the frame, and the land that no window shows', () => {
    const { point: _, ...nowhere } = recordOf('nowhere', {});
    const overseas = recordOf('overseas', { point: [55, -21] });
    const map = drawFirstMap(WORLD, [nowhere, overseas], FRAMED);
    expect(map.marks).toEqual([]);
    expect(map.regions.match(/M/g)).toHaveLength(1);
    // The neighbour country, and the region that this publication is not about.
    expect(map.foreign.match(/M/g)).toHaveLength(2);
  });
});
