/** Who is nearest to a point, beside sorting everyone by distance; and asked from many points, beside asking everyone each time. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import { createNearIndex } from '#engine/nearby/near-index.ts';
import { nearest } from '#engine/nearby/nearest.ts';
import { published, recordsOf } from '../published.ts';
import { type Race, race } from '../race.ts';
import type { Part, Row } from '../row.ts';

const RADIUS_KM = 30;
const LIMIT = 20;
/** Towns asked in one turn, spread over the country. */
const TOWNS = { small: 50, large: 5 } as const;

function sortEveryone(records: readonly DirectoryRecord[], point: LngLat): string[] {
  return records
    .flatMap((record) =>
      record.point === undefined ? [] : { id: record.id, distanceKm: haversineKm(point, record.point) },
    )
    .sort((a, b) => a.distanceKm - b.distanceKm || (a.id < b.id ? -1 : 1))
    .filter(({ distanceKm }) => distanceKm <= RADIUS_KM)
    .slice(0, LIMIT)
    .map(({ id }) => id);
}

function measure(size: number, { isQuick }: { isQuick: boolean }): Row[] {
  const records = recordsOf(size);
  const { communes } = published;
  const step = Math.ceil(communes.length / (size > 20_000 ? TOWNS.large : TOWNS.small));
  const points = communes.filter((_, n) => n % step === 0).map(({ lng, lat }): LngLat => [lng, lat]);
  const options = { radiusKm: RADIUS_KM, limit: LIMIT };
  const findNear = createNearIndex(records);
  for (const point of points) {
    const [ours, theirs] = [
      findNear(point, options).map(({ record }) => record.id),
      sortEveryone(records, point),
    ];
    if (String(ours) !== String(theirs)) throw new Error(`expected ${theirs} near ${point}, found ${ours}`);
  }
  const about = {
    part: 'nearest',
    size,
    condition: 'Node',
    unit: 'ms',
    rivalName: 'sorting everyone',
  } as const;
  const runs = isQuick ? 7 : 9;
  const rival = () => points.map((point) => sortEveryone(records, point));
  const one = race({ ours: () => points.map((point) => nearest(records, point, options)), rival }, runs);
  const many = race({ ours: () => points.map((point) => findNear(point, options)), rival }, runs);
  const measureOf = `${LIMIT} nearest within ${RADIUS_KM} km of a town`;
  return [
    { ...about, measure: measureOf, ...perTown(one, points.length) },
    { ...about, measure: `${measureOf}, the directory in squares`, ...perTown(many, points.length) },
  ];
}

function perTown(times: Race, towns: number): Race {
  return { ...times, ours: times.ours / towns, rival: times.rival / towns };
}

export const nearestPart: Part = { name: 'nearest', isQuick: true, measure };
