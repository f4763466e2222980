import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findLabelAnchor } from './label-anchors.ts';

const ring = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [(west + east) / 2, south],
  [east, south],
  [east, (south + north) / 2],
  [east, north],
  [(west + east) / 2, north],
  [west, north],
  [west, (south + north) / 2],
  [west, south],
];
const square: Polygon = { type: 'Polygon', coordinates: [ring(0, 0, 4, 4)] };

describe('findLabelAnchor', () => {
  it('is the middle of an area without towns', () => {
    const [lng = 0, lat = 0] = findLabelAnchor(square, []);
    expect(lng).toBeCloseTo(2, 0);
    expect(lat).toBeCloseTo(2, 0);
  });

  it('moves away from a town in the middle, above or below it since a name is wide', () => {
    const [, lat = 0] = findLabelAnchor(square, [[2, 2]]);
    expect(Math.abs(lat - 2)).toBeGreaterThan(0.7);
  });

  it('stays in the largest part', () => {
    const coordinates = [[ring(10, 0, 11, 1)], [ring(0, 0, 4, 4)]];
    const [lng = 0] = findLabelAnchor({ type: 'MultiPolygon', coordinates }, []);
    expect(lng).toBeLessThan(4);
  });
});
