/** From the directory to what the map draws. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox } from '#domain/territory.ts';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import type { AnswerRows } from '#state/ranked-record.ts';
import type { MapPoint } from '../map/map-point.ts';
import type { MapPlace } from '../map/places-bar.tsx';
import type { MapTown } from '../map/view-summary.ts';

/** Undefined for an organisation whose exact place is not known: it is never drawn in the middle of an area. */
export function toMapPoint({
  id,
  name,
  kinds,
  city,
  point,
  territory,
}: DirectoryRecord): MapPoint | undefined {
  return point && { id, name, kind: kinds[0] ?? '', city, region: territory.region, point };
}

export function toMapPoints(results: AnswerRows): MapPoint[] {
  return results.records().flatMap((record) => toMapPoint(record) ?? []);
}

/** The town that distances are measured from; an area has no point to measure from. */
export function mapTown({ place, request, understood }: DirectoryAnswer): MapTown | undefined {
  if (!place?.point) return undefined;
  const radiusKm = request.reach?.radiusKm ?? (request.reach ? undefined : understood.reach?.radiusKm);
  const { name, point } = place;
  return radiusKm === undefined ? { name, point } : { name, point, radiusKm };
}

/** What the publication frames first, else the mainland; and the overseas territories where the directory has someone. */
export function mapPlaces(
  { territories, regions }: Directory,
  bounds: Bbox | undefined,
): { mainland: Bbox; overseas: MapPlace[] } {
  const mainland = territories.regions.filter((region) => !region.overseas).map((region) => region.bbox);
  return {
    mainland: bounds ?? (mainland.length > 0 ? mainland.reduce(union) : territories.country.bbox),
    overseas: territories.regions.filter((region) => region.overseas && regions.has(region.code)),
  };
}

function union(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
