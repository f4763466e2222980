/** What the basemap is once fetched and decoded: GeoJSON ready for sources of a map style. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

/** Fetches a URL and parses its JSON; rejects on any failure. */
export type FetchJson = (url: string, options?: { signal?: AbortSignal }) => Promise<unknown>;

export type BasemapTheme = 'light' | 'dark';
export type BasemapLanguage = 'fr' | 'en';

type Areas<Properties> = FeatureCollection<Polygon | MultiPolygon, Properties>;

export interface DepartmentProperties {
  /** Territory code, `D69`. */
  code: string;
  name: string;
  /** Territory code of its region, `R84`. */
  region: string;
}
export interface RegionProperties {
  /** Territory code, `R84`. */
  code: string;
  name: string;
}
export interface WorldProperties {
  /** ISO 3166-1 alpha-2 where there is one. */
  country: string;
}

export const BORDER_KINDS = [
  'department',
  'region',
  /** Between France and a neighbour. */
  'frontier',
  'coast',
  'foreign',
  'foreign-coast',
] as const;
export type BorderKind = (typeof BORDER_KINDS)[number];
export interface BorderProperties {
  kind: BorderKind;
  /** An enclave too small to be seen as one from afar. */
  minor: boolean;
}

export const TOWN_RANKS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type TownRank = (typeof TOWN_RANKS)[number];
export interface TownProperties {
  name: string;
  /** 1 is named from afar, 8 only close up. */
  rank: TownRank;
  seat: 'region' | 'department' | 'none';
}

export interface AreaLabelProperties {
  /** Overseas regions and collectivities are one department each: they have one name, of their own level. */
  level: 'region' | 'overseas' | 'department';
  code: string;
  name: string;
}
export interface CountryLabelProperties {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Square degrees: the larger, the earlier it is named. */
  area: number;
}

export interface BasemapData {
  /** Also what choropleths are drawn from: `code` is the key. */
  departments: Areas<DepartmentProperties>;
  regions: Areas<RegionProperties>;
  france: Feature<MultiPolygon>;
  world: Areas<WorldProperties>;
  borders: FeatureCollection<MultiLineString, BorderProperties>;
  rivers: FeatureCollection;
  lakes: FeatureCollection;
  towns: FeatureCollection<Point, TownProperties>;
  areaLabels: FeatureCollection<Point, AreaLabelProperties>;
  countryLabels: FeatureCollection<Point, CountryLabelProperties>;
}
