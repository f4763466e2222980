/**
 * Approximate outlines of the EPCI, of which no package carries the official ones: each commune takes the part of
 * its department that lies nearest to its centre, and the communes of an EPCI are drawn as one.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { type EpciArea, type EpciProperties, NO_EPCI } from './epci-areas.ts';
import { type EpciOutlines, joinEpciAreas } from './epci-outlines.ts';
import { bboxOfPositions, expandBbox, isInside, ringsOf } from './geometry.ts';
import { runMapshaper } from './mapshaper.ts';
import type { Outlines } from './outlines.ts';

/** What is needed of a commune; codes without letters, degrees. */
export interface CellSeed {
  code: string;
  department: string;
  /** Empty where the commune belongs to none. */
  epci: string;
  lng: number;
  lat: number;
  /** Arrondissements have one: their city is drawn whole. */
  parent?: string;
}
const APPROXIMATE = {
  approximate: true,
  method:
    'Approximate: each commune takes the part of its department that is nearest to its centre; not the official contours.',
};
/** Room around a department, in degrees, so that every cell reaches its coast. */
const MARGIN_DEGREES = 1;

interface Voronoi {
  cellPolygon(index: number): [number, number][] | null;
}
interface DelaunayLibrary {
  Delaunay: { from(points: readonly Position[]): { voronoi(bounds: readonly number[]): Voronoi } };
}

/**
 * The whole country as one topology of EPCI, each commune in exactly one.
 *
 * @param inputs folder of the installed inputs
 */
export async function buildEpciCells(
  inputs: string,
  outlines: Outlines,
  communes: readonly CellSeed[],
): Promise<EpciOutlines> {
  const { Delaunay } = await loadDelaunay(inputs);
  const seeds = communes.filter(({ parent }) => parent === undefined);
  const areas: EpciArea[] = [];
  for (const department of feature(outlines, outlines.objects.departments).features) {
    const { geometry, properties } = department;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const cells = cellsOf(Delaunay, seedsOf(seeds, properties.code, geometry), geometry);
    areas.push(...(await clipCells(inputs, cells, department)));
  }
  return joinEpciAreas(inputs, areas, outlines, { info: APPROXIMATE });
}

async function loadDelaunay(inputs: string): Promise<DelaunayLibrary> {
  const path = createRequire(join(inputs, 'package.json')).resolve('d3-delaunay');
  return (await import(pathToFileURL(path).href)) as DelaunayLibrary;
}

/**
 * The communes of the department, and those of a neighbour whose centre the simplified border leaves on this side
 * (1 % of all): the land around a centre is its own, whatever the border.
 */
function seedsOf(
  seeds: readonly CellSeed[],
  department: string,
  geometry: Polygon | MultiPolygon,
): readonly CellSeed[] {
  const rings = ringsOf(geometry);
  const [west, south, east, north] = bboxOfPositions(rings.flat());
  return seeds.filter(({ department: own, lng, lat }) => {
    if (`D${own}` === department) return true;
    return lng >= west && lng <= east && lat >= south && lat <= north && isInside([lng, lat], rings);
  });
}

/** Longitudes are shrunk to the scale of latitudes, so that "nearest" means nearest on the ground. */
function cellsOf(
  delaunay: DelaunayLibrary['Delaunay'],
  seeds: readonly CellSeed[],
  department: Polygon | MultiPolygon,
): EpciArea[] {
  const places = seeds.map(({ lng, lat }): Position => [lng, lat]);
  const box = expandBbox(bboxOfPositions([...ringsOf(department).flat(), ...places]), MARGIN_DEGREES);
  const shrink = Math.cos(((box[1] + box[3]) / 2) * (Math.PI / 180));
  const flat = places.map(([lng = 0, lat = 0]) => [lng * shrink, lat]);
  const voronoi = delaunay.from(flat).voronoi([box[0] * shrink, box[1], box[2] * shrink, box[3]]);
  return seeds.flatMap(({ epci }, n): EpciArea[] => {
    // Two communes at one place share the cell of the first.
    const ring = voronoi.cellPolygon(n)?.map(([x, y]) => [x / shrink, y]);
    if (ring === undefined) return [];
    const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
    return [{ type: 'Feature', properties: { code: epci === '' ? NO_EPCI : `E${epci}` }, geometry }];
  });
}

async function clipCells(inputs: string, cells: EpciArea[], area: Feature): Promise<EpciArea[]> {
  const commands = [
    '-i cells.json snap',
    '-dissolve code',
    '-clip area.json',
    '-o clipped.json format=geojson',
  ];
  const files = { 'cells.json': { type: 'FeatureCollection', features: cells }, 'area.json': area };
  const written = await runMapshaper(inputs, commands, files);
  return (written['clipped.json'] as FeatureCollection<Polygon | MultiPolygon, EpciProperties>).features;
}
