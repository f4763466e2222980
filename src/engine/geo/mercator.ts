/** Web Mercator (EPSG:3857), in which the live map is drawn. */
import type { LngLat } from '#domain/organization.ts';

/** From degrees of WGS 84 to a world that is one wide, with its origin in the north-west; infinite at the poles. */
export function toMercator([lng, lat]: LngLat): readonly [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}
