/** From the directory to what the map draws. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox } from '#domain/territory.ts';
import type { UnderstoodTerritory } from '#engine/search/types.ts';
import type { Directory } from '#state/directory.ts';
import type { RankedRecords } from '#state/ranked-record.ts';
import type { MapPoint } from '#ui/map/map-point.ts';
import type { MapPlace } from '#ui/map/places-bar.tsx';
import type { MapTown } from '#ui/map/view-summary.ts';

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

export function toMapPoints(results: RankedRecords): MapPoint[] {
  return results.records().flatMap((record) => toMapPoint(record) ?? []);
}

/** The town that distances are measured from; an area has no point to measure from. */
export function mapTown(place: UnderstoodTerritory | undefined): MapTown | undefined {
  return place?.point && { name: place.name, point: place.point };
}

/** What the publication frames first, else the mainland; and the overseas territories where the directory has someone. */
export function mapPlaces(
  { territories, records }: Directory,
  bounds: Bbox | undefined,
): { mainland: Bbox; overseas: MapPlace[] } {
  const present = new Set(records.map(({ territory }) => territory.region));
  const mainland = territories.regions.filter((region) => !region.overseas).map((region) => region.bbox);
  return {
    mainland: bounds ?? (mainland.length > 0 ? mainland.reduce(union) : territories.country.bbox),
    overseas: territories.regions.filter((region) => region.overseas && present.has(region.code)),
  };
}

function union(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
