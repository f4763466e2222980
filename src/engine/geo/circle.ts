/** Circles on the sphere. */
import type { LngLat } from '#domain/organization.ts';
import { EARTH_RADIUS_KM } from './distance.ts';

const RADIANS = Math.PI / 180;

/**
 * Points at `radiusKm` (great circle) of the centre, clockwise from the north, the first one again at the end: the edge of what
 * `haversineKm` calls within that distance. Not for circles that hold a pole or cross the antimeridian.
 */
export function circleAround([lng, lat]: LngLat, radiusKm: number, sides = 72): LngLat[] {
  const angle = radiusKm / EARTH_RADIUS_KM;
  const sinLat = Math.sin(lat * RADIANS);
  const cosLat = Math.cos(lat * RADIANS);
  return Array.from({ length: sides + 1 }, (_, side) => {
    const bearing = (2 * Math.PI * (side % sides)) / sides;
    const sin = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const dLng = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosLat, Math.cos(angle) - sinLat * sin);
    return [lng + dLng / RADIANS, Math.asin(sin) / RADIANS];
  });
}
