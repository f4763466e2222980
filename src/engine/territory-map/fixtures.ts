/** Land for tests. */
import type { Bbox } from '#domain/territory.ts';
import type { Area } from './outlines.ts';

/** A rectangle of land. */
export function areaOf(code: string, [west, south, east, north]: Bbox): Area {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return {
    code,
    polygons: [[corners.map(([lng, lat]): [number, number] => [lng, lat])]],
    bbox: [west, south, east, north],
  };
}
