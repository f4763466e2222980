/** Coverage of every EPCI for a changed filter, beside brute force: every commune against every organisation. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { LngLat } from '#domain/organization.ts';
import { coverageTable, createCoverage } from '#engine/coverage/coverage.ts';
import { createFilterContext } from '#engine/facets/filter-context.ts';
import { matchesFilters } from '#engine/facets/match-filters.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { seededRandom } from '../generate-directory.ts';
import { published, recordsOf } from '../published.ts';
import { race } from '../race.ts';
import type { Part, Row } from '../row.ts';

const { ground, taxonomy, territories, epcis, edition } = published;
/** A filter that keeps most of them. */
const FILTERS = { ...NO_FILTERS, kinds: 'pole cluster ptce accelerator incubator campus'.split(' ') };
/** Communes that brute force is timed on; its time for all of them follows. */
const SAMPLES = { small: 500, large: 100 } as const;

/** Made records stand on the middle of their commune: as addresses do, each is moved a little. */
function scatter(records: readonly DirectoryRecord[]): DirectoryRecord[] {
  const random = seededRandom(records.length);
  const jitter = () => (random() - 0.5) / 20;
  return records.map((record) => {
    const [lng, lat] = record.point ?? [];
    return lng === undefined || lat === undefined
      ? record
      : { ...record, point: [lng + jitter(), lat + jitter()] };
  });
}

function keep(records: readonly DirectoryRecord[]): DirectoryRecord[] {
  const context = createFilterContext({ taxonomy, territories, edition, epcis });
  return records.filter((record) => matchesFilters(record, FILTERS, context));
}

/** How far the nearest is, for one commune in so many. */
function bruteForce(points: readonly LngLat[], step: number): number {
  let sum = 0;
  for (let n = 0; n < ground.communes.length; n += step) {
    const commune = ground.communes[n];
    if (commune === undefined) continue;
    let least = Number.POSITIVE_INFINITY;
    for (const point of points) least = Math.min(least, haversineKm([commune.lng, commune.lat], point));
    sum += least;
  }
  return sum;
}

function measure(size: number, { isQuick }: { isQuick: boolean }): Row[] {
  const records = size > published.records.length ? scatter(recordsOf(size)) : recordsOf(size);
  const points = keep(records).flatMap(({ point }) => (point === undefined ? [] : [point]));
  const sample = size > 20_000 ? SAMPLES.large : SAMPLES.small;
  const step = Math.ceil(ground.communes.length / sample);
  const timed = race(
    {
      ours: () => coverageTable(createCoverage(ground, keep(records), records), 'epci'),
      rival: () => bruteForce(points, step),
    },
    isQuick ? 5 : 7,
  );
  return [
    {
      part: 'coverage',
      measure: 'every EPCI for a changed filter',
      size,
      condition: 'Node',
      unit: 'ms',
      ...timed,
      rival: timed.rival * step,
      ratio: (timed.ratio ?? Number.NaN) * step,
      rivalName: 'distance of every commune to everyone, from a sample of the communes',
    },
  ];
}

export const coveragePart: Part = { name: 'coverage', isQuick: true, measure };
