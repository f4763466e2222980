/** Distances on the sphere and rectangles, in degrees of WGS 84 and kilometres. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';

/** Mean radius of the Earth, R1 of the IUGG. */
export const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres (haversine: exact enough from one metre to the antipodes). */
export function haversineKm(from: LngLat, to: LngLat): number {
  const dLat = (to[1] - from[1]) * RADIANS;
  const dLng = (to[0] - from[0]) * RADIANS;
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(from[1] * RADIANS) * Math.cos(to[1] * RADIANS) * Math.sin(dLng / 2) ** 2;
  // Rounding can push `h` past 1 at the antipodes, where asin would answer NaN.
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The smallest rectangle around some points; undefined for none. Does not cross the antimeridian. */
export function bboxOfPoints(points: Iterable<LngLat>): Bbox | undefined {
  let bbox: Bbox | undefined;
  for (const point of points) bbox = extend(bbox, point);
  return bbox;
}

/** True when the point is inside the rectangle or on its edge. */
export function bboxContains(bbox: Bbox, [lng, lat]: LngLat): boolean {
  return lng >= bbox[0] && lng <= bbox[2] && lat >= bbox[1] && lat <= bbox[3];
}

/**
 * A rectangle that holds every point within `radiusKm` of the centre: a cheap test before the exact one.
 * Near a pole it spans all longitudes.
 */
export function bboxAround([lng, lat]: LngLat, radiusKm: number): Bbox {
  const dLat = radiusKm / EARTH_RADIUS_KM / RADIANS;
  const widest = Math.cos(Math.min(90, Math.abs(lat) + dLat) * RADIANS);
  const dLng = widest > 1e-9 ? Math.min(180, dLat / widest) : 180;
  return [lng - dLng, Math.max(-90, lat - dLat), lng + dLng, Math.min(90, lat + dLat)];
}

function extend(bbox: Bbox | undefined, [lng, lat]: LngLat): Bbox {
  if (bbox === undefined) return [lng, lat, lng, lat];
  return [Math.min(bbox[0], lng), Math.min(bbox[1], lat), Math.max(bbox[2], lng), Math.max(bbox[3], lat)];
}
