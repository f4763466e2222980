/** Point of a GeoJSON feature. */
import type { Issue, Place } from '#domain/issue.ts';
import type { LngLat } from '#domain/organization.ts';
import { excerpt } from './did-you-mean.ts';
import { toJson } from './json-file.ts';

const MAX_LNG = 180;
const MAX_LAT = 90;
/** Metres of Lambert-93 (EPSG:2154) over metropolitan France, with room: what French files hold by mistake. */
const LAMBERT_93 = { west: 0, east: 1_300_000, south: 6_000_000, north: 7_200_000 };

/** The point of a geometry; none for `null`, which RFC 7946 allows for a feature without a place. */
export function readPoint(
  geometry: unknown,
  place: Place,
  title: string | undefined,
): { lngLat?: LngLat } | { issue: Issue } {
  if (geometry === null || geometry === undefined) return {};
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const row = title === undefined || title === '' ? {} : { row: excerpt(title) };
  const issue = (expected: string, hint: string, code: Issue['code'] = 'row.geometry') => ({
    issue: { code, place, ...row, value: excerpt(toJson(geometry)), expected, hint },
  });
  if (type !== 'Point') return issue('a geometry of type "Point", or null', 'give one point, or null');
  const [lng, lat] = Array.isArray(coordinates) ? coordinates : [];
  if (typeof lng !== 'number' || typeof lat !== 'number') {
    return issue('"coordinates": [longitude, latitude]', 'give two numbers, in degrees');
  }
  if (Math.abs(lng) <= MAX_LNG && Math.abs(lat) <= MAX_LAT) return { lngLat: [lng, lat] };
  const range = 'longitude from -180 to 180, then latitude from -90 to 90';
  if (Math.abs(lat) <= MAX_LNG && Math.abs(lng) <= MAX_LAT) {
    return issue(range, `did you mean [${lat}, ${lng}]?`, 'coordinates.swapped');
  }
  return issue(range, isLambert93(lng, lat) ? LAMBERT_HINT : 'give degrees of WGS 84 (EPSG:4326)');
}

const LAMBERT_HINT =
  'these look like metres of Lambert-93 (EPSG:2154): export the layer in WGS 84 (EPSG:4326)';

function isLambert93(x: number, y: number): boolean {
  const { west, east, south, north } = LAMBERT_93;
  return x > west && x < east && y > south && y < north;
}
