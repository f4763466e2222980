/** Distances on the sphere, from degrees of WGS 84 to kilometres. */
import type { LngLat } from '#domain/organization.ts';

/** Mean radius of the Earth, R1 of the IUGG. */
export const EARTH_RADIUS_KM = 6371.0088;
export const RADIANS = Math.PI / 180;

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
