/** Rectangles around points, in degrees of WGS 84. */
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import { EARTH_RADIUS_KM, RADIANS } from './distance.ts';

/** The smallest rectangle around some points; undefined for none. Does not cross the antimeridian. */
export function bboxOfPoints(points: Iterable<LngLat>): Bbox | undefined {
  let bbox: Bbox | undefined;
  for (const point of points) bbox = extend(bbox, point);
  return bbox;
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
