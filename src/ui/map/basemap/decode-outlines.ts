/** From the topology of `france.topo.json` to areas, and to borders each drawn once. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type {
  BasemapData,
  BorderKind,
  BorderProperties,
  DepartmentProperties,
  RegionProperties,
  WorldProperties,
} from './types.ts';

type Unit = GeometryObject<object>;
export type OutlinesTopology = Topology<{
  departments: GeometryCollection<DepartmentProperties>;
  regions: GeometryCollection<RegionProperties>;
  world: GeometryCollection<WorldProperties>;
}>;
type Outlines = Pick<BasemapData, 'departments' | 'regions' | 'france' | 'world' | 'borders'>;

/** Length in degrees under which a closed border is an enclave (the Enclave des Papes is 0.9 long). */
const MINOR_BORDER_DEGREES = 1.2;

/** @throws {TypeError} when the topology has broken arcs */
export function decodeOutlines(topology: OutlinesTopology): Outlines {
  const { departments, regions, world } = topology.objects;
  const polygons = departments.geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [],
  );
  return {
    departments: areas<DepartmentProperties>(topology, departments),
    regions: areas<RegionProperties>(topology, regions),
    world: areas<WorldProperties>(topology, world),
    france: { type: 'Feature', properties: {}, geometry: merge(topology, polygons) },
    borders: decodeBorders(topology),
  };
}

function areas<P extends object>(topology: OutlinesTopology, object: GeometryCollection<P>) {
  const { features } = feature(topology, object);
  const drawn = features.filter(
    (area): area is Feature<Polygon | MultiPolygon, P> =>
      area.geometry.type === 'Polygon' || area.geometry.type === 'MultiPolygon',
  );
  return { type: 'FeatureCollection', features: drawn } satisfies FeatureCollection;
}

function decodeBorders(topology: OutlinesTopology): BasemapData['borders'] {
  const units: Unit[] = [...topology.objects.departments.geometries, ...topology.objects.world.geometries];
  const all: GeometryCollection = { type: 'GeometryCollection', geometries: units };
  const meshOf = (kind: BorderKind) => mesh(topology, all, (a, b) => borderKind(a, b) === kind);
  const features = (
    ['department', 'region', 'frontier', 'coast', 'foreign', 'foreign-coast'] as const
  ).flatMap((kind) => toFeatures(kind, meshOf(kind)));
  return { type: 'FeatureCollection', features };
}

/** The mesh gives the same unit twice where nothing lies on the other side. */
function borderKind(a: Unit, b: Unit): BorderKind {
  const [regionA, regionB] = [regionOf(a), regionOf(b)];
  if (a === b) return regionA === undefined ? 'foreign-coast' : 'coast';
  if (regionA === undefined && regionB === undefined) return 'foreign';
  if (regionA === undefined || regionB === undefined) return 'frontier';
  return regionA === regionB ? 'department' : 'region';
}

/** Undefined outside France. */
function regionOf({ properties = {} }: Unit): unknown {
  return 'region' in properties ? properties.region : undefined;
}

function toFeatures(
  kind: BorderKind,
  { coordinates }: MultiLineString,
): Feature<MultiLineString, BorderProperties>[] {
  const isMinor = (line: Position[]) => kind === 'region' && isEnclave(line);
  return [false, true].flatMap((minor) => {
    const lines = coordinates.filter((line) => isMinor(line) === minor);
    if (lines.length === 0) return [];
    const geometry: MultiLineString = { type: 'MultiLineString', coordinates: lines };
    return [{ type: 'Feature', properties: { kind, minor }, geometry }];
  });
}

function isEnclave(line: readonly Position[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  const closed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed && lengthDegrees(line) < MINOR_BORDER_DEGREES;
}

function lengthDegrees(line: readonly Position[]): number {
  return line.slice(1).reduce((length, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = line[index] ?? [];
    return length + Math.hypot(x - fromX, y - fromY);
  }, 0);
}
