/**
 * Coverage of every EPCI for a changed filter, in milliseconds of processor time, at the size of the directory and at
 * 100,000 organisations, beside brute force: every commune against every organisation.
 * Run: `tsx tests/bench/coverage.bench.ts [sizes…]`; exit 1 when a median is over its ceiling.
 */
import { parse } from 'csv-parse/sync';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Commune } from '#domain/territory.ts';
import { coverageTable, createCoverage } from '#engine/coverage/coverage.ts';
import { createFilterContext } from '#engine/facets/filter-context.ts';
import { matchesFilters } from '#engine/facets/match-filters.ts';
import { haversineKm } from '#engine/geo/distance.ts';
import { createGazetteer, type Gazetteer } from '#engine/places/gazetteer.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { loadCoverageData } from '../support/coverage-data.ts';
import { generateCsv, seededRandom } from './generate-directory.ts';

/** For the median. Processor time, garbage collection included: a busy machine must not fail what is fast enough. */
const CEILINGS_MS: Readonly<Record<number, number>> = { 641: 150, 100000: 1000 };
const ROUNDS = 9;
/** Communes that brute force is timed on; its time for all of them follows. */
const BRUTE_SAMPLE = 500;

const data = loadCoverageData();
const { communes, epcis, territories, taxonomy, edition, ground } = data;

/** Generated rows as records, parsed as the app parses them: at their commune, or scattered as addresses are. */
function directoryOf(size: number, scattered: boolean): DirectoryRecord[] {
  const random = seededRandom(size);
  const gazetteer = createGazetteer(communes, []);
  const rows: Record<string, string>[] = parse(generateCsv(size), { columns: true });
  const jitter = () => (scattered ? (random() - 0.5) / 20 : 0);
  return JSON.parse(JSON.stringify(rows.map((row) => toRecord(row, gazetteer, jitter))));
}

function toRecord(row: Record<string, string>, gazetteer: Gazetteer, jitter: () => number): DirectoryRecord {
  const { id = '', name = '', kinds = '', sectors = '', city = '', department_code: department = '' } = row;
  const served = territories.regions.find((region) => region.name === row.served_regions)?.code;
  const place = gazetteer.resolveCommune({ name: city, department });
  return {
    id,
    name,
    kinds: [kinds],
    sectors: sectors.split(';'),
    summary: {},
    ...(served !== undefined && { serves: [served] }),
    ...(place.ok ? seatIn(place.commune, jitter) : { territory: { department: `D${department}` } }),
  };
}

function seatIn({ code, epci, department, region, lng, lat }: Commune, jitter: () => number) {
  const territory = { commune: `C${code}`, department: `D${department}`, region: `R${region}` };
  const point: [number, number] = [lng + jitter(), lat + jitter()];
  return { point, territory: epci === undefined ? territory : { ...territory, epci: `E${epci}` } };
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    return cpuMs(start);
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

function cpuMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A filter that keeps most of them changes, and the EPCI are computed again. */
function recompute(records: readonly DirectoryRecord[]): void {
  const context = createFilterContext({ taxonomy, territories, edition, epcis });
  const filters = { ...NO_FILTERS, kinds: 'pole cluster ptce accelerator incubator campus'.split(' ') };
  const set = records.filter((record) => matchesFilters(record, filters, context));
  coverageTable(createCoverage(ground, set, records), 'epci');
}

function bruteMs(records: readonly DirectoryRecord[]): number {
  const points = records.flatMap(({ point }) => (point === undefined ? [] : [point]));
  const step = Math.ceil(ground.communes.length / BRUTE_SAMPLE);
  const sample = ground.communes.filter((_, n) => n % step === 0);
  const start = process.cpuUsage();
  for (const { lng, lat } of sample) {
    let least = Number.POSITIVE_INFINITY;
    for (const point of points) least = Math.min(least, haversineKm([lng, lat], point));
  }
  return (cpuMs(start) * ground.communes.length) / sample.length;
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [641, 100_000];
for (const size of sizes) {
  for (const scattered of [false, true]) {
    const records = size === 641 && !scattered ? data.records : directoryOf(size, scattered);
    const ms = median(() => recompute(records));
    const points = records.filter(({ point }) => point !== undefined);
    const places = new Set(points.map(({ point }) => String(point))).size;
    const brute = bruteMs(records);
    const ceiling = CEILINGS_MS[size] ?? Number.POSITIVE_INFINITY;
    console.log(
      `${size} organisations, ${points.length} points at ${places} places: ${ms.toFixed(0)} ms (ceiling ${ceiling}); ` +
        `brute force ${(brute / 1000).toFixed(1)} s, ${(brute / ms).toFixed(0)} times`,
    );
    if (ms > ceiling) process.exitCode = 1;
  }
}
