/** Natural Earth's first-level units, reduced to what the basemap draws: French departments and the rest of the world. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { type Bbox, bboxesMeet, bboxOfPositions, expandBbox, ringsOf } from './geometry.ts';

/** Read from Natural Earth: the attributes used here, among a hundred. */
export interface NaturalEarthProperties {
  sov_a3: string;
  adm0_a3: string;
  iso_a2: string;
  iso_3166_2: string;
}
export type NaturalEarth = FeatureCollection<Polygon | MultiPolygon, NaturalEarthProperties>;

export interface OfficialDepartment {
  code: string;
  nom: string;
  region: string;
}
export interface OfficialRegion {
  code: string;
  nom: string;
}

/** What a unit keeps; French ones have `code` (`D69`), `name` and `region` (`R84`), the others are null there. */
export interface UnitProperties {
  code: string | null;
  name: string | null;
  region: string | null;
  regionName: string | null;
  /** ISO 3166-1 alpha-2; empty where Natural Earth gives none. */
  country: string;
  /** Details smaller than this many metres are dropped. */
  intervalM: number;
}
export type Unit = Feature<Polygon | MultiPolygon, UnitProperties>;

/** The department is named by its ISO code in the five regions overseas, by its territory in the collectivities. */
const DEPARTMENT_OF_ISO: Readonly<Record<string, string>> = {
  'FR-GP': '971',
  'FR-MQ': '972',
  'FR-GF': '973',
  'FR-RE': '974',
  'FR-YT': '976',
};
const DEPARTMENT_OF_TERRITORY: Readonly<Record<string, string>> = {
  SPM: '975',
  BLM: '977',
  MAF: '978',
  ATF: '984',
  WLF: '986',
  PYF: '987',
  NCL: '988',
  CLP: '989',
};

const FRENCH_INTERVAL_M = 100;
/** How far from France a foreign unit may be, in degrees, to be drawn with that detail. */
const FOREIGN_INTERVALS = [
  { withinDegrees: 1.2, intervalM: 600 },
  { withinDegrees: 5, intervalM: 2500 },
] as const;
const FAR_INTERVAL_M = 16_000;
/** Wider than this, a box is that of a unit astride the antimeridian and says nothing. */
const WIDEST_BOX_DEGREES = 90;

/**
 * @throws {Error} when a French unit has no official department, or a department has no unit
 */
export function createUnits(
  naturalEarth: NaturalEarth,
  departments: readonly OfficialDepartment[],
  regions: readonly OfficialRegion[],
): Unit[] {
  const departmentOf = new Map(departments.map((department) => [department.code, department]));
  const regionNames = new Map(regions.map((region) => [region.code, region.nom]));
  const features = naturalEarth.features.filter((feature) => feature.properties.adm0_a3 !== 'ATA');
  const frenchBoxes = features.filter(isFrench).map(boxOf);
  const units = features.map((feature): Unit => {
    if (!isFrench(feature)) return foreignUnit(feature, frenchBoxes);
    const department = departmentOf.get(departmentCode(feature.properties));
    if (department === undefined) throw new Error(`No department for ${feature.properties.iso_3166_2}`);
    return frenchUnit(feature, department, regionNames);
  });
  assertComplete(units, departments);
  return units;
}

type Source = NaturalEarth['features'][number];

function isFrench(feature: Source): boolean {
  return feature.properties.sov_a3 === 'FR1';
}

function boxOf(feature: Source): Bbox {
  return bboxOfPositions(ringsOf(feature.geometry).flat());
}

function departmentCode({ iso_3166_2, adm0_a3 }: NaturalEarthProperties): string {
  return DEPARTMENT_OF_ISO[iso_3166_2] ?? DEPARTMENT_OF_TERRITORY[adm0_a3] ?? iso_3166_2.slice('FR-'.length);
}

function frenchUnit(
  { geometry }: Source,
  department: OfficialDepartment,
  regionNames: ReadonlyMap<string, string>,
): Unit {
  const properties: UnitProperties = {
    code: `D${department.code}`,
    name: department.nom,
    region: `R${department.region}`,
    regionName: regionNames.get(department.region) ?? department.nom,
    country: 'FR',
    intervalM: FRENCH_INTERVAL_M,
  };
  return { type: 'Feature', geometry, properties };
}

function foreignUnit(feature: Source, frenchBoxes: readonly Bbox[]): Unit {
  const { iso_a2, adm0_a3 } = feature.properties;
  const country = /^[A-Z]{2}$/.test(iso_a2) ? iso_a2 : adm0_a3;
  const intervalM = foreignIntervalM(boxOf(feature), frenchBoxes);
  return {
    type: 'Feature',
    geometry: feature.geometry,
    properties: { code: null, name: null, region: null, regionName: null, country, intervalM },
  };
}

function foreignIntervalM(box: Bbox, frenchBoxes: readonly Bbox[]): number {
  if (box[2] - box[0] > WIDEST_BOX_DEGREES) return FAR_INTERVAL_M;
  const step = FOREIGN_INTERVALS.find(({ withinDegrees }) => {
    const around = expandBbox(box, withinDegrees);
    return frenchBoxes.some((french) => bboxesMeet(french, around));
  });
  return step?.intervalM ?? FAR_INTERVAL_M;
}

function assertComplete(units: readonly Unit[], departments: readonly OfficialDepartment[]): void {
  const drawn = new Set(units.map((unit) => unit.properties.code));
  const missing = departments.filter((department) => !drawn.has(`D${department.code}`));
  if (missing.length > 0) throw new Error(`No outline for ${missing.map(({ code }) => code).join(', ')}`);
}
