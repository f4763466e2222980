/** Rectangles of longitude and latitude. None of ours crosses the antimeridian. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';

/** True when the point is inside or on the edge. */
export function bboxContains([west, south, east, north]: Bbox, [lng, lat]: LngLat): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
