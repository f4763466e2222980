/** How well a place is known. */

/** Precisions that come with a point, from the finest to the coarsest. */
export const POINT_PRECISIONS = ['housenumber', 'street', 'locality', 'municipality'] as const;
/** Precisions that name an area only: never drawn as a point in the middle of it. */
export const AREA_PRECISIONS = ['department', 'region', 'country'] as const;

export const LOCATION_PRECISIONS = [...POINT_PRECISIONS, ...AREA_PRECISIONS] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

/** True for a precision that comes with a point. */
export function hasPointPrecision(precision: LocationPrecision): boolean {
  return (POINT_PRECISIONS as readonly string[]).includes(precision);
}
