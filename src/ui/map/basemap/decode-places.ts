/** From the columns of `places.json` to points with a name. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import * as z from 'zod/mini';
import {
  type AreaLabelProperties,
  type BasemapData,
  type CountryLabelProperties,
  TOWN_RANKS,
  type TownProperties,
} from './types.ts';

const integers = z.array(z.int());
const areaLabel = z.tuple([z.string(), z.string(), z.number(), z.number()]);
const townsOfRank = z.object({
  rank: z.literal(TOWN_RANKS),
  /** Joined by `|`. */
  names: z.string(),
  /** Thousandths of a degree, as differences to the town before. */
  lng: integers,
  lat: integers,
  regionSeats: integers,
  departmentSeats: integers,
});
const placesSchema = z.object({
  towns: z.array(townsOfRank),
  regions: z.array(areaLabel),
  overseas: z.array(areaLabel),
  departments: z.array(areaLabel),
  countries: z.array(z.tuple([z.string().check(z.regex(/^[A-Z]{2}$/)), z.number(), z.number(), z.number()])),
});

/** @throws {z.core.$ZodError} when the file is not what `npm run basemap` writes */
export function decodePlaces(json: unknown): Pick<BasemapData, 'towns' | 'areaLabels' | 'countryLabels'> {
  const { towns, regions, overseas, departments, countries } = z.parse(placesSchema, json);
  const named = (level: AreaLabelProperties['level'], labels: typeof regions) =>
    labels.map(([code, name, lng, lat]) => point<AreaLabelProperties>(lng, lat, { level, code, name }));
  return {
    towns: collection(towns.flatMap(decodeTowns)),
    areaLabels: collection([
      ...named('region', regions),
      ...named('overseas', overseas),
      ...named('department', departments),
    ]),
    countryLabels: collection(
      countries.map(([country, lng, lat, area]) =>
        point<CountryLabelProperties>(lng, lat, { country, area }),
      ),
    ),
  };
}

function decodeTowns(encoded: z.infer<typeof townsOfRank>): Feature<Point, TownProperties>[] {
  const regionSeats = new Set(encoded.regionSeats);
  const departmentSeats = new Set(encoded.departmentSeats);
  let [lng, lat] = [0, 0];
  const names = encoded.names === '' ? [] : encoded.names.split('|');
  return names.map((name, index) => {
    lng += encoded.lng[index] ?? 0;
    lat += encoded.lat[index] ?? 0;
    const departmentSeat = departmentSeats.has(index) ? 'department' : 'none';
    const seat = regionSeats.has(index) ? 'region' : departmentSeat;
    return point(lng / 1000, lat / 1000, { name, rank: encoded.rank, seat });
  });
}

function point<P>(lng: number, lat: number, properties: P): Feature<Point, P> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lng, lat] } };
}

function collection<P>(features: Feature<Point, P>[]): FeatureCollection<Point, P> {
  return { type: 'FeatureCollection', features };
}
