/** `places.json`: towns by rank and the points where areas are named, in columns that compress well. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { bboxOfPositions, ringArea, ringsOf } from './geometry.ts';
import { findLabelAnchor, roundDegrees } from './label-anchors.ts';
import type { Outlines } from './outlines.ts';
import { RANKS, type Rank, type Town } from './towns.ts';

/** The towns of one rank; `lng` and `lat` are differences to the town before, in thousandths of a degree. */
export interface EncodedTowns {
  rank: Rank;
  /** Names joined by `|`. */
  names: string;
  lng: number[];
  lat: number[];
  /** Positions in the lists of the seats of a region, and of a department. */
  regionSeats: number[];
  departmentSeats: number[];
}

export interface Places {
  towns: EncodedTowns[];
  /** `[code, name, lng, lat]` */
  regions: [string, string, number, number][];
  overseas: [string, string, number, number][];
  departments: [string, string, number, number][];
  /** `[ISO 3166-1 alpha-2, lng, lat, area in square degrees]`: the reader names them in its language. */
  countries: [string, number, number, number][];
}

/** Up to this rank the largest town comes first, so that its name wins; later ones are ordered to compress. */
const LAST_RANK_BY_POPULATION = 6;
/** Towns whose names are drawn at the scales where areas are named, and how long these names are there, in degrees. */
const OBSTACLES = {
  regions: { lastRank: 3, nameDegrees: 0.7 },
  departments: { lastRank: 5, nameDegrees: 0.2 },
} as const;
/** France has no outline of its own among the countries; the middle of its mainland. */
const FRANCE = ['FR', 2.45, 46.6, 64] as const satisfies Places['countries'][number];
/** Smaller countries, in square degrees, are towns of their neighbours at the scales of this map. */
const MIN_COUNTRY_AREA = 0.04;

export function buildPlaces(towns: readonly Town[], outlines: Outlines): Places {
  const regions = nameAreas(outlines, 'regions', towns);
  const departments = nameAreas(outlines, 'departments', towns);
  // Overseas, and only there, a region is one department: it is named once.
  const departmentNames = new Set(departments.map(([, name]) => name));
  const regionNames = new Set(regions.map(([, name]) => name));
  return {
    towns: RANKS.map((rank) => encodeTowns(rank, towns)),
    regions: regions.filter(([, name]) => !departmentNames.has(name)),
    overseas: regions.filter(([, name]) => departmentNames.has(name)),
    departments: departments.filter(([, name]) => !regionNames.has(name)),
    countries: nameCountries(outlines),
  };
}

function encodeTowns(rank: Rank, all: readonly Town[]): EncodedTowns {
  const towns = all.filter((town) => town.rank === rank);
  if (rank > LAST_RANK_BY_POPULATION) towns.sort((a, b) => (a.code < b.code ? -1 : 1));
  const seatsOf = (seat: Town['seat']) => towns.flatMap((town, index) => (town.seat === seat ? [index] : []));
  return {
    rank,
    names: towns.map(({ name }) => name).join('|'),
    lng: differences(towns.map(({ lng }) => lng)),
    lat: differences(towns.map(({ lat }) => lat)),
    regionSeats: seatsOf('region'),
    departmentSeats: seatsOf('department'),
  };
}

function differences(degrees: readonly number[]): number[] {
  const thousandths = degrees.map((value) => Math.round(value * 1000));
  return thousandths.map((value, index) => value - (thousandths[index - 1] ?? 0));
}

/** The dot of a town and the end of its name, written to the right. */
function obstaclesOf(level: keyof typeof OBSTACLES, towns: readonly Town[]): Position[] {
  const { lastRank, nameDegrees } = OBSTACLES[level];
  return towns.flatMap(({ rank, lng, lat }) =>
    rank > lastRank
      ? []
      : [
          [lng, lat],
          [lng + nameDegrees, lat],
        ],
  );
}

function nameAreas(
  outlines: Outlines,
  level: 'regions' | 'departments',
  towns: readonly Town[],
): [string, string, number, number][] {
  const obstacles = obstaclesOf(level, towns);
  return feature(outlines, outlines.objects[level]).features.map(({ geometry, properties }) => {
    const area = areaOf(geometry, properties.code);
    const box = bboxOfPositions(ringsOf(area).flat());
    const near = obstacles.filter(
      ([x = 0, y = 0]) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3],
    );
    const [lng = 0, lat = 0] = findLabelAnchor(area, near);
    return [properties.code, properties.name, lng, lat];
  });
}

function nameCountries(outlines: Outlines): Places['countries'] {
  const countries = feature(outlines, outlines.objects.world).features.flatMap(({ geometry, properties }) => {
    const area = areaOf(geometry, properties.country);
    const size = Math.max(...ringsOf(area).map(ringArea));
    if (!/^[A-Z]{2}$/.test(properties.country) || size < MIN_COUNTRY_AREA) return [];
    const [lng = 0, lat = 0] = findLabelAnchor(area, []);
    return [[properties.country, lng, lat, roundDegrees(size)] satisfies Places['countries'][number]];
  });
  return [[...FRANCE], ...countries.sort((a, b) => b[3] - a[3])];
}

function areaOf(geometry: { type: string }, code: string): Polygon | MultiPolygon {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    throw new Error(`${code}: its outline is a ${geometry.type}, expected a polygon`);
  }
  return geometry as Polygon | MultiPolygon;
}
