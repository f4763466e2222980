/** The outline of an EPCI, or of a part of one, however it was made. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';

export interface EpciProperties {
  /** `E200046977`, or `none` for the land of the communes that belong to no EPCI. */
  code: string;
}
export type EpciArea = Feature<Polygon | MultiPolygon, EpciProperties>;

export const NO_EPCI = 'none';
